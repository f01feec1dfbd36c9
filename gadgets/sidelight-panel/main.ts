// Composition root of the panel: strings, services, a place beside the article.
import type { Scope } from '../../shared/core/scope.ts';
import type { CorePort, OpenedPanel } from '../sidelight-core/panel-port.ts';
import { completeCore } from './core-for-panel.ts';
import { choosePlacement, openPanel as mountPanel } from './index.ts';
import { createPanelServices, loadMessages } from './services.ts';

export async function openPanel(port: CorePort, byPerson: boolean, scope: Scope): Promise<OpenedPanel> {
  const core = completeCore(port, scope);
  const messages = await loadMessages(core, scope.signal);
  const services = createPanelServices(core, messages);
  const surface = core.watch.current()?.context.identity.surface ?? 'none';
  const placement = choosePlacement(document, window.innerWidth, surface);
  if (byPerson) scope.onStop(() => core.opener()?.focus());
  return mountPanel(services, placement, scope);
}
