import { expect, test } from 'vitest';
import {
  nextRecord,
  readRecord,
  textHash,
  writeRecord,
  type DeployedVersion,
} from '../../../../scripts/deploy/record.ts';
import { absent, type PageState } from '../../../../scripts/deploy/remote-wiki.ts';

const RECORD = 'MediaWiki:Gadget-sidelight-version.json';

function build(version: string) {
  return { version, commit: `commit of ${version}`, definition: '* sidelight|sidelight.js' };
}

function write(title: string, text: string, revision: number | null) {
  return { title, text, base: { ...absent(title), revision } };
}

function page(record: DeployedVersion, revision: number): PageState {
  return { title: RECORD, text: writeRecord(record), revision, timestamp: '' };
}

test('the first version has nothing before it', () => {
  expect(nextRecord(build('one'), [write('A', 'a1', null)], absent(RECORD))).toEqual({
    schemaVersion: 1,
    version: 'one',
    commit: 'commit of one',
    state: 'unfinished',
    previous: null,
    gadgets: ['sidelight'],
    pages: [{ title: 'A', before: null, texts: [textHash('a1')] }],
  });
});

test('the next version points to the record of the one before', () => {
  const first = {
    ...nextRecord(build('one'), [write('A', 'a1', null)], absent(RECORD)),
    state: 'complete' as const,
  };
  const second = nextRecord(build('two'), [write('A', 'a2', 7)], page(first, 10));
  expect(second).toMatchObject({ previous: 10, pages: [{ title: 'A', before: 7 }] });
});

test('more pages of the same version, and a version on top of an unfinished one, keep what was before', () => {
  const half = nextRecord(build('two'), [write('A', 'a2', 7)], { ...absent(RECORD), revision: 4 });
  const same = nextRecord(build('two'), [write('B', 'b2', 9)], page({ ...half, state: 'complete' }, 12));
  expect(same.previous).toBeNull();
  expect(same.pages.map(({ title, before }) => [title, before])).toEqual([
    ['A', 7],
    ['B', 9],
  ]);
  const other = nextRecord(build('three'), [write('A', 'a3', 11)], page(half, 12));
  expect(other.pages).toEqual([{ title: 'A', before: 7, texts: [textHash('a2'), textHash('a3')] }]);
});

test.each([null, '', '{}', '[]', 'null', '{"schemaVersion":1,"version":"one"}', '{"version":1'])(
  '%s is no record',
  (text) => {
    expect(readRecord(text)).toBeNull();
  },
);

test('white space at the end of a page makes no other text', () => {
  expect(textHash('a\n')).toBe(textHash('a'));
  expect(textHash('a')).not.toBe(textHash('b'));
});
