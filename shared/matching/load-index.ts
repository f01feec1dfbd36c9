// From the compiled text back to an index, in one step when the core starts.
import type { FactName } from '../page/page-context.ts';
import { factOf } from './atoms.ts';
import type { CompiledIndex } from './compile-index.ts';
import type { Condition } from './condition.ts';
import type { MatchIndex } from './match-index.ts';
import { file, type Postings } from './postings.ts';
import { ANY_VALUE } from './true-words.ts';

/** The character that stands for zero: the first that needs no escape in a script. */
export const FIRST_CODE = 35;
/** A step of this length stands for no entry: the next one goes on from there. */
export const LONGEST_STEP = 90;

type Atom = readonly [condition: Condition, fact: FactName, word: string, isSure: boolean];
const NOTHING: Atom = [{}, 'item', '', false];
const NO_EVIDENCE: Condition = {};

export function loadIndex({ guards: columns, atoms, postings: texts, whole }: CompiledIndex): MatchIndex {
  const postings: Postings<FactName> = new Map();
  const evidences: (Condition | undefined)[] = [];
  const numbered: Atom[] = [];
  const lists = texts.split(' ');

  for (const group of atoms.split('#')) {
    const [kind = '', ...values] = group.split('|');
    for (const value of values) {
      const parts = kind === 'all' ? value.split('+').map((at) => numbered[parseInt(at, 36)] ?? NOTHING) : [];
      // Several atoms are filed under the first of them.
      const [condition, fact, word, isSure] = parts[0]
        ? ([{ all: parts.map(([part]) => part) }, parts[0][1], parts[0][2], false] as const)
        : readAtom(kind, value);
      let entry = 0;
      for (const character of lists[numbered.length] ?? '') {
        const step = character.charCodeAt(0) - FIRST_CODE;
        entry += step;
        if (step === LONGEST_STEP) continue;
        const { any = [] } = evidences[entry] ?? NO_EVIDENCE;
        evidences[entry] = { any: [...any, condition] };
        file(postings, fact, word, entry, isSure);
      }
      numbered.push([condition, fact, word, isSure]);
    }
  }
  const unfiled: number[] = [];
  for (const [entry, evidence, filed] of whole) {
    evidences[entry] = evidence;
    if (filed === null) unfiled.push(entry);
    else for (const { fact, word, sure } of filed) file(postings, fact, word, entry, sure);
  }
  const { guards, guardOf } = readGuards(columns);
  const general = Array.from(guardOf.keys()).filter((entry) => evidences[entry] === undefined);
  return { guards, guardOf, evidences, postings, general, unfiled };
}

/** An atom as compiled, and where it is filed: `topic`, `women`; or `statement`, `P21=Q6581072`. */
export function readAtom(kind: string, value: string): Atom {
  if (kind === 'feature') return [{ feature: [value] }, `feature:${value}`, 'true', true];
  if (kind === 'pageAge') return [{ pageAge: { max: Number(value) } }, kind, ANY_VALUE, false];
  return [atomCondition(kind, value), factOf(kind), value, true];
}

function atomCondition(kind: string, value: string): Condition {
  const [property, item] = value.split('=') as [`P${number}`, `Q${number}`];
  if (kind !== 'statement') return { [kind]: [value] };
  return property === 'P31' ? { instanceOf: [item] } : { statement: { [property]: [item] } };
}

/** Many entries share a guard, so that it is judged once a page. */
function readGuards(columns: CompiledIndex['guards']): Pick<MatchIndex, 'guards' | 'guardOf'> {
  const guards: Condition[] = [];
  const numbers = new Map<string, number>();
  const guardOf: number[] = [];
  const size = columns[0]?.[1].length ?? 0;
  for (let at = 0; at < size; at += 1) {
    const name = columns.map(([, text]) => text[at]).join('');
    let number = numbers.get(name);
    if (number === undefined) {
      const parts = columns.map(([conditions, text]) => conditions[text.charCodeAt(at) - FIRST_CODE]);
      number = guards.push(Object.assign({}, ...parts) as Condition) - 1;
      numbers.set(name, number);
    }
    guardOf.push(number);
  }
  return { guards, guardOf };
}
