// Composition root of the panel: strings, services, a place beside the article. Also hands on what the views
// gadget shares with the list.
import type { Scope } from '../../shared/core/scope.ts';
import { openPanel as mountPanel } from '../../shared/ui/panel/open-panel.tsx';
import { choosePlacement } from '../../shared/ui/placement.ts';
import { BASE_STYLES } from '../../shared/ui/styles/base-styles.ts';
import panelStyles from '../../shared/ui/styles/panel.css?inline';
import type { CorePort, OpenedPanel } from '../sidelight-core/panel-port.ts';
import { completeCore } from './core-for-panel.ts';
import { createPanelServices } from './services.ts';
import { loadMessages } from './strings.ts';

export { sourceAddress } from '../../shared/ui/panel/citation.ts';
export { EntryCard } from '../../shared/ui/panel/EntryCard.tsx';
export { ProblemMessage } from '../../shared/ui/panel/ProblemMessage.tsx';
export { textLanguage } from '../../shared/ui/panel/panel-scope.ts';
export { topicName } from '../../shared/ui/panel/reason-words.ts';
export { languageName } from '../../shared/ui/panel/wiki-names.ts';

export async function openPanel(port: CorePort, byPerson: boolean, scope: Scope): Promise<OpenedPanel> {
  const core = await completeCore(port, scope);
  const messages = await loadMessages(core.http, scope.signal);
  const services = createPanelServices(core, messages);
  const surface = core.watch.current()?.context.identity.surface ?? 'none';
  const placement = choosePlacement(document, window.innerWidth, surface);
  if (byPerson) scope.onStop(() => core.opener()?.focus());
  return mountPanel(document, services, placement, [...BASE_STYLES, panelStyles], scope);
}
