// What every built page must be before it may go to a wiki: syntax at its level, nothing that saving the page
// would expand, nothing that the Content-Security-Policy or the loader would refuse.
import { parse } from 'acorn';
import type { InputProblem } from '../../shared/core/problem.ts';
import { asSavedJson } from './saved-json.ts';
import { asServed } from './served.ts';

/** The only gadget that may be on by default, and so is parsed as ES2016 by MediaWiki 1.43. */
const BOOTSTRAP = 'Gadget-sidelight.js';
/** mw.loader.store keeps no module larger than this (MODULE_SIZE_MAX). */
const MAXIMUM_BYTES = 100_000;

const OPENING = '// <nowiki>\n';
/** No line end after it: saving a page takes it away. */
const CLOSING = '\n// </nowiki>';

/** Text that means something to the wiki or the browser wherever it stands. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/~~~/, 'contains ~~~, which a wiki replaces by a signature'],
  [/\{\{\s*(subst|safesubst):/i, 'contains {{subst:, which a wiki expands when saving'],
  [/\[\[\s*category\s*:/i, 'contains [[Category:, which would put the page into a category'],
  [/<\/?nowiki>/i, 'contains a nowiki marker of its own'],
  [/<\/script/i, 'contains </script, which would end an inline script'],
  [/\bimport\s*\(/, 'uses import(), which gadgets cannot'],
  [/\beval\s*\(|\bnew Function\b/, 'uses eval or new Function'],
];

export function checkGadgetFile(name: string, text: string): readonly InputProblem[] {
  if (name.endsWith('.json')) return checkJson(text);
  const problems: InputProblem[] = [];
  const wrong = (reason: string) => problems.push({ path: '', reason });
  if (text !== text.normalize('NFC').trimEnd())
    wrong('would be changed by saving it: it is not in Unicode form C, or ends with white space');
  if (!name.endsWith('.js')) return problems;
  if (Buffer.byteLength(asServed(name, text)) > MAXIMUM_BYTES)
    wrong(`is larger than ${MAXIMUM_BYTES} bytes when served, too large for the loader's store`);
  if (!text.startsWith(OPENING) || !text.endsWith(CLOSING))
    wrong('must begin and end with nowiki markers in comments');
  const inside = text.slice(OPENING.length, -CLOSING.length);
  if (Array.from(inside).some(isControl)) wrong('contains a control character');
  for (const [expression, reason] of FORBIDDEN) if (expression.test(inside)) wrong(reason);
  const ecmaVersion = name === BOOTSTRAP ? 2016 : 2017;
  try {
    parse(text, { ecmaVersion, sourceType: 'script', allowReturnOutsideFunction: false });
  } catch (error) {
    wrong(`does not parse as ES${ecmaVersion}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return problems;
}

/** Tab and line feed are the only ones with a place in a script. */
function isControl(character: string): boolean {
  return character < ' ' && character !== '\n' && character !== '\t';
}

function checkJson(text: string): readonly InputProblem[] {
  try {
    const saved = asSavedJson(JSON.parse(text));
    return text === saved ? [] : [{ path: '', reason: 'is not written as a wiki saves JSON' }];
  } catch (error) {
    return [{ path: '', reason: `is not JSON: ${error instanceof Error ? error.message : String(error)}` }];
  }
}
