// The list for this page: cards, what takes their place while they load, and what is said when there are none.
import { Button, Message } from '../kit.ts';
import { EntryCard } from './EntryCard.tsx';
import type { PanelServices } from '../panel-services.ts';
import type { PanelScope } from './panel-scope.ts';
import { ProblemMessage } from './ProblemMessage.tsx';
import { Skeleton } from './Skeleton.tsx';
import { UndoRow } from './UndoRow.tsx';
import type { Visible } from './visible.ts';

/** Only people who can repair the wiki's own pages are told what is wrong with them. */
export function mustRepair({ mayRepairCatalog, catalogProblems }: PanelServices): boolean {
  return mayRepairCatalog && catalogProblems.length > 0;
}

export function EntryList(panel: PanelScope & { readonly visible: Visible }) {
  const { state, dispatch, services, visible } = panel;
  const { messages } = services;
  const { problem, ranking, hiddenKind } = state;
  const Problems = state.views?.problems;
  return (
    <>
      {Problems && mustRepair(services) && <Problems services={services} />}
      {problem !== null && (
        <ProblemMessage
          messages={messages}
          problem={problem}
          onRetry={() => dispatch({ type: 'retryAsked' })}
        />
      )}
      {hiddenKind !== null && (
        <UndoRow
          messages={messages}
          text={messages.text('sidelight-kind-hidden', messages.text(`sidelight-kinds-${hiddenKind}`))}
          onUndo={() => {
            const hidden = services.settings.get().hiddenKinds.filter((kind) => kind !== hiddenKind);
            services.settings.change({ hiddenKinds: hidden });
            dispatch({ type: 'kindShown', kind: hiddenKind });
          }}
        />
      )}
      {ranking === null && problem === null && <Skeleton />}
      {ranking !== null && visible.isGeneral && visible.total > 0 && (
        <div class="section">
          <h3>{messages.text('sidelight-general-title')}</h3>
        </div>
      )}
      {ranking !== null && visible.matches.length === 0 && (
        <div class="section">
          <Message>
            {messages.text(visible.hidden > 0 ? 'sidelight-all-hidden' : 'sidelight-nothing')}
          </Message>
        </div>
      )}
      <ul role="list">
        {visible.matches.map((match) => {
          const entry = state.bodies.get(match.id);
          if (entry === null || (entry === undefined && problem !== null)) return null;
          return (
            <li key={match.id}>
              {entry ? <EntryCard panel={panel} entry={entry} reasons={match.reasons} /> : <Skeleton />}
            </li>
          );
        })}
      </ul>
      {visible.hasMore && problem === null && (
        <div class="more">
          <Button onClick={() => dispatch({ type: 'moreAsked' })}>{messages.text('sidelight-more')}</Button>
        </div>
      )}
    </>
  );
}
