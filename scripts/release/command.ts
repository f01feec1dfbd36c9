// `npm run sidelight -- package`: dist/packages/, what is uploaded to the browsers' stores.
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { readBuildSources } from '../build/build-sources.ts';
import { readCatalogForBuild } from '../build/catalog-for-build.ts';
import { replaceFolder } from '../build/replace-folder.ts';
import { makePackages } from './packages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const USAGE = `Usage: npm run sidelight -- package

Builds the extension and writes dist/packages/: sidelight-chrome-VERSION.zip and sidelight-firefox-VERSION.zip for the
browsers' stores, and sidelight-source-VERSION.zip, from which \`npm run build-for-amo\` makes the same files again.
The same checkout gives the same bytes.`;

export const command: Command = {
  summary: "make the archives for the browsers' stores",
  usage: USAGE,
  async run(args) {
    if (args.length > 0) {
      console.error(USAGE);
      return 2;
    }
    const catalog = readCatalogForBuild(ROOT);
    if (!catalog.ok) {
      console.error(`Nothing was packed:\n${catalog.problem.join('\n')}`);
      return 1;
    }
    const packages = await makePackages(ROOT, readBuildSources(ROOT, catalog.value));
    replaceFolder(join(ROOT, 'dist', 'packages'), packages);
    for (const [name, { length }] of packages) console.log(`dist/packages/${name}: ${length} bytes`);
    return 0;
  },
};
