// From the compiled text back to an index, in one step when the core starts.
import type { Pid, Qid } from '../page/page-context.ts';
import type { CompiledIndex } from './compile-index.ts';
import type { Condition } from './condition.ts';
import { addToIndex, finishIndex, startIndex, type MatchIndex } from './match-index.ts';

export function loadIndex(compiled: CompiledIndex): MatchIndex {
  const atoms: Condition[] = [];
  for (const [kind, values] of compiled.atoms) {
    for (const value of values) {
      if (kind === 'statement') {
        const [property = '', item = ''] = value.split('=');
        atoms.push({ statement: { [property as Pid]: [item as Qid] } });
      } else atoms.push({ [kind]: [value] });
    }
  }
  const atom = (number: string): Condition => atoms[parseInt(number, 36)] ?? {};
  const alternative = (text: string): Condition => {
    const parts = text.split('+').map(atom);
    return parts.length === 1 ? (parts[0] ?? {}) : { all: parts };
  };
  const readEvidence = (text: string): Condition =>
    text.startsWith('=')
      ? (compiled.whole[parseInt(text.slice(1), 36)] ?? {})
      : { any: text.split(',').map(alternative) };
  const building = startIndex();
  for (const line of compiled.entries.split(';')) {
    const [guardNumber = '', evidence] = line.split(':');
    const guard = compiled.guards[parseInt(guardNumber, 36)] ?? {};
    if (evidence === undefined) addToIndex(building, guard);
    else addToIndex(building, { all: [guard, readEvidence(evidence)] });
  }
  return finishIndex(building);
}
