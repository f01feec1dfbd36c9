import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBuild } from '../../../../scripts/deploy/read-build.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
  write('Gadget-sidelight.js', '// <nowiki>\nmw.log();\n// </nowiki>');
  write('Gadget-sidelight-config.json', '{\n\t"schemaVersion": 1\n}');
  const pages = ['Gadget-sidelight.js', 'Gadget-sidelight-config.json'].map((file) => ({
    file,
    title: `MediaWiki:${file}`,
  }));
  write('manifest.json', JSON.stringify({ version: 'one', definition: '* sidelight|sidelight.js', pages }));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

test('a whole build is read with its pages', () => {
  expect(readBuild(folder)).toMatchObject({
    version: 'one',
    pages: [{ title: 'MediaWiki:Gadget-sidelight.js' }, { title: 'MediaWiki:Gadget-sidelight-config.json' }],
  });
});

test('no build is told with what to do', () => {
  rmSync(join(folder, 'manifest.json'));
  expect(() => readBuild(folder)).toThrow(/manifest\.json is not there: run `npm run build` first/);
});

test('half a build is refused', () => {
  rmSync(join(folder, 'Gadget-sidelight.js'));
  expect(() => readBuild(folder)).toThrow(/is not a whole build \(.*Gadget-sidelight\.js/);
});

test.each([
  ['Gadget-sidelight.js', '// <nowiki>\n"~~~~";\n// </nowiki>', /Gadget-sidelight\.js: contains ~~~/],
  ['Gadget-sidelight.js', '// <nowiki>\nasync () => {};\n// </nowiki>', /Gadget-sidelight\.js: .*ES2016/],
  [
    'Gadget-sidelight-config.json',
    '{\n\t"schemaVersion": 2\n}',
    /Gadget-sidelight-config\.json: schemaVersion: must be 1/,
  ],
])('%s with a mistake may not go to a wiki', (file, text, reason) => {
  write(file, text);
  expect(() => readBuild(folder)).toThrow(reason);
});
