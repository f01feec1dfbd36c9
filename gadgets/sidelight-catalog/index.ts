// Checks what interface administrators write: the wiki's own catalog page, which it also indexes, and the
// configuration page. Loaded only where such a page has changed, and for people who can repair it, so that the
// schema library is no part of what loads on every article.
import { checkCatalogText } from '../../shared/catalog/check-catalog.ts';
import type { CheckWikiCatalog } from '../../shared/catalog/wiki-catalog.ts';
import type { InputProblem } from '../../shared/core/problem.ts';
import { compileIndex } from '../../shared/matching/compile-index.ts';
import { readGadgetConfig } from '../../shared/settings/gadget-config.ts';

export interface CatalogGadget {
  readonly checkWikiCatalog: CheckWikiCatalog;
  /** What is wrong with the configuration page. */
  configProblems(page: unknown): readonly InputProblem[];
}

export const checkWikiCatalog: CheckWikiCatalog = (text) => {
  const { entries, withdraw, problems } = checkCatalogText(text);
  const index = compileIndex(entries.map(({ when }) => ({ condition: when })));
  return { catalog: { index, entries, withdraw }, problems };
};

export function configProblems(page: unknown): readonly InputProblem[] {
  return readGadgetConfig(page).problems;
}
