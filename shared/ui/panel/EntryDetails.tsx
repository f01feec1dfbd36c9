// On demand: every topic with its number, what kind of evidence it is, the full source, and the ways to be rid
// of a whole kind or to report a problem.
import type { ComponentChildren } from 'preact';
import type { Entry } from '../../catalog/entry.ts';
import type { Reason } from '../../matching/reason.ts';
import { Button, EnglishText, SafeLink } from '../kit.ts';
import type { PanelServices } from '../panel-services.ts';
import { sourceAddress } from './citation.ts';
import { formatDay } from './format-day.ts';
import { fullCitation } from './full-citation.ts';
import type { PanelScope } from './panel-scope.ts';
import { TopicNumbers } from './TopicNumbers.tsx';

export interface EntryDetailsProps {
  readonly panel: PanelScope;
  readonly entry: Entry;
  readonly reasons: readonly Reason[];
}

/** Address that opens a prefilled section of the report page; null where the wiki names no such page. */
export type ReportUrl = (entry: Entry, services: PanelServices) => string | null;

export function EntryDetails({
  panel,
  entry,
  reasons,
  reportUrl,
}: EntryDetailsProps & { readonly reportUrl: ReportUrl }) {
  const { services, dispatch } = panel;
  const { messages, settings } = services;
  const report = reportUrl(entry, services);
  const hideKind = () => {
    settings.change({ hiddenKinds: [...settings.get().hiddenKinds, entry.kind] });
    dispatch({ type: 'kindHidden', kind: entry.kind });
  };
  const fact = (name: string, value: ComponentChildren) => (
    <>
      <dt>{messages.text(`sidelight-${name}`)}</dt>
      <dd>{value}</dd>
    </>
  );
  return (
    <div class="facts">
      <dl>
        <TopicNumbers services={services} reasons={reasons} />
        {entry.kind === 'finding' && (
          <>
            {fact('evidence', messages.text(`sidelight-evidence-${entry.evidence}-is`))}
            {entry.scope.population !== undefined &&
              fact('population', <EnglishText>{entry.scope.population}</EnglishText>)}
            {fact(
              'source',
              <SafeLink href={sourceAddress(entry.source)}>
                <EnglishText>{fullCitation(entry.source)}</EnglishText>
              </SafeLink>,
            )}
            {fact('confidence', messages.text(`sidelight-confidence-${entry.confidence}`))}
          </>
        )}
        {fact('checked', formatDay(entry.checkedOn, messages))}
      </dl>
      <p class="choices">
        <Button onClick={hideKind}>
          {messages.text('sidelight-hide-kind', messages.text(`sidelight-kinds-${entry.kind}`))}
        </Button>
        {report !== null && <SafeLink href={report}>{messages.text('sidelight-report')}</SafeLink>}
      </p>
    </div>
  );
}
