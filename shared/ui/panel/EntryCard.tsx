// One entry: what it says, what it rests on, why it is here, and how to be rid of it.
import type { Entry } from '../../catalog/entry.ts';
import type { Reason } from '../../matching/reason.ts';
import {
  Button,
  Disclosure,
  EnglishText,
  InfoChip,
  LocalTextView,
  Message,
  SafeLink,
  languageOfText,
} from '../kit.ts';
import { faceOf } from './face.ts';
import { textLanguage, type PanelScope } from './panel-scope.ts';
import { reasonSentence } from './reason-words.ts';
import { Skeleton } from './Skeleton.tsx';
import { UndoRow } from './UndoRow.tsx';

export interface EntryCardProps {
  readonly panel: PanelScope;
  readonly entry: Entry;
  readonly reasons: readonly Reason[];
}

export function EntryCard({ panel, entry, reasons }: EntryCardProps) {
  const { services, state, dispatch } = panel;
  const { messages } = services;
  if (state.dismissed.has(entry.id)) {
    return (
      <UndoRow
        messages={messages}
        text={messages.text('sidelight-dismissed')}
        onUndo={() => dispatch({ type: 'entryRestored', id: entry.id })}
      />
    );
  }
  const language = textLanguage(services);
  const { title, titleAddress, description, advice, source, basis } = faceOf(entry, services);
  const Details = state.views?.details;
  const isFinding = entry.kind === 'finding';
  const why = reasonSentence(reasons, state.labels, messages);
  return (
    <article class="card">
      <p class="kind">
        {messages.text(`sidelight-kind-${entry.kind}`)}
        {isFinding && <InfoChip>{messages.text(`sidelight-evidence-${entry.evidence}`)}</InfoChip>}
        {entry.unreviewedTranslations?.includes(languageOfText(title, language)) && (
          <InfoChip>{messages.text('sidelight-unreviewed')}</InfoChip>
        )}
      </p>
      <h3 class={isFinding ? '' : 'name'}>
        <SafeLink href={titleAddress}>
          <LocalTextView text={title} language={language} />
        </SafeLink>
      </h3>
      {isFinding && entry.number !== undefined && (
        <p>
          <EnglishText>{entry.number}</EnglishText>
        </p>
      )}
      {isFinding && entry.status !== 'current' && (
        <Message type="warning">
          {messages.nodes(
            `sidelight-status-${entry.status}`,
            <EnglishText>{(entry.disputedBy ?? []).join('; ')}</EnglishText>,
          )}
        </Message>
      )}
      {description && (
        <p>
          <LocalTextView text={description} language={language} />
        </p>
      )}
      {advice && (
        <p class="advice">
          <b>{advice.heading}</b>
          <LocalTextView text={advice.text} language={language} />
        </p>
      )}
      {(source !== null || basis !== '') && (
        <p class="subtle">
          {source && (
            <>
              <SafeLink href={source.address}>
                <EnglishText>{source.text}</EnglishText>
              </SafeLink>
              {' · '}
            </>
          )}
          {basis}
        </p>
      )}
      {entry.caveat && (
        <p class="subtle">
          {messages.nodes('sidelight-caveat', <LocalTextView text={entry.caveat} language={language} />)}
        </p>
      )}
      {why !== null && <p class="subtle">{why}</p>}
      <div class="foot">
        <Disclosure
          label={messages.text('sidelight-details')}
          onOpen={() => dispatch({ type: 'detailsOpened' })}
        >
          {Details ? <Details panel={panel} entry={entry} reasons={reasons} /> : <Skeleton />}
        </Disclosure>
        <Button quiet onClick={() => dispatch({ type: 'entryDismissed', id: entry.id })}>
          {messages.text('sidelight-not-useful')}
        </Button>
      </div>
    </article>
  );
}
