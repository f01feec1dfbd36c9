import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { HELPER_CODE, rewriteFallbacks } from '../../../../scripts/build/short-fallbacks.ts';

describe('`??` in a gadget', () => {
  test.each([
    ['a literal', "x(a ?? '')", "x(orElse(a , ''))"],
    ['a name', 'const b = a.c() ?? d;', 'const b = orElse(a.c() , d);'],
    ['an empty list', 'for (const b of a ?? []) c(b);', 'for (const b of orElse(a , [])) c(b);'],
    ['brackets on the left', "(a as string | undefined) ?? 'b'", "orElse((a as string | undefined) , 'b')"],
    ['one after the other', 'a ?? b ?? c', 'orElse(orElse(a , b) , c)'],
    ['one inside the other', 'a(b ?? 1) ?? 2', 'orElse(a(orElse(b , 1)) , 2)'],
    ['letters of two units before it', "'𝒶' + (a ?? 1)", "'𝒶' + (orElse(a , 1))"],
  ])('with %s becomes a call', (_name, code, expected) => {
    expect(rewriteFallbacks(code, 'ts')).toBe(expected);
  });

  test.each([
    ['a call, which may do something', 'a ?? b()'],
    ['what is made anew', 'a ?? [b]'],
    ['a property, which may be missing', 'a ?? b.c'],
    ['an assignment', 'a ??= 1'],
    ['a text', "'a ?? b'"],
  ])('with %s stays', (_name, code) => {
    expect(rewriteFallbacks(code, 'ts')).toBe(code);
  });

  test('means the same', () => {
    const code = rewriteFallbacks('[null, undefined, 0, "", false].map((a) => a ?? 7)', 'ts');
    const run = `${HELPER_CODE.replace('export ', '')} JSON.stringify(${code})`;
    expect(runInNewContext(run)).toBe('[7,7,0,"",false]');
  });
});
