// The archives for the browsers' stores: one for each browser, and the sources from which a reviewer makes them again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS } from '../../extension/manifest.ts';
import { buildExtension } from '../build/build-extension.ts';
import type { BuildSources } from '../build/build-sources.ts';
import { archiveOf } from './archive.ts';
import { sourceFiles } from './source-files.ts';

/** File name → archive. */
export async function makePackages(
  root: string,
  sources: BuildSources,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const extension = await buildExtension(root, sources);
  const packages = new Map<string, Uint8Array>();
  for (const browser of BROWSERS)
    packages.set(`sidelight-${browser}-${version}.zip`, await archiveOf(extension[browser]));
  packages.set(`sidelight-source-${version}.zip`, await archiveOf(sourceFiles(root)));
  return packages;
}
