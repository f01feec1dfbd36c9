// Checks and indexes the wiki's own catalog page. Loaded only where such a page exists and has changed, so that
// the schema library is no part of what loads on every article.
import { checkCatalogText } from '../../shared/catalog/check-catalog.ts';
import type { CheckWikiCatalog } from '../../shared/catalog/wiki-catalog.ts';
import { compileIndex } from '../../shared/matching/compile-index.ts';

export const checkWikiCatalog: CheckWikiCatalog = (text) => {
  const { entries, withdraw, problems } = checkCatalogText(text);
  const index = compileIndex(entries.map(({ when }) => ({ condition: when })));
  return { catalog: { index, entries, withdraw }, problems };
};
