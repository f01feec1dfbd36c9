import { expect, test } from 'vitest';
import {
  CONFIG_PAGE,
  configProblems,
  DEFINITION_PAGE,
  planDeployment,
  VERSION_PAGE,
} from '../../../../scripts/deploy/plan.ts';
import { nextRecord, writeRecord } from '../../../../scripts/deploy/record.ts';
import { absent, type PageState } from '../../../../scripts/deploy/remote-wiki.ts';

const LINE = '* sidelight[ResourceLoader]|sidelight.js';
const BUILD = {
  version: 'two',
  commit: 'abc',
  definition: LINE,
  pages: [
    { title: 'MediaWiki:Gadget-sidelight.js', text: 'visible' },
    { title: 'MediaWiki:Gadget-sidelight-core.js', text: 'core' },
    { title: CONFIG_PAGE, text: '{"schemaVersion":1}' },
    { title: 'MediaWiki:Gadget-sidelight-strings-en.json', text: '{}' },
  ],
};
const NOTHING = { definition: false, config: null };

function pages(texts: Readonly<Record<string, string>>): Map<string, PageState> {
  return new Map(
    Object.entries(texts).map(([title, text], at) => [
      title,
      { title, text, revision: at + 1, timestamp: '2026-01-01T00:00:00Z' },
    ]),
  );
}

test('data comes first, then what is required, then the visible gadget, then the definition', () => {
  const { writes } = planDeployment(BUILD, new Map(), { ...NOTHING, definition: true });
  expect(writes.map(({ title }) => title)).toEqual([
    CONFIG_PAGE,
    'MediaWiki:Gadget-sidelight-strings-en.json',
    'MediaWiki:Gadget-sidelight-core.js',
    'MediaWiki:Gadget-sidelight.js',
    DEFINITION_PAGE,
  ]);
});

test('a page that differs only in white space at its end is not written', () => {
  const now = pages({ 'MediaWiki:Gadget-sidelight-core.js': 'core\n' });
  const titles = planDeployment(BUILD, now, NOTHING).writes.map(({ title }) => title);
  expect(titles).not.toContain('MediaWiki:Gadget-sidelight-core.js');
});

test('the definition is written only when asked; otherwise its lines are given as they would stand', () => {
  const now = pages({ [DEFINITION_PAGE]: '* sidelight[ResourceLoader|default]|old.js' });
  const plan = planDeployment(BUILD, now, NOTHING);
  expect(plan.writes.map(({ title }) => title)).not.toContain(DEFINITION_PAGE);
  expect(plan.missingLines).toEqual(['* sidelight[ResourceLoader|default]|sidelight.js']);
  expect(planDeployment(BUILD, now, { ...NOTHING, definition: true }).missingLines).toEqual([]);
});

test("the wiki's own configuration is kept, and what is wrong in it is named", () => {
  const now = pages({ [CONFIG_PAGE]: '{"schemaVersion": 2}' });
  const plan = planDeployment(BUILD, now, NOTHING);
  expect(plan.keptConfig?.problems).toEqual(['schemaVersion: must be 1']);
  const replaced = planDeployment(BUILD, now, { ...NOTHING, config: '{"schemaVersion":1}' });
  expect(replaced.keptConfig).toBeNull();
  expect(replaced.writes.map(({ title }) => title)).toContain(CONFIG_PAGE);
});

test('a configuration that a rollback emptied is nobody’s own', () => {
  const plan = planDeployment(BUILD, pages({ [CONFIG_PAGE]: '{}' }), NOTHING);
  expect(plan.keptConfig).toBeNull();
});

test('a configuration that is not JSON is one problem', () => {
  expect(configProblems('{')).toEqual([expect.stringMatching(/^is not JSON: /)]);
});

test('a deployment that was stopped on the way is known by its record', () => {
  const record = nextRecord(BUILD, [], absent(VERSION_PAGE));
  const unfinished = pages({ [VERSION_PAGE]: writeRecord(record) });
  expect(planDeployment(BUILD, unfinished, NOTHING).unfinished).toBe('two');
  const complete = pages({ [VERSION_PAGE]: writeRecord({ ...record, state: 'complete' }) });
  expect(planDeployment(BUILD, complete, NOTHING).unfinished).toBeNull();
});
