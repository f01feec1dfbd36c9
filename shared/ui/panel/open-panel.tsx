// Opens the panel on a page: room, shadow root, state, effects, drawing. Everything ends with the scope.
import { render } from 'preact';
import type { Scope } from '../../core/scope.ts';
import { MessagesContext, createStore, mountShadow } from '../kit.ts';
import type { PanelServices } from '../panel-services.ts';
import type { Placement } from '../placement.ts';
import { makeRoom } from '../room.ts';
import { runEffects } from './effects.ts';
import { Panel } from './Panel.tsx';
import { INITIAL_STATE, reducePanel } from './state.ts';

export const PANEL_ID = 'sidelight-panel';

export interface OpenedPanel {
  close(): void;
  /** To the heading, from where a screen reader reads on. */
  focus(): void;
  /** The page is another one now, or an editor was opened: asks for the list again. */
  contextChanged(): void;
}

export function openPanel(
  document: Document,
  services: PanelServices,
  placement: Placement,
  styles: readonly string[],
  scope: Scope,
): OpenedPanel {
  const { messages } = services;
  const own = scope.child();
  makeRoom(document, placement, own);
  const { host, root } = mountShadow(
    {
      parent: placement.mode === 'column' ? placement.element : document.body,
      at: placement.mode === 'column' ? 'start' : 'end',
      id: PANEL_ID,
      classes: placement.mode === 'sheet' ? ['sheet', 'noprint'] : [placement.mode, 'compact', 'noprint'],
      styles,
      language: messages.tag,
      dir: messages.dir,
    },
    own,
  );
  if (placement.mode === 'side') host.style.setProperty('--sidelight-top', `${placement.topPixels}px`);

  const store = createStore(reducePanel, INITIAL_STATE);
  const draw = () => {
    render(
      <MessagesContext.Provider value={messages}>
        <Panel services={services} state={store.getState()} dispatch={store.dispatch} close={own.stop} />
      </MessagesContext.Provider>,
      root,
    );
  };
  own.onStop(() => {
    render(null, root);
    services.onClose();
  });
  own.onStop(store.subscribe(draw));
  own.onStop(services.settings.subscribe(draw));
  runEffects(store, services, own);
  store.dispatch({ type: 'listAsked' });

  return {
    close: own.stop,
    focus: () => root.querySelector('h2')?.focus(),
    contextChanged: () => store.dispatch({ type: 'listAsked' }),
  };
}
