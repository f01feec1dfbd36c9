// Title and the panel's own buttons.
import { cdxIconClose, cdxIconConfigure, cdxIconPrevious, cdxIconSearch } from '@wikimedia/codex-icons';
import { IconButton, useMessages } from '../kit.ts';
import type { PanelScope } from './panel-scope.ts';
import type { PanelView } from './state.ts';

export function PanelBar({ state, dispatch, close }: PanelScope) {
  const messages = useMessages();
  const open = (view: PanelView) => () => dispatch({ type: 'viewOpened', view });
  const titles = {
    list: 'sidelight-title',
    search: 'sidelight-search-title',
    settings: 'sidelight-settings',
  } as const;
  return (
    <div class={state.view === 'list' ? 'bar' : 'bar bar--back'}>
      {state.view !== 'list' && (
        <IconButton icon={cdxIconPrevious} label={messages.text('sidelight-back')} onClick={open('list')} />
      )}
      <h2 tabIndex={-1}>{messages.text(titles[state.view])}</h2>
      {state.view === 'list' && (
        <>
          <IconButton
            icon={cdxIconSearch}
            label={messages.text('sidelight-search-title')}
            onClick={open('search')}
          />
          <IconButton
            icon={cdxIconConfigure}
            label={messages.text('sidelight-settings')}
            onClick={open('settings')}
          />
        </>
      )}
      <IconButton icon={cdxIconClose} label={messages.text('sidelight-close')} onClick={close} />
    </div>
  );
}
