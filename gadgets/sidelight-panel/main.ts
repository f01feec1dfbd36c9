// Composition root of the panel: strings, services, a place beside the article.
import type { Scope } from '../../shared/core/scope.ts';
import type { CoreForPanel, OpenedPanel } from '../sidelight-core/panel-port.ts';
import { choosePlacement, openPanel as mountPanel } from './index.ts';
import { createPanelServices, loadMessages } from './services.ts';

export async function openPanel(core: CoreForPanel, byPerson: boolean, scope: Scope): Promise<OpenedPanel> {
  const messages = await loadMessages(core, scope.signal);
  const services = createPanelServices(core, messages);
  const surface = core.watch.current()?.context.identity.surface ?? 'none';
  const placement = choosePlacement(document, window.innerWidth, surface);
  if (byPerson) scope.onStop(() => core.opener()?.focus());
  const panel = mountPanel(services, placement, scope);
  let known = core.watch.current()?.outcome;
  return {
    ...panel,
    contextChanged() {
      // Counting anew after something was put away is no news: the list must not jump under the pointer.
      const now = core.watch.current()?.outcome;
      if (now === known) return;
      known = now;
      panel.contextChanged();
    },
  };
}
