// A deployment that dies as with `kill -9` after writing so many pages: node killed-deploy.ts PAGES VERSION ARGUMENTS
import { deploy, smallBuild, VERSION } from './deploy-world.ts';

const [pages = '0', version = '', ...args] = process.argv.slice(2);
let left = Number(pages);

const { code, error } = await deploy(args, smallBuild(version), {
  out(text) {
    if (!text.startsWith('Written: ') || text.includes(VERSION)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
console.error(`Ended with ${code} before it could be killed. ${error}`);
