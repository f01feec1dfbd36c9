import { describe, expect, test } from 'vitest';
import { checkCatalogText } from '../../../../shared/catalog/check-catalog.ts';
import { MAXIMUM_CHARACTERS, readJson } from '../../../../shared/catalog/read-json.ts';

function refusal(text: string): string | null {
  const read = readJson(text);
  return read.ok ? null : read.problem.reason;
}

describe('JSON from outside', () => {
  test('is read when there is nothing wrong with it', () => {
    const text = '{"a":["}",{"b":"\\"]"}]}';
    expect(readJson(text)).toEqual({ ok: true, value: { a: ['}', { b: '"]' }] } });
  });

  test.each([['['], ['{"a":']])('nested 200,000 deep with %s is refused, and the stack holds', (open) => {
    expect(refusal(open.repeat(200_000))).toBe('is nested deeper than 40 levels');
  });

  test('brackets inside of texts are not counted', () => {
    expect(refusal(JSON.stringify({ text: '['.repeat(1000) + '\\"' }))).toBeNull();
  });

  test('of five megabytes is refused by its size', () => {
    expect(refusal(`"${'x'.repeat(5_000_000)}"`)).toBe(`is longer than ${MAXIMUM_CHARACTERS} characters`);
  });

  test.each([['{"__proto__":{"a":1}}'], ['{"entries":[{"\\u005f_proto__":1}]}']])(
    'with a key that changes objects (%s) is refused',
    (text) => expect(refusal(text)).toBe('uses the key __proto__, which is not allowed'),
  );

  test('that is cut short is refused with a reason', () => {
    expect(refusal('{"entries": [')).toMatch(/^is not valid JSON \(/);
    expect(refusal('')).toMatch(/^is not valid JSON \(/);
  });

  test('that cannot be read gives no entries, one problem, and no exception', () => {
    const checked = checkCatalogText('['.repeat(200_000));
    expect(checked).toEqual({
      entries: [],
      withdraw: [],
      problems: [{ path: '', reason: 'is nested deeper than 40 levels' }],
    });
  });
});
