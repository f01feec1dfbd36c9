// The built extension as the stores see it: what the linter says of it, and that the source archive makes it again.
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Browser } from '../../extension/manifest.ts';
import { readBuildSources } from '../../scripts/build/build-sources.ts';
import { readCatalogForBuild } from '../../scripts/build/catalog-for-build.ts';
import { makePackages } from '../../scripts/release/packages.ts';
import { ROOT } from './built.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'sidelight-packages-'));
let packages: ReadonlyMap<string, Uint8Array>;

/**
 * What the linter may say, by code and file. Preact sets `innerHTML` for `dangerouslySetInnerHTML`, which is
 * forbidden here. The linter judges every build as one for Firefox; what the one for Chromium lacks is Firefox's own.
 */
const EXPECTED: Readonly<Record<Browser, readonly string[]>> = {
  firefox: ['warning UNSAFE_VAR_ASSIGNMENT panel.js'],
  chrome: [
    'error ADDON_ID_REQUIRED manifest.json',
    'error BACKGROUND_SERVICE_WORKER_NOFALLBACK manifest.json',
    'warning MISSING_DATA_COLLECTION_PERMISSIONS manifest.json',
    'warning UNSAFE_VAR_ASSIGNMENT panel.js',
  ],
};

beforeAll(async () => {
  packages = await packagesNow();
  for (const browser of BROWSERS) await unpack(named(browser), join(folder, browser));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('the extension for %s', (browser) => {
  test('is told by the linter what is listed here, and nothing else', async () => {
    expect(await lint(join(folder, browser))).toEqual(EXPECTED[browser]);
  });
});

test('the archives are the same bytes each time', async () => {
  const again = await packagesNow();
  expect(Array.from(again.keys())).toEqual(Array.from(packages.keys()));
  for (const [name, archive] of again)
    expect([name, Buffer.compare(archive, packages.get(name) ?? new Uint8Array())]).toEqual([name, 0]);
});

test('the source archive, unpacked into an empty folder, makes the same extension byte for byte', async () => {
  const source = join(folder, 'source');
  await unpack(named('source'), source);
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'));
  // What `npm run build-for-amo` does once the packages are installed.
  await run(process.execPath, ['scripts/build/build.ts'], { cwd: source });
  for (const browser of BROWSERS) {
    const [built, packed] = [join(source, 'dist/extension', browser), join(folder, browser)];
    expect(filesIn(built)).toEqual(filesIn(packed));
    const differing = filesIn(packed).filter(
      (file) => !readFileSync(join(built, file)).equals(readFileSync(join(packed, file))),
    );
    expect(differing).toEqual([]);
  }
});

function packagesNow(): Promise<ReadonlyMap<string, Uint8Array>> {
  const catalog = readCatalogForBuild(ROOT);
  if (!catalog.ok) throw new Error(catalog.problem.join('\n'));
  return makePackages(ROOT, readBuildSources(ROOT, catalog.value));
}

function named(part: string): Uint8Array {
  const [, archive] = Array.from(packages).find(([name]) => name.startsWith(`sidelight-${part}-`)) ?? [];
  if (archive === undefined) throw new Error(`there is no archive for ${part}`);
  return archive;
}

async function unpack(archive: Uint8Array, into: string): Promise<void> {
  const { files } = await JSZip.loadAsync(archive);
  for (const [name, file] of Object.entries(files)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), await file.async('uint8array'));
  }
}

function filesIn(place: string): readonly string[] {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries
    .flatMap((one) => (one.isFile() ? join(one.parentPath, one.name).slice(place.length + 1) : []))
    .sort();
}

interface Complaint {
  readonly code: string;
  readonly file?: string;
}

/** The linter's exit code says whether there were errors; what counts is what it printed. */
async function lint(place: string): Promise<readonly string[]> {
  const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const options = ['lint', '--source-dir', place, '--output', 'json', '--no-config-discovery'];
  const printed = await run(process.execPath, [webExt, ...options]).then(
    ({ stdout }) => stdout,
    (failed: unknown) => (failed as { stdout: string }).stdout,
  );
  const { errors, warnings, notices } = JSON.parse(printed) as Readonly<
    Record<'errors' | 'warnings' | 'notices', readonly Complaint[]>
  >;
  const told = (severity: string, complaints: readonly Complaint[]) =>
    complaints.map(({ code, file = '' }) => `${severity} ${code} ${file}`);
  return [...told('error', errors), ...told('warning', warnings), ...told('notice', notices)].sort();
}
