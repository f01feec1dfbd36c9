// One entry: what it says, why it is here, what it rests on, and how to be rid of it.
import type { Entry } from '../../catalog/entry.ts';
import type { Reason } from '../../matching/reason.ts';
import { Button, Icon, useMessages } from '../kit.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { FindingFace } from './FindingFace.tsx';
import { KIND_ICONS } from './kind-icons.ts';
import type { PanelScope } from './panel-scope.ts';
import { reasonSentence } from './reason-words.ts';
import { ResourceFace } from './ResourceFace.tsx';
import { UndoRow } from './UndoRow.tsx';

export interface EntryCardProps {
  readonly panel: PanelScope;
  readonly entry: Entry;
  readonly reasons: readonly Reason[];
}

export function EntryCard({ panel, entry, reasons }: EntryCardProps) {
  const { services, state, dispatch } = panel;
  const messages = useMessages();
  if (state.dismissed.has(entry.id)) {
    return (
      <UndoRow
        text={messages.text('sidelight-dismissed')}
        onUndo={() => dispatch({ type: 'entryRestored', id: entry.id })}
      />
    );
  }
  const why = reasonSentence(reasons, state.labels, messages);
  return (
    <article class="card">
      <p class="kind">
        <Icon icon={KIND_ICONS[entry.kind]} size="small" />
        {messages.text(`sidelight-kind-${entry.kind}`)}
      </p>
      {entry.kind === 'finding' ? (
        <FindingFace services={services} finding={entry} />
      ) : (
        <ResourceFace services={services} entry={entry} />
      )}
      {why !== null && <p class="subtle text">{why}</p>}
      <div class="foot">
        <EntryDetails panel={panel} entry={entry} reasons={reasons} />
        <Button quiet small onClick={() => dispatch({ type: 'entryDismissed', id: entry.id })}>
          {messages.text('sidelight-not-useful')}
        </Button>
      </div>
    </article>
  );
}
