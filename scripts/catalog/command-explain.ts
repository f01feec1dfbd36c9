// `catalog explain --page URL`: what would match this page, why, and which facts had to be asked for.
import type { Reason } from '../../shared/matching/reason.ts';
import { ACTIONS } from '../../shared/page/page-context.ts';
import { type CatalogArguments, WrongUse } from './arguments.ts';
import { loadCatalog } from './data-files.ts';
import { explainPage, type ExplainedMatch, type Explanation, type ExplainRequest } from './explain.ts';

const TIME_LIMIT_MILLISECONDS = 60_000;
const GENERAL_SHOWN = 5;

export async function explainCommand({ options, words, json }: CatalogArguments): Promise<number> {
  if (words.length > 0) throw new WrongUse('give the address after --page');
  const request = readRequest(options);
  const signal = AbortSignal.timeout(TIME_LIMIT_MILLISECONDS);
  const explained = await explainPage(request, loadCatalog().entries, signal);
  if (!explained.ok) {
    console.error(`catalog: ${explained.problem}`);
    return 1;
  }
  if (json) console.log(JSON.stringify(explained.value));
  else print(explained.value);
  return 0;
}

function readRequest({ page, action, edits }: CatalogArguments['options']): ExplainRequest {
  if (page === undefined || !/^https?:\/\//.test(page)) throw new WrongUse('--page takes an http(s) address');
  const known = ACTIONS.find((one) => one === action);
  if (action !== undefined && known === undefined) {
    throw new WrongUse(`--action takes one of ${ACTIONS.join(', ')}`);
  }
  if (edits !== undefined && !/^\d+$/.test(edits)) throw new WrongUse('--edits takes a whole number');
  return { url: page, action: known, edits: edits === undefined ? undefined : Number(edits) };
}

function print({ page, wiki, silent, atHand, asked, unknown, facts, matches, general }: Explanation): void {
  console.log(`${page} (${wiki}), ${String(facts.action)}\n`);
  if (silent) {
    console.log('Sidelight says nothing on a page of this kind.');
    return;
  }
  console.log(`At hand: ${atHand.join(', ')}`);
  console.log(`Asked:   ${asked.join(', ') || 'nothing'}`);
  if (unknown.length > 0) console.log(`Unknown: ${unknown.join(', ')} (wanted, and not to be had)`);
  console.log(
    matches.length === 0 ? '\nNothing specific matches.' : `\n${matches.length} match, best first:`,
  );
  for (const match of matches) printMatch(match);
  const shown = matches.length === 0 ? general.slice(0, GENERAL_SHOWN) : [];
  console.log(`\n${general.length} general entries, shown only where nothing specific is.`);
  for (const match of shown) printMatch(match);
}

function printMatch({ id, kind, title, specificity, reasons }: ExplainedMatch): void {
  console.log(`\n${kind} ${id} (specificity ${specificity.toFixed(2)})\n  ${title}`);
  for (const reason of reasons) console.log(`  because ${sentence(reason)}`);
}

/** `topic: women (0.93)`: the reason as data, readable. */
function sentence(reason: Reason): string {
  const [[, kind] = ['kind', ''], ...rest] = Object.entries(reason);
  const values = rest.map(([, value]) => String(value));
  return values.length === 0 ? String(kind) : `${String(kind)}: ${values.join(' ')}`;
}
