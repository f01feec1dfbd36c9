// On demand: every reason with its number, what kind of evidence it is, the full source, and the ways to be rid
// of a whole kind or to report a problem.
import type { Entry } from '../../catalog/entry.ts';
import type { Reason } from '../../matching/reason.ts';
import { Button, Disclosure, EnglishText, SafeLink, useMessages } from '../kit.ts';
import { fullCitation, sourceAddress } from './citation.ts';
import { formatDay } from './format-day.ts';
import type { PanelScope } from './panel-scope.ts';
import { TopicNumbers } from './TopicNumbers.tsx';

export interface EntryDetailsProps {
  readonly panel: PanelScope;
  readonly entry: Entry;
  readonly reasons: readonly Reason[];
}

export function EntryDetails({ panel, entry, reasons }: EntryDetailsProps) {
  const { services, dispatch } = panel;
  const messages = useMessages();
  const hideKind = () => {
    const { settings } = services;
    settings.change({ hiddenKinds: [...settings.get().hiddenKinds, entry.kind] });
    dispatch({ type: 'kindHidden', kind: entry.kind });
  };
  return (
    <Disclosure label={messages.text('sidelight-details')}>
      <div class="facts">
        <dl>
          <TopicNumbers services={services} reasons={reasons} />
          {entry.kind === 'finding' && (
            <>
              <dt>{messages.text('sidelight-evidence')}</dt>
              <dd>{messages.text(`sidelight-evidence-${entry.evidence}-is`)}</dd>
              {entry.scope.population !== undefined && (
                <>
                  <dt>{messages.text('sidelight-population')}</dt>
                  <dd>
                    <EnglishText>{entry.scope.population}</EnglishText>
                  </dd>
                </>
              )}
              <dt>{messages.text('sidelight-source')}</dt>
              <dd>
                <SafeLink href={sourceAddress(entry.source)}>
                  <EnglishText>{fullCitation(entry.source)}</EnglishText>
                </SafeLink>
              </dd>
              <dt>{messages.text('sidelight-confidence')}</dt>
              <dd>{messages.text(`sidelight-confidence-${entry.confidence}`)}</dd>
            </>
          )}
          <dt>{messages.text('sidelight-checked')}</dt>
          <dd>{formatDay(entry.checkedOn, messages)}</dd>
        </dl>
        <p class="choices">
          <Button small onClick={hideKind}>
            {messages.text('sidelight-hide-kind', messages.text(`sidelight-kinds-${entry.kind}`))}
          </Button>
          <SafeLink href={services.reportUrl(entry)}>
            {services.reportUrl(entry) !== null && messages.text('sidelight-report')}
          </SafeLink>
        </p>
      </div>
    </Disclosure>
  );
}
