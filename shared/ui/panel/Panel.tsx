// The panel as a whole: a region beside the article, never a dialog. Its heading takes the focus when a person
// opens it; Escape closes it from inside.
import { useMessages } from '../kit.ts';
import { EntryList } from './EntryList.tsx';
import { KindFilter } from './KindFilter.tsx';
import { PanelBar } from './PanelBar.tsx';
import type { PanelScope } from './panel-scope.ts';
import { SearchView } from './SearchView.tsx';
import { SettingsView } from './SettingsView.tsx';
import { statusText } from './status-text.ts';
import { findVisible } from './visible.ts';

export function Panel(panel: PanelScope) {
  const { state, services, close } = panel;
  const messages = useMessages();
  const visible = findVisible(state, services.settings.get().hiddenKinds);
  return (
    <section
      class="panel"
      aria-label={messages.text('sidelight-region')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <PanelBar {...panel} />
      {state.view === 'list' && (
        <>
          <p class="summary">{statusText(state, visible, services.action(), messages)}</p>
          <KindFilter {...panel} visible={visible} />
        </>
      )}
      <div class="body">
        {state.view === 'list' && <EntryList {...panel} visible={visible} />}
        {state.view === 'search' && <SearchView {...panel} />}
        {state.view === 'settings' && <SettingsView {...panel} />}
      </div>
      <div class="visually-hidden" role="status">
        {statusText(state, visible, services.action(), messages)}
      </div>
    </section>
  );
}
