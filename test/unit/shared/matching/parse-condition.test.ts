import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../../../shared/matching/parse-condition.ts';

function problems(value: unknown) {
  const result = parseCondition(value, 'when');
  return result.ok ? [] : result.problem.map(({ path, reason }) => `${path}: ${reason}`);
}

describe('a condition that someone wrote', () => {
  test('is taken as it is when it is right', () => {
    const value = {
      all: [
        { namespace: [0] },
        {
          any: [
            { topic: ['women'], atLeast: 0.5 },
            { instanceOf: ['Q5'], category: ['*women*'] },
          ],
        },
        { not: { editor: { edits: { max: 100 } } } },
      ],
    };
    expect(parseCondition(value, 'when')).toEqual({ ok: true, value });
  });

  test.each([
    ['not an object', [], 'when: must be an object with the keys of a condition'],
    ['an unknown key', { topics: ['women'] }, 'when.topics: is not a key of a condition'],
    ['a key of every object', JSON.parse('{"__proto__":{}}'), 'when.__proto__: is not a key of a condition'],
    [
      'an unknown topic',
      { any: [{}, { topic: ['wimmin'] }] },
      'when.any[1].topic[0]: must be a known one (docs/catalog.md lists them)',
    ],
    ['an empty list', { namespace: [] }, 'when.namespace: must be a list with at least one value'],
    ['a wrong item', { item: ['42'] }, 'when.item[0]: must be an item id such as Q42'],
    [
      'a wrong property',
      { statement: { sex: ['Q1'] } },
      'when.statement.sex: must be a property id such as P21',
    ],
    ['a limit without a topic', { atLeast: 0.5 }, 'when.atLeast: belongs beside topic'],
    ['a limit above one', { topic: ['women'], atLeast: 2 }, 'when.atLeast: must be a number from 0 to 1'],
    ['an upside-down range', { pageAge: { min: 9, max: 1 } }, 'when.pageAge: has a min above its max'],
    [
      'an unknown action',
      { action: ['delete'] },
      'when.action[0]: must be one of read, edit, create, diff, history, talk',
    ],
    [
      'an editor with a name',
      { editor: { name: ['Ann'] } },
      'when.editor.name: is not a key of an editor condition',
    ],
  ])('%s is refused by path and reason', (_title, value, expected) => {
    expect(problems(value)).toContain(expected);
  });

  test('nested without end is refused, not followed', () => {
    let value: unknown = {};
    for (let depth = 0; depth < 5000; depth += 1) value = { not: value };
    expect(problems(value)).toHaveLength(1);
  });
});
