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

/** An atom, and where entries are filed on account of it. */
interface Atom {
  readonly condition: Condition;
  readonly fact: FactName;
  readonly word: string;
  /** The word alone makes the atom true. */
  readonly isSure: boolean;
}

export function loadIndex({ guards: columns, atoms, postings: texts, whole }: CompiledIndex): MatchIndex {
  const postings: Postings<FactName> = new Map();
  const evidences: (Condition | undefined)[] = [];
  const numbered: Atom[] = [];
  const lists = texts.split(' ');

  for (const group of atoms.split('#')) {
    const [kind = '', ...values] = group.split('|');
    for (const value of values) {
      const parts = kind === 'all' ? value.split('+').map((at) => numbered[parseInt(at, 36)]) : [];
      const [first] = parts;
      // Several atoms are filed under the first of them.
      const atom = first
        ? { ...first, isSure: false, condition: { all: parts.flatMap((part) => part?.condition ?? []) } }
        : readAtom(kind, value);
      let entry = 0;
      for (const character of String(lists[numbered.length])) {
        const step = character.charCodeAt(0) - FIRST_CODE;
        entry += step;
        if (step === LONGEST_STEP) continue;
        const { [entry]: before } = evidences;
        evidences[entry] = { any: before?.any ? [...before.any, atom.condition] : [atom.condition] };
        file(postings, atom.fact, atom.word, entry, atom.isSure);
      }
      numbered.push(atom);
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

/** An atom as compiled: `topic`, `women`; or `statement`, `P21=Q6581072`. */
export function readAtom(kind: string, value: string): Atom {
  const isSure = kind !== 'pageAge';
  const fact = kind === 'feature' ? (`feature:${value}` as const) : factOf(kind);
  const word = kind === 'feature' ? 'true' : isSure ? value : ANY_VALUE;
  return { condition: conditionOf(kind, value), fact, word, isSure };
}

function conditionOf(kind: string, value: string): Condition {
  const [property, item] = value.split('=') as [`P${number}`, `Q${number}`];
  if (kind === 'pageAge') return { pageAge: { max: Number(value) } };
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
