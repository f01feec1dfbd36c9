// The details of an entry on a wiki, where a problem is reported in a new section of a page.
import type { Entry } from '../../shared/catalog/entry.ts';
import { languageOfText } from '../../shared/ui/kit.ts';
import type { PanelServices } from '../../shared/ui/panel-services.ts';
import { EntryDetails, type EntryDetailsProps } from '../../shared/ui/panel/EntryDetails.tsx';
import { textLanguage } from '../../shared/ui/panel/panel-scope.ts';
import { newSectionUrl } from '../host/page-addresses.ts';

export function Details(props: EntryDetailsProps) {
  return <EntryDetails {...props} reportUrl={reportUrl} />;
}

/** The wiki cuts longer headings somewhere; the id in front finds the entry. */
const HEADING_LENGTH = 120;

/** Heading and details of the report; the person writes what is wrong and saves. */
function reportUrl(entry: Entry, services: PanelServices): string | null {
  const reports = services.reports();
  if (reports === null) return null;
  const text = entry.kind === 'finding' ? entry.claim : entry.title;
  const heading = text[languageOfText(text, textLanguage(services))] ?? text.en;
  const title = `${entry.id}: ${heading.slice(0, HEADING_LENGTH)}`;
  return newSectionUrl(reports.page, title, [entry.id, reports.title]);
}
