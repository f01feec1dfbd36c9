// The local wiki's promises about starting and stopping, each kept by real processes on a port of its own.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { removeWiki } from '../../../scripts/wiki/local-wiki.ts';
import { CODE, wikiPaths } from '../../../scripts/wiki/paths.ts';
import { wikiProcesses } from '../../../scripts/wiki/processes.ts';
import { freePort } from '../../free-port.ts';
import { CONTRACT_PORT, endGroup, ended, spawnWiki, wiki } from './wiki-command.ts';

const PORT = await freePort(CONTRACT_PORT + 10);
const AT = ['--port', String(PORT)];
const paths = wikiPaths(PORT);
/** PHP's leader, its four workers and the stand-in. */
const PROCESSES = 6;

let scratch = '';

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'sidelight-lifecycle-'));
  // The first wiki of a checkout fetches MediaWiki and fills the snapshot; the tests are about what comes after.
  const first = await wiki(['up', ...AT]);
  expect(first.stderr + first.stdout).toContain('Running: ');
  await removeWiki(PORT);
}, 400_000);

afterAll(async () => {
  await removeWiki(PORT);
  rmSync(scratch, { recursive: true, force: true });
}, 30_000);

describe('what cannot be started is said in one message, and nothing is half installed', () => {
  test('a taken port', async () => {
    const stranger = await listen(PORT + 1);
    const { code, stderr } = await wiki(['up', ...AT]);
    stranger.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `wiki: Port ${PORT + 1} is taken by another program. Stop it, or choose another with --port N (N and N+1 must be free).\n`,
    );
    expect(existsSync(paths.folder)).toBe(false);
  });

  test('a taken port keeps the data that reset would have thrown away', async () => {
    mkdirSync(paths.folder, { recursive: true });
    writeFileSync(join(paths.folder, 'precious'), '');
    const stranger = await listen(PORT);
    const { code } = await wiki(['reset', ...AT]);
    stranger.close();
    expect(code).toBe(1);
    expect(readdirSync(paths.folder)).toEqual(['precious']);
    rmSync(paths.folder, { recursive: true });
  });

  test('no PHP', async () => {
    const { code, stderr } = await wiki(['up', ...AT], { PATH: dirname(process.execPath) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^wiki: PHP is missing\. Install php-cli.*\n$/);
    expect(existsSync(paths.folder)).toBe(false);
  });

  test('no way to the package', async () => {
    const cache = join(scratch, 'no-network');
    const { code, stderr } = await wiki(['up', ...AT], { SIDELIGHT_CACHE: cache, ...mirrorAt(PORT) });
    expect(code).toBe(1);
    expect(stderr).toContain("wiki: MediaWiki's packages could not be fetched from http://127.0.0.1");
    expect(stderr).not.toContain('    at ');
    expect(existsSync(paths.folder)).toBe(false);
    expect(readdirSync(cache)).toEqual(['wiki.lock']);
  });

  test('a command killed while it fetches the package leaves nothing that stays', async () => {
    const cache = join(scratch, 'fetching');
    const silent = await listen(0);
    onTestFinished(() => void silent.close());
    const command = spawnWiki(['up', ...AT], { SIDELIGHT_CACHE: cache, ...mirrorAt(portOf(silent)) });
    // The mirror takes the request and never answers.
    await once(silent, 'connection');
    endGroup(command);
    await once(command, 'exit');
    expect(readdirSync(cache).join()).toContain('fetching');
    const { code } = await wiki(['up', ...AT], { SIDELIGHT_CACHE: cache, ...mirrorAt(PORT) });
    expect(code).toBe(1);
    expect(readdirSync(cache)).toEqual(['wiki.lock']);
    expect(existsSync(paths.folder)).toBe(false);
  });

  test('a command killed while it fills the wiki leaves no wiki and no lock', async () => {
    const cache = join(scratch, 'killed');
    mkdirSync(cache);
    symlinkSync(CODE, join(cache, 'mediawiki-1.43'));
    const command = spawnWiki(['up', ...AT], { SIDELIGHT_CACHE: cache });
    await vi.waitFor(() => expect(readdirSync(cache).join()).toContain('unfinished'), 10_000);
    process.kill(command.pid ?? 0, 'SIGKILL');
    await new Promise((resolve) => command.once('exit', resolve));
    try {
      expect((await wiki(['status', ...AT])).stdout).toBe('Not installed.\n');
      const again = await wiki(['up', ...AT], { SIDELIGHT_CACHE: cache });
      expect(again.stderr).toContain('Filling the wiki');
      expect(again.code).toBe(0);
      await expectArticle();
    } finally {
      endGroup(command);
      await removeWiki(PORT);
    }
  }, 120_000);

  test('Ctrl-C while the servers start ends them and says so', async () => {
    const command = spawnWiki(['up', ...AT], { PATH: `${silentPhp()}:${process.env.PATH ?? ''}` });
    const answer = ended(command);
    await vi.waitFor(() => expect(wikiProcesses(PORT)).toHaveLength(2), 10_000);
    process.kill(command.pid ?? 0, 'SIGINT');
    const { code, stderr } = await answer;
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /Interrupted\. What is finished is kept; the same command goes on from there\.\n$/,
    );
    await vi.waitFor(() => expect(wikiProcesses(PORT)).toEqual([]), 5_000);
    await removeWiki(PORT);
  });

  test('a server that stops at once, with the end of its log', async () => {
    const php = fakePhp('broken', `process.stderr.write('Segmentation fault'); process.exit(139);`);
    const { code, stderr } = await wiki(['up', ...AT], { PATH: `${php}:${process.env.PATH ?? ''}` });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /wiki: The wiki's server stopped at once\. Its log, .+, ends:\nSegmentation fault/,
    );
    expect(wikiProcesses(PORT)).toEqual([]);
    await removeWiki(PORT);
  });
});

describe('a wiki survives', () => {
  test('two starts at the same moment', async () => {
    const both = await Promise.all([wiki(['up', ...AT]), wiki(['up', ...AT])]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ stderr }) => stderr.includes('Starting the wiki'))).toHaveLength(1);
    expect(wikiProcesses(PORT)).toHaveLength(PROCESSES);
    await expectArticle();
  });

  test('a second start, which changes nothing', async () => {
    const before = wikiProcesses(PORT);
    const { code, stdout } = await wiki(['up', ...AT]);
    expect(code).toBe(0);
    expect(stdout).toContain('Already running');
    expect(wikiProcesses(PORT)).toEqual(before);
  });

  test('the death of a worker', async () => {
    process.kill(wikiProcesses(PORT).at(-1) ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(wikiProcesses(PORT)).toHaveLength(PROCESSES - 1));
    await Promise.all([expectArticle(), expectArticle(), expectArticle(), expectArticle()]);
    expect((await wiki(['up', ...AT])).stdout).toMatch(/^Running/);
    expect(wikiProcesses(PORT)).toHaveLength(PROCESSES);
  });

  test('the death of the server, whose workers are not left behind', async () => {
    const [leader = 0] = wikiProcesses(PORT);
    process.kill(leader, 'SIGKILL');
    expect((await wiki(['up', ...AT])).code).toBe(0);
    expect(wikiProcesses(PORT)).toHaveLength(PROCESSES);
    await expectArticle();
  });

  test('a stop, with its data, and a start', async () => {
    writeFileSync(join(paths.folder, 'kept'), '');
    expect((await wiki(['down', ...AT])).stdout).toBe(`The wiki on port ${PORT} is stopped.\n`);
    expect(wikiProcesses(PORT)).toEqual([]);
    expect((await wiki(['down', ...AT])).stdout).toBe(`No wiki was running on port ${PORT}.\n`);
    expect((await wiki(['status', ...AT])).stdout).toBe('Installed, not running.\n');
    await wiki(['up', ...AT]);
    expect(existsSync(join(paths.folder, 'kept'))).toBe(true);
    await expectArticle();
  });
});

test('an outdated wiki is told of, and reset brings the new content', async () => {
  const complete = JSON.parse(readFileSync(paths.complete, 'utf8')) as object;
  writeFileSync(paths.complete, JSON.stringify({ ...complete, inputs: 'of last week' }));
  expect((await wiki(['up', ...AT])).stderr).toContain(`wiki reset --port ${PORT}`);
  expect((await wiki(['reset', ...AT])).stderr).not.toContain('have changed');
  expect(existsSync(join(paths.folder, 'kept'))).toBe(false);
  await expectArticle();
});

/** A folder with a PHP that serves as `server` says and is the machine's own for everything else. */
function fakePhp(name: string, server: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const real = `require('node:child_process').spawnSync('/usr/bin/php', process.argv.slice(2), { stdio: 'inherit' }).status`;
  const script = `#!${process.execPath}\nif (process.argv.includes('-S')) { ${server} } else process.exit(${real});\n`;
  writeFileSync(join(folder, 'php'), script, { mode: 0o755 });
  return folder;
}

function silentPhp(): string {
  return fakePhp('silent', 'setInterval(() => {}, 1e6);');
}

async function expectArticle(): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${PORT}/wiki/Malaria`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Plasmodium');
}

function mirrorAt(port: number): NodeJS.ProcessEnv {
  return { SIDELIGHT_DEBIAN_MIRROR: `http://127.0.0.1:${port}/debian` };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
