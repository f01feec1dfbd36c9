// The budget for entry bodies: what opening the panel may fetch for its first cards, in one language. A panel
// opens with a few cards, and each may come from a pack of its own. Decides to measure the worst case, as many of
// the heaviest packs in the language where they are heaviest, and not the sample pages: then the budget holds on every
// article, also on those that nobody has tried.
import { CARDS_AT_ONCE } from '../../shared/ui/panel/state.ts';
import { sumOf, type MeasuredFile, type SizeRow } from './size-row.ts';

const BUDGET_BYTES = 15_000;

/** `packs`: the measured files `Gadget-sidelight-catalog-NN.json` and `…-NN-LANGUAGE.json`. */
export function heaviestOpening(packs: readonly MeasuredFile[]): SizeRow {
  if (packs.length === 0) throw new Error('There is no pack of entry bodies in the build');
  const english = packs.filter((pack) => languageOf(pack) === undefined);
  const languages = new Set(packs.map(languageOf));
  const openings = Array.from(languages, (language = 'en') => {
    // A reader of another language fetches the English pack and the translations beside it.
    const fetched = english.map((pack) =>
      sumOf(
        packs.filter((one) => one === pack || (language !== 'en' && one.file === inLanguage(pack, language))),
      ),
    );
    const heaviest = fetched.sort((a, b) => b.gzip - a.gzip).slice(0, CARDS_AT_ONCE);
    return { ...sumOf(heaviest), language };
  });
  const { language, bytes, gzip } = openings.reduce((a, b) => (b.gzip > a.gzip ? b : a));
  const file = `entry bodies shown when the panel opens, one language (at most: ${language})`;
  return { file, bytes, gzip, budget: BUDGET_BYTES };
}

function languageOf({ file }: MeasuredFile): string | undefined {
  return /-\d+-([a-z-]+)\.json$/.exec(file)?.[1];
}

function inLanguage({ file }: MeasuredFile, language: string): string {
  return file.replace(/\.json$/, `-${language}.json`);
}
