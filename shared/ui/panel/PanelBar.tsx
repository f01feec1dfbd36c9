// Title and the panel's own buttons.
import { cdxIconClose, cdxIconConfigure, cdxIconPrevious, cdxIconSearch } from '@wikimedia/codex-icons';
import { IconButton } from '../kit.ts';
import type { PanelScope } from './panel-scope.ts';
import type { PanelView } from './state.ts';

const TITLES = { list: 'title', search: 'search-title', settings: 'settings' };
const ICONS = { list: cdxIconPrevious, search: cdxIconSearch, settings: cdxIconConfigure };
const LABELS = { ...TITLES, list: 'back' };

export function PanelBar({ services, state, dispatch, close }: PanelScope) {
  const { messages } = services;
  const open = (view: PanelView) => (
    <IconButton
      key={view}
      icon={ICONS[view]}
      label={messages.text(`sidelight-${LABELS[view]}`)}
      onClick={() => dispatch({ type: 'viewOpened', view })}
    />
  );
  const isList = state.view === 'list';
  return (
    <div class="bar">
      {!isList && open('list')}
      <h2 tabIndex={-1}>{messages.text(`sidelight-${TITLES[state.view]}`)}</h2>
      {isList && open('search')}
      {isList && open('settings')}
      <IconButton icon={cdxIconClose} label={messages.text('sidelight-close')} onClick={close} />
    </div>
  );
}
