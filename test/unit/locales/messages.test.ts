// The messages of the interface against the sources that ask for them, and against their documentation.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS } from '../../../shared/catalog/entry.ts';
import { DOCUMENT_FEATURES } from '../../../shared/page/features.ts';
import { usedKeys } from './used-keys.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

function read(code: string): Readonly<Record<string, string>> {
  const file = JSON.parse(readFileSync(join(ROOT, 'locales', `${code}.json`), 'utf8')) as Record<
    string,
    string
  >;
  return Object.fromEntries(Object.entries(file).filter(([key]) => !key.startsWith('@')));
}

const english = read('en');
const documentation = read('qqq');
const keys = Object.keys(english);
const used = usedKeys(ROOT);

/** Messages that the build takes by themselves (scripts/build/locale-pages.ts, build-pages.ts, the extension's manifest). */
const TAKEN_BY_THE_BUILD = /^sidelight-(indicator|paused|extension)-|^sidelight-gadget-description$/;

function parametersOf(text: string): readonly string[] {
  return Array.from(new Set(text.match(/\$[1-9]/g) ?? [])).sort();
}

describe('every message', () => {
  test('that the sources show is there', () => {
    expect(used.filter(({ isShown }) => isShown).length).toBeGreaterThan(60);
    const missing = used.filter(({ isShown, pattern }) => isShown && !keys.some((key) => pattern.test(key)));
    expect(missing.map(({ file, written }) => `${file}: ${written}`)).toEqual([]);
  });

  test.each(['kind', 'kinds'])('sidelight-%s-… is there for every kind of entry', (name) => {
    expect(keys).toEqual(expect.arrayContaining(ENTRY_KINDS.map((kind) => `sidelight-${name}-${kind}`)));
  });

  test('sidelight-feature-… is there for what a document shows', () => {
    const wanted = DOCUMENT_FEATURES.map((feature) => `sidelight-feature-${feature}`);
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('is used', () => {
    const unused = keys.filter(
      (key) => !TAKEN_BY_THE_BUILD.test(key) && !used.some(({ pattern }) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test('is documented, and nothing else is', () => {
    expect(Object.keys(documentation).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => (documentation[key] ?? '').trim() === '')).toEqual([]);
  });

  test('has every parameter documented, and no other', () => {
    const wrong = keys.filter(
      (key) => parametersOf(english[key] ?? '').join() !== parametersOf(documentation[key] ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  test('is plain text: no markup, no function but PLURAL', () => {
    const marked = keys.filter((key) => {
      const text = (english[key] ?? '').replace(/\{\{PLURAL:\$\d(\|[^{}|]+)+\}\}/g, '');
      return /[<>{}[\]]|''|&\w+;|https?:/.test(text);
    });
    expect(marked).toEqual([]);
  });

  test('that documentation points to is there', () => {
    const pointed = Object.values(documentation).flatMap((text) =>
      Array.from(text.matchAll(/\{\{msg-mw\|([^}]+)\}\}/g), ([, key]) => key ?? ''),
    );
    expect(pointed.length).toBeGreaterThan(20);
    expect(pointed.filter((key) => !keys.includes(key))).toEqual([]);
  });
});
