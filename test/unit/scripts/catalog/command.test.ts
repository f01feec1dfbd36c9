import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { command } from '../../../../scripts/catalog/command.ts';
import { aFile, aFinding } from '../../shared/catalog/sample-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-catalog-'));
afterAll(() => rmSync(folder, { recursive: true }));

let said: string[] = [];
let complained: string[] = [];
beforeEach(() => {
  said = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
});
afterEach(() => vi.restoreAllMocks());

function file(content: unknown): string {
  const path = join(folder, 'catalog.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('catalog check', () => {
  test('is content with a right file', async () => {
    expect(await command.run(['check', file(aFile(aFinding()))])).toBe(0);
    expect(said).toEqual(['1 entries are right, 0 errors.']);
  });

  test('names every error of a file by path and reason, and fails', async () => {
    const broken = aFinding({
      id: 'Not An Id',
      claim: { fr: 'Bonjour' },
      evidence: 'guess',
      source: { doi: 'https://doi.org/10.1000/182', url: 'javascript:alert(1)' },
      when: { topic: ['wombats'], not: { action: ['fly'] }, anywhere: true },
      checkedOn: '2026-02-30',
      colour: 'red',
    });
    const path = file({ schemaVersion: 1, entries: [broken, aFinding(), aFinding()] });
    expect(await command.run(['check', path])).toBe(1);
    expect(complained.map((line) => line.replace(`${path}: `, '').split(': ')[0])).toEqual([
      'entries[0].id',
      'entries[0].checkedOn',
      'entries[0].claim',
      'entries[0].evidence',
      'entries[0].source.doi',
      'entries[0].source.url',
      'entries[0].colour',
      'entries[0].when.topic[0]',
      'entries[0].when.not.action[0]',
      'entries[0].when.anywhere',
      'entries[2].id',
    ]);
    expect(said).toEqual(['1 entries are right, 11 errors.']);
  });

  test('stops at no number of errors', async () => {
    const entries = Array.from({ length: 150 }, (_, at) =>
      aFinding({ id: `entry-${at}`, evidence: 'guess' }),
    );
    expect(await command.run(['check', file(aFile(...entries)), '--json'])).toBe(1);
    const { problems } = JSON.parse(said.join('')) as { problems: { path: string; reason: string }[] };
    expect(problems).toHaveLength(150);
    expect(problems[149]).toMatchObject({ path: 'entries[149].evidence' });
  });

  test('says of a file that is no JSON what is wrong with it', async () => {
    expect(await command.run(['check', file('{"schemaVersion": 1,')])).toBe(1);
    expect(complained.join()).toContain('is not valid JSON');
  });
});

describe('catalog list and search', () => {
  test('print one line an entry and a count', async () => {
    expect(await command.run(['list', '--kind', 'event'])).toBe(0);
    expect(said.at(-1)).toBe(`${said.length - 1} entries`);
    expect(said[0]).toMatch(/^event +event-/);
  });

  test('print whole entries for machines', async () => {
    expect(await command.run(['search', 'retracted', 'citations', '--json'])).toBe(0);
    const { entries } = JSON.parse(said.join('')) as { entries: { id: string }[] };
    expect(entries.map(({ id }) => id)).toContain('retracted-papers-linger');
  });
});

describe('wrong use', () => {
  test.each([
    [[], 'say one of check, list'],
    [['fly'], 'say one of check, list'],
    [['toString'], 'say one of check, list'],
    [['check', 'a', 'b'], 'check takes one file'],
    [['check', join(folder, 'absent.json')], 'absent.json'],
    [['list', '--kind', 'wombat'], '--kind takes one of finding'],
    [['list', 'words'], 'search does'],
    [['search'], 'say what to search for'],
    [['explain'], '--page takes an http(s) address'],
    [['explain', '--page', 'javascript:alert(1)'], '--page takes an http(s) address'],
    [['explain', '--page', 'http://127.0.0.1/', '--action', 'fly'], '--action takes one of read'],
    [['explain', '--page', 'http://127.0.0.1/', '--edits', 'many'], '--edits takes a whole number'],
    [['list', '--colour'], "Unknown option '--colour'"],
  ])('%j is refused with the usage', async (args, reason) => {
    expect(await command.run(args)).toBe(2);
    expect(complained.join('\n')).toContain(reason);
    expect(complained.join('\n')).toContain('Usage: npm run sidelight -- catalog');
  });
});

test('a page that cannot be reached is said so, and fails', async () => {
  expect(await command.run(['explain', '--page', 'http://127.0.0.1:1/wiki/A'])).toBe(1);
  expect(complained).toEqual(['catalog: http://127.0.0.1:1/wiki/A could not be reached']);
});
