// Shows one kind only, for now. With a single kind there is nothing to choose.
import { ToggleButton } from '../kit.ts';
import type { PanelScope } from './panel-scope.ts';
import type { Visible } from './visible.ts';

export function KindFilter({
  services,
  state,
  dispatch,
  visible,
}: PanelScope & { readonly visible: Visible }) {
  const { messages } = services;
  if (visible.kinds.length < 2) return null;
  return (
    <div class="filter" role="group" aria-label={messages.text('sidelight-filter')}>
      {visible.kinds.map(({ kind, count }) => (
        <ToggleButton
          key={kind}
          pressed={state.kind === kind}
          onClick={() => dispatch({ type: 'kindChosen', kind: state.kind === kind ? null : kind })}
        >
          {messages.text(`sidelight-kinds-${kind}`)} <span class="count">{messages.number(count)}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
