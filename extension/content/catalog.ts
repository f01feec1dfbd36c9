// Loaded only where a wiki's own catalog page has changed: checks the page and indexes it.
import { checkCatalogText } from '../../shared/catalog/check-catalog.ts';
import type { CheckWikiCatalog } from '../../shared/catalog/wiki-catalog.ts';
import { compileIndex } from '../../shared/matching/compile-index.ts';
import { offer } from './lazy-parts.ts';

const checkWikiCatalog: CheckWikiCatalog = (text) => {
  const { entries, withdraw, problems } = checkCatalogText(text);
  const index = compileIndex(entries.map(({ when }) => ({ condition: when })));
  return { catalog: { index, entries, withdraw }, problems };
};

offer('catalog.js', { checkWikiCatalog });
