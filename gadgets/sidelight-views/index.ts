// The details of an entry, search, settings and the problems of the wiki's own pages, loaded when one is wanted.
// What they share with the list is required from the panel (the `externals` of gadget.json).
import codex from 'virtual:codex-views';
import views from '../../shared/ui/styles/views.css?inline';

export { CatalogProblems as problems } from '../../shared/ui/panel/CatalogProblems.tsx';
export { Details as details } from './Details.tsx';
export { runSearch } from '../../shared/ui/panel/run-search.ts';
export { reduceSearch } from '../../shared/ui/panel/search-state.ts';
export { SearchView as search } from '../../shared/ui/panel/SearchView.tsx';
export { Settings as settings } from './Settings.tsx';
export const styles = codex + views;
