// The panel as a whole: a region beside the article, never a dialog. Its heading takes the focus when a person
// opens it; Escape closes it from inside.
import { EntryList } from './EntryList.tsx';
import { KindFilter } from './KindFilter.tsx';
import { PanelBar } from './PanelBar.tsx';
import type { PanelScope } from './panel-scope.ts';
import { Skeleton } from './Skeleton.tsx';
import { statusText } from './status-text.ts';
import { findVisible } from './visible.ts';

export function Panel(panel: PanelScope) {
  const { state, services, close } = panel;
  const { messages, settings } = services;
  const visible = findVisible(state, settings.get().hiddenKinds);
  const View = state.view === 'list' ? null : state.views?.[state.view];
  return (
    <section
      class="panel"
      aria-label={messages.text('sidelight-region')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <PanelBar {...panel} />
      <p class="summary" role="status">
        {statusText(state, visible, services.action(), messages)}
      </p>
      {state.view === 'list' && <KindFilter {...panel} visible={visible} />}
      <div class="body" key={state.view}>
        {View === null && <EntryList {...panel} visible={visible} />}
        {View === undefined && <Skeleton />}
        {state.views && <style>{state.views.styles}</style>}
        {View && <View {...panel} />}
      </div>
    </section>
  );
}
