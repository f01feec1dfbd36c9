// Opens the panel on a page: room, shadow root, state, effects, drawing. Everything ends with the scope.
import { render } from 'preact';
import type { Scope } from '../../core/scope.ts';
import { createStore, mountShadow } from '../kit.ts';
import type { PanelServices } from '../panel-services.ts';
import type { Placement } from '../placement.ts';
import { makeRoom } from '../room.ts';
import { runEffects } from './effects.ts';
import { mustRepair } from './EntryList.tsx';
import { keepFocus } from './keep-focus.ts';
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
  const { messages, settings } = services;
  const own = scope.child();
  makeRoom(document, placement, own);
  const { host, root } = mountShadow(
    {
      parent: placement.mode === 'column' ? placement.element : document.body,
      at: placement.mode === 'column' ? 'start' : 'end',
      id: PANEL_ID,
      classes: [placement.mode, 'noprint'],
      styles,
      language: messages.tag,
      dir: messages.dir,
    },
    own,
  );
  if (placement.mode === 'side') host.style.setProperty('--sidelight-top', `${placement.topPixels}px`);

  const store = createStore(reducePanel, INITIAL_STATE);
  const { dispatch } = store;
  const focus = () => root.querySelector('h2')?.focus();
  const draw = () =>
    keepFocus(root, () =>
      render(
        <Panel services={services} state={store.getState()} dispatch={dispatch} close={own.stop} />,
        root,
      ),
    );
  own.onStop(() => {
    render(null, root);
    services.onClose();
  });
  own.onStop(
    store.subscribe((state, previous) => {
      draw();
      if (state.view !== previous.view) focus();
    }),
  );
  own.onStop(settings.subscribe(draw));
  runEffects(store, services, own);
  dispatch({ type: 'listAsked' });
  if (mustRepair(services)) dispatch({ type: 'detailsOpened' });

  return { close: own.stop, focus, contextChanged: () => dispatch({ type: 'listAsked' }) };
}
