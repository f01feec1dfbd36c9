// From the compiled text back to an index, in one step when the core starts. What an entry takes is read from
// its line only when someone asks for it.
import type { Pid, Qid } from '../page/page-context.ts';
import type { CompiledIndex } from './compile-index.ts';
import type { Condition } from './condition.ts';
import { fileEntry, finishFiling, startFiling, type MatchIndex } from './match-index.ts';
import { postingKeys, type PostingKey } from './posting-keys.ts';

const NOTHING: Condition = {};

export function loadIndex(compiled: CompiledIndex): MatchIndex {
  const atoms = compiled.atoms.flatMap(([kind, values]) => values.map((value) => atomCondition(kind, value)));
  const keys = atoms.map((atom) => postingKeys(atom)?.[0]);
  const lines = compiled.entries === '' ? [] : compiled.entries.split(';');
  const filing = startFiling(compiled.guards);
  const wholeOf = (text: string) => compiled.whole[number(text.slice(1))] ?? NOTHING;

  for (const line of lines) {
    const evidence = evidenceText(line);
    if (evidence === null) fileEntry(filing, number(line), 'general');
    else if (evidence.startsWith('='))
      fileEntry(filing, number(line), postingKeys(wholeOf(evidence)) ?? 'unfiled');
    else fileEntry(filing, number(line), alternativeKeys(evidence, keys));
  }
  return finishFiling(filing, (entry) => {
    const text = evidenceText(lines[entry] ?? '');
    if (text === null) return null;
    if (text.startsWith('=')) return wholeOf(text);
    const alternative = (part: string): Condition => {
      const all = part.split('+').map((atom) => atoms[number(atom)] ?? NOTHING);
      return all.length === 1 ? (all[0] ?? NOTHING) : { all };
    };
    return { any: text === '' ? [] : text.split(',').map(alternative) };
  });
}

/** An atom as compiled: `topic`, `women`; or `statement`, `P21=Q6581072`. */
export function atomCondition(kind: string, value: string): Condition {
  if (kind !== 'statement') return { [kind]: [value] };
  const [property = '', item = ''] = value.split('=');
  return { statement: { [property as Pid]: [item as Qid] } };
}

function evidenceText(line: string): string | null {
  const colon = line.indexOf(':');
  return colon === -1 ? null : line.slice(colon + 1);
}

/** Reads as far as there are digits, so that what follows the number does not matter. */
function number(text: string): number {
  return parseInt(text, 36);
}

/** The first atom of an alternative is its rarest: the compiler puts it there. */
function alternativeKeys(text: string, keys: readonly (PostingKey | undefined)[]): readonly PostingKey[] {
  const filed: PostingKey[] = [];
  for (const part of text.split(',')) {
    const key = keys[number(part)];
    if (key) filed.push(part.includes('+') ? { ...key, sure: false } : key);
  }
  return filed;
}
