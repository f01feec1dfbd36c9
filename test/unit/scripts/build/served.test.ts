import { expect, test } from 'vitest';
import { asServed } from '../../../../scripts/build/served.ts';

test('a script loses comments and white space, keeps its names, and is wrapped', () => {
  const served = asServed('Gadget-a.js', '/* why */\nvar longName  =  1;\nalert( longName );\n');
  expect(served).toContain('var longName=1;alert(longName);');
  expect(served).toMatch(/^mw\.loader\.impl\(.*"ext\.gadget\.a@00000"/);
});

test('a page of data is served as it was saved', () => {
  expect(asServed('Gadget-a.json', '{\n\t"a": 1\n}')).toBe('{\n\t"a": 1\n}');
});
