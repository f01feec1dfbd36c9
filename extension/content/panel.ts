// Loaded when a person opens the panel: the same panel as the gadgets', with everything in one script.
import languages from 'virtual:languages';
import { ok } from '../../shared/core/result.ts';
import type { Scope } from '../../shared/core/scope.ts';
import { openPanel as mountPanel, type OpenedPanel } from '../../shared/ui/panel/open-panel.tsx';
import { choosePlacement } from '../../shared/ui/placement.ts';
import { completeCore } from '../../shared/ui/reading/core-for-panel.ts';
import type { CorePort } from '../../shared/ui/reading/core-port.ts';
import { loadMessages } from '../../shared/ui/reading/load-messages.ts';
import { createReadingServices } from '../../shared/ui/reading/reading-services.ts';
import { BASE_STYLES } from '../../shared/ui/styles/base-styles.ts';
import panelStyles from '../../shared/ui/styles/panel.css?inline';
import { kindOf, meta, positionOf } from './entry-names.ts';
import { offer } from './lazy-parts.ts';
import { createViews } from './views.tsx';
import type { WikiPage } from './wiki-page.ts';

export type OpenPanelInPage = (
  port: CorePort,
  page: WikiPage,
  byPerson: boolean,
  scope: Scope,
) => Promise<OpenedPanel>;

const openPanel: OpenPanelInPage = async (port, page, byPerson, scope) => {
  const { mayRepair, readPage } = page;
  // The gadget's configuration page is not read here, so there is nothing wrong with it to tell.
  const configProblems = () => Promise.resolve([]);
  const core = await completeCore(port, { positionOf, mayRepair, configProblems }, scope);
  const messages = await loadMessages(page.language, languages, readPage, scope.signal);
  const services = createReadingServices(core, messages, {
    meta,
    readPage,
    pageUrl: (title) => page.pageUrl(title),
    loadViews: () => Promise.resolve(ok(createViews(page))),
  });
  const surface = core.watch.current()?.context.identity.surface ?? 'none';
  const placement = choosePlacement(document, window.innerWidth, surface);
  if (byPerson) scope.onStop(() => core.opener()?.focus());
  return mountPanel(document, services, placement, [...BASE_STYLES, panelStyles], scope);
};

offer('panel.js', { openPanel, names: { positionOf, kindOf } });
