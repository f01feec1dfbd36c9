// docs/configuration.md against the code that reads the page: the same keys, the same defaults, the same words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatInputProblem } from '../../../shared/core/problem.ts';
import { DEFAULT_GADGET_CONFIG, readGadgetConfig } from '../../../shared/settings/gadget-config.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(ROOT, 'docs', 'configuration.md'), 'utf8');

/** Heading → what stands below it. */
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section] as const),
);
const described = Array.from(sections.keys()).flatMap((heading) => /^`(.+)`$/.exec(heading)?.[1] ?? []);

test('exactly the keys that the code knows are described', () => {
  expect(described.sort()).toEqual(['schemaVersion', ...Object.keys(DEFAULT_GADGET_CONFIG)].sort());
});

test.each(Object.entries(DEFAULT_GADGET_CONFIG))('the default of %s is the one in the code', (key, value) => {
  const line = /^Default: `(.+)`$/m.exec(sections.get(`\`${key}\``) ?? '')?.[1] ?? 'missing';
  expect(JSON.parse(line)).toEqual(value);
});

test('the page that is deployed holds the defaults', () => {
  const page = readFileSync(join(ROOT, 'gadgets', 'sidelight-core', 'sidelight-config.json'), 'utf8');
  expect(JSON.parse(page)).toEqual({ schemaVersion: 1, ...DEFAULT_GADGET_CONFIG });
});

test('the example is sound and shows every key', () => {
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '') as object;
  expect(readGadgetConfig(example).problems).toEqual([]);
  expect(Object.keys(example).sort()).toEqual(described.sort());
});

describe('a wrong value is told of in the words of the page, and the default is used', () => {
  const rows = Array.from(sections).flatMap(([heading, section]) =>
    Array.from(
      section.matchAll(/^\| `(.+?)` \| `(.+?)` \|$/gm),
      ([, value = '', said = '']) => [/^`(.+)`$/.exec(heading)?.[1] ?? null, value, said] as const,
    ),
  );

  test('every key has an example', () => {
    expect(new Set(rows.map(([key]) => key))).toEqual(new Set([...described, null]));
  });

  test.each(rows)('%s: %s', (key, value, said) => {
    const wrong = JSON.parse(value) as Record<string, unknown>;
    const page = { schemaVersion: 1, ...(key === null ? wrong : { [key]: wrong }) };
    const { config, problems } = readGadgetConfig(page);
    expect(problems.map(formatInputProblem)).toEqual([said]);
    expect(config).toEqual(DEFAULT_GADGET_CONFIG);
  });
});
