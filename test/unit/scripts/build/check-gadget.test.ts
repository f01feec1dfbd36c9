import { expect, test } from 'vitest';
import { checkGadgetFile } from '../../../../scripts/build/check-gadget.ts';

const HIDDEN = 'Gadget-sidelight-core.js';
const BOOTSTRAP = 'Gadget-sidelight.js';

function reasons(name: string, text: string): string {
  return checkGadgetFile(name, text)
    .map(({ reason }) => reason)
    .join('; ');
}

function script(code: string): string {
  return `// <nowiki>\n${code}\n// </nowiki>`;
}

test('a plain script passes', () => {
  expect(reasons(HIDDEN, script('const a = async () => 1;\na();'))).toBe('');
  expect(reasons(BOOTSTRAP, script('const a = () => 2 ** 2;\na();'))).toBe('');
});

test.each([
  ['newer syntax than ES2017', HIDDEN, script('const a = { ...b };'), /ES2017/],
  [
    'newer syntax than ES2016 in the gadget that may be on for everyone',
    BOOTSTRAP,
    script('async function a() {}'),
    /ES2016/,
  ],
  ['no nowiki markers', HIDDEN, 'var a;', /begin and end with nowiki/],
  ['a nowiki marker inside', HIDDEN, script('var a = "</nowiki>";'), /marker of its own/],
  ['a signature', HIDDEN, script('var a = "~~~~";'), /~~~/],
  ['a short signature', HIDDEN, script('var a = "~~~";'), /~~~/],
  ['a substitution', HIDDEN, script('var a = "{{subst:x}}";'), /subst/],
  ['a substitution with room', HIDDEN, script('var a = "{{ SafeSubst:x}}";'), /subst/],
  ['a category', HIDDEN, script('var a = "[[category:x]]";'), /Category/],
  ['the end of an inline script', HIDDEN, script('var a = "</script>";'), /script/],
  ['eval', HIDDEN, script('eval("1");'), /eval/],
  ['new Function', HIDDEN, script('new Function("1");'), /eval/],
  ['import()', HIDDEN, script('var a = "import(x)";'), /import\(\)/],
  ['a control character', HIDDEN, script('var a = "\u0001";'), /control character/],
  ['decomposed letters', HIDDEN, script('var a = "e\u0301";'), /Unicode form C/],
  ['an empty line at the end', HIDDEN, `${script('var a;')}\n`, /white space/],
  ['more than the loader keeps', HIDDEN, script(`var a = "${'x'.repeat(100_001)}";`), /too large/],
  ['half a JSON page', 'Gadget-a.json', '{', /is not JSON/],
  ['JSON in a form that saving changes', 'Gadget-a.json', '{"a":1}', /as a wiki saves/],
  ['wikitext that ends with white space', 'Gadget-a', 'A. \n', /white space/],
])('%s is refused', (_what, name, text, reason) => {
  expect(reasons(name, text)).toMatch(reason);
});
