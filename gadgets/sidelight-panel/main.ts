// Composition root of the panel: strings, services, a place beside the article. Also hands on what the views
// gadget shares with the list.
import type { Scope } from '../../shared/core/scope.ts';
import { openPanel as mountPanel, type OpenedPanel } from '../../shared/ui/panel/open-panel.tsx';
import { choosePlacement } from '../../shared/ui/placement.ts';
import { BASE_STYLES } from '../../shared/ui/styles/base-styles.ts';
import panelStyles from '../../shared/ui/styles/panel.css?inline';
import { completeCore } from '../../shared/ui/reading/core-for-panel.ts';
import type { CorePort } from '../../shared/ui/reading/core-port.ts';
import { loadMessages } from '../../shared/ui/reading/load-messages.ts';
import { createReadingServices } from '../../shared/ui/reading/reading-services.ts';
import { createWikiHost } from './wiki-host.ts';

export { sourceAddress } from '../../shared/ui/panel/citation.ts';
export { EntryCard } from '../../shared/ui/panel/EntryCard.tsx';
export { ProblemMessage } from '../../shared/ui/panel/ProblemMessage.tsx';
export { textLanguage } from '../../shared/ui/panel/panel-scope.ts';
export { topicName } from '../../shared/ui/panel/reason-words.ts';
export { languageName } from '../../shared/ui/panel/wiki-names.ts';

export interface PanelGadget {
  readonly openPanel: typeof openPanel;
}

export async function openPanel(port: CorePort, byPerson: boolean, scope: Scope): Promise<OpenedPanel> {
  const host = createWikiHost(port.http);
  const core = await completeCore(port, host, scope);
  const messages = await loadMessages(host.language, host.languages, host.readPage, scope.signal);
  const services = createReadingServices(core, messages, host);
  const surface = core.watch.current()?.context.identity.surface ?? 'none';
  const placement = choosePlacement(document, window.innerWidth, surface);
  if (byPerson) scope.onStop(() => core.opener()?.focus());
  return mountPanel(document, services, placement, [...BASE_STYLES, panelStyles], scope);
}
