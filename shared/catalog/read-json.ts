// JSON from outside, with limits that hold before it is parsed: size, depth, and keys that mean something to
// every object.
import type { InputProblem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';

export const MAXIMUM_CHARACTERS = 1_000_000;
const MAXIMUM_DEPTH = 40;

/** Reads the text, or says in one problem why not. Never throws, whatever the text. */
export function readJson(text: string): Result<unknown, InputProblem> {
  if (text.length > MAXIMUM_CHARACTERS) {
    return fail({ path: '', reason: `is longer than ${MAXIMUM_CHARACTERS} characters` });
  }
  if (isDeeperThan(text, MAXIMUM_DEPTH))
    return fail({ path: '', reason: `is nested deeper than ${MAXIMUM_DEPTH} levels` });
  let pollutes = false;
  const isFlagged = () => pollutes;
  try {
    const value: unknown = JSON.parse(text, (key, part: unknown) => {
      if (key === '__proto__') pollutes = true;
      return part;
    });
    return isFlagged()
      ? fail({ path: '', reason: 'uses the key __proto__, which is not allowed' })
      : ok(value);
  } catch (error) {
    return fail({
      path: '',
      reason: `is not valid JSON (${error instanceof Error ? error.message : 'unreadable'})`,
    });
  }
}

/** Counts brackets outside of strings, without recursion, so that depth cannot exhaust the stack. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
