// The build on a real wiki: what MediaWiki 1.43 stores, and what its ResourceLoader, which validates scripts,
// serves and refuses.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asServed } from '../../scripts/build/served.ts';
import type { BuiltPages } from '../../scripts/build/build-pages.ts';
import { importPages, onForEveryone, removeWiki, type LocalWiki } from '../../scripts/wiki/local-wiki.ts';
import { build, scriptsOf } from './built.ts';
import { deployTo, rawPage, served, startEmptyWiki } from './wiki-to-serve.ts';

const DEFINITION = 'MediaWiki:Gadgets-definition';
let built: BuiltPages;
let wiki: LocalWiki;

beforeAll(async () => {
  [built, wiki] = await Promise.all([build(), startEmptyWiki(0)]);
  await deployTo(wiki, built);
  // On for everyone: then the strictest rules hold for it.
  await importPages(wiki, [{ title: DEFINITION, text: onForEveryone(built.definition) }]);
}, 400_000);

afterAll(async () => {
  await removeWiki(wiki.port);
}, 30_000);

/** Names of the gadgets; the page for one person's common.js is none. */
function gadgets(): readonly string[] {
  const names = scriptsOf(built).flatMap(([name]) => /^Gadget-(.+)\.js$/.exec(name)?.[1] ?? []);
  expect(names.length).toBe(built.definition.split('\n').length);
  return names;
}

test('the wiki stores the very bytes that were built', async () => {
  const left = Array.from(built.files);
  // As many at a time as the wiki has workers.
  while (left.length > 0) {
    await Promise.all(
      left.splice(0, 4).map(async ([name, text]) => {
        expect((await rawPage(wiki, `MediaWiki:${name}`)) === text, name).toBe(true);
      }),
    );
  }
  expect(await deployTo(wiki, built)).toContain('Nothing to do');
});

describe('what the loader serves', () => {
  test('of every gadget is the code as built, without a word of complaint', async () => {
    for (const name of gadgets()) {
      const text = await served(wiki, [`ext.gadget.${name}`], true);
      expect(text.includes(built.files.get(`Gadget-${name}.js`) ?? '?'), name).toBe(true);
      for (const answer of [text, await served(wiki, [`ext.gadget.${name}`])]) {
        expect(answer, name).toMatch(/^(?:mw\.loader\.impl\(|\s*$)/);
        expect(answer, name).not.toMatch(/mw\.log\.error|mw\.loader\.state\(|parse error/i);
      }
    }
  });

  test('with the configuration of the wiki in the core', async () => {
    expect(await served(wiki, ['ext.gadget.sidelight-core'])).toContain(
      '"sidelight-config.json":{"schemaVersion":1,',
    );
  });

  test('weighs what `npm run size` says, within a fiftieth or a few bytes', async () => {
    const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
    for (const name of gadgets()) {
      const script = built.files.get(`Gadget-${name}.js`) ?? '';
      const config = built.files.get('Gadget-sidelight-config.json') ?? '';
      const said =
        gzip(asServed(`Gadget-${name}.js`, script)) + (name === 'sidelight-core' ? gzip(config) : 0);
      const answer = gzip(await served(wiki, [`ext.gadget.${name}`]));
      expect(Math.abs(answer - said), `${name}: ${answer}, said ${said}`).toBeLessThan(
        Math.max(said / 50, 30),
      );
    }
  });
});

describe('a file that the loader must refuse is refused', () => {
  const page = 'MediaWiki:Gadget-sidelight.js';
  const withLine = (line: string) =>
    (built.files.get('Gadget-sidelight.js') ?? '').replace('\n// </nowiki>', `\n${line}\n// </nowiki>`);

  test.each([
    ['an async function', 'async function later() {}'],
    ['an object spread', 'mw.log({ ...mw });'],
    ['half a function', 'function half() {'],
  ])('%s in the gadget that is on for everyone', async (_what, line) => {
    await importPages(wiki, [{ title: page, text: withLine(line) }]);
    const answer = await served(wiki, ['ext.gadget.sidelight']);
    expect(answer).toContain('mw.log.error(');
    expect(answer).toMatch(/Parse error|JavaScript parse error/i);
    expect(answer).not.toContain('isPageForUs');
  });

  test('and served again when it is as it was', async () => {
    await importPages(wiki, [{ title: page, text: withLine('') }]);
    const answer = await served(wiki, ['ext.gadget.sidelight']);
    expect(answer).not.toContain('mw.log.error(');
    expect(answer).toContain('isPageForUs');
  });
});
