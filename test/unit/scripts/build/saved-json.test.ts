import { expect, test } from 'vitest';
import { asSavedJson } from '../../../../scripts/build/saved-json.ts';

test('is indented with tabs, and empty lists and objects stay on their line', () => {
  expect(asSavedJson({ a: [], b: {}, c: [1] })).toBe('{\n\t"a": [],\n\t"b": {},\n\t"c": [\n\t\t1\n\t]\n}');
});

test('escapes what PHP escapes, and nothing else', () => {
  expect(asSavedJson('<b> & / é 😀 \u2028')).toBe('"\\u003Cb\\u003E \\u0026 / é 😀 \\u2028"');
});

test('is in Unicode form C, into which the API turns what it is sent', () => {
  expect(asSavedJson('e\u0301')).toBe('"\u00e9"');
});
