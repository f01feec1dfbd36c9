// The list for this page: cards, what takes their place while they load, and what is said when there are none.
import { Button, Message, useMessages } from '../kit.ts';
import { CatalogProblems } from './CatalogProblems.tsx';
import { EntryCard } from './EntryCard.tsx';
import type { PanelScope } from './panel-scope.ts';
import { ProblemMessage } from './ProblemMessage.tsx';
import { Skeleton } from './Skeleton.tsx';
import { UndoRow } from './UndoRow.tsx';
import type { Visible } from './visible.ts';

export function EntryList(panel: PanelScope & { readonly visible: Visible }) {
  const { state, dispatch, services, visible } = panel;
  const messages = useMessages();
  const { problem, ranking, hiddenKind } = state;
  return (
    <>
      <CatalogProblems services={services} />
      {problem !== null && (
        <ProblemMessage problem={problem} onRetry={() => dispatch({ type: 'listAsked' })} />
      )}
      {hiddenKind !== null && (
        <UndoRow
          text={messages.text('sidelight-kind-hidden', messages.text(`sidelight-kinds-${hiddenKind}`))}
          onUndo={() => {
            const hidden = services.settings.get().hiddenKinds.filter((kind) => kind !== hiddenKind);
            services.settings.change({ hiddenKinds: hidden });
            dispatch({ type: 'kindShown', kind: hiddenKind });
          }}
        />
      )}
      {ranking === null && problem === null && <Skeleton cards={3} />}
      {ranking !== null && visible.isGeneral && visible.total > 0 && (
        <div class="section">
          <h3>{messages.text('sidelight-general-title')}</h3>
        </div>
      )}
      {ranking !== null && visible.total === 0 && (
        <div class="section">
          <Message>
            <p>{messages.text(visible.hidden > 0 ? 'sidelight-all-hidden' : 'sidelight-nothing')}</p>
          </Message>
        </div>
      )}
      <ul role="list">
        {visible.matches.map((match) => {
          const entry = state.bodies.get(match.id);
          if (entry === null) return null;
          return (
            <li key={match.id}>
              {entry === undefined ? (
                problem === null && <Skeleton cards={1} />
              ) : (
                <EntryCard panel={panel} entry={entry} reasons={match.reasons} />
              )}
            </li>
          );
        })}
      </ul>
      {visible.hasMore && (
        <div class="more">
          <Button onClick={() => dispatch({ type: 'moreAsked' })}>{messages.text('sidelight-more')}</Button>
        </div>
      )}
    </>
  );
}
