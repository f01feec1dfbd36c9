// Details, search and settings in the extension: the same as the gadgets', with what a page of a wiki gives them.
import codex from 'virtual:codex-views';
import type { Entry } from '../../shared/catalog/entry.ts';
import { languageOfText } from '../../shared/ui/kit.ts';
import type { PanelServices } from '../../shared/ui/panel-services.ts';
import { CatalogProblems } from '../../shared/ui/panel/CatalogProblems.tsx';
import { EntryDetails } from '../../shared/ui/panel/EntryDetails.tsx';
import { textLanguage } from '../../shared/ui/panel/panel-scope.ts';
import type { PanelViews } from '../../shared/ui/panel/panel-views.ts';
import { runSearch } from '../../shared/ui/panel/run-search.ts';
import { reduceSearch } from '../../shared/ui/panel/search-state.ts';
import { SearchView } from '../../shared/ui/panel/SearchView.tsx';
import { SettingsView } from '../../shared/ui/panel/SettingsView.tsx';
import views from '../../shared/ui/styles/views.css?inline';
import { reportAddress } from '../report-address.ts';
import type { WikiPage } from './wiki-page.ts';

export function createViews({ pause }: Pick<WikiPage, 'pause'>): PanelViews {
  return {
    styles: codex + views,
    problems: CatalogProblems,
    details: (props) => <EntryDetails {...props} reportUrl={reportUrl} />,
    search: SearchView,
    settings: (panel) => <SettingsView {...panel} pause={pause} />,
    runSearch,
    reduceSearch,
  };
}

function reportUrl(entry: Entry, services: PanelServices): string {
  const text = entry.kind === 'finding' ? entry.claim : entry.title;
  return reportAddress(entry.id, text[languageOfText(text, textLanguage(services))] ?? text.en);
}
