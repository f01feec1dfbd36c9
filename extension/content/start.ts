// What the content script does on a page for us: watch it, open the panel when the person asks, and end quietly when
// the extension was updated or switched off under it.
import { createScope, type Scope } from '../../shared/core/scope.ts';
import type { CompiledIndex } from '../../shared/matching/compile-index.ts';
import { readPageContext } from '../../shared/page/from-config.ts';
import type { PageConfig } from '../../shared/page/config-values.ts';
import { followPage, type PageHost } from '../../shared/ui/reading/follow-page.ts';
import { runtime } from '../host/page-side.ts';
import { isButtonUsed } from '../protocol.ts';
import { createBackgroundPort, type BackgroundPort } from './background-port.ts';
import { createIndicator } from './indicator.ts';
import { loadPart } from './lazy-parts.ts';
import { createMirroredStore } from './mirrored-store.ts';
import { onPageChange } from './page-changes.ts';
import { createRemoteHttp } from './remote-http.ts';
import { createServices } from './services.ts';
import { describeWikiPage, type WikiPage } from './wiki-page.ts';

export async function start(config: PageConfig): Promise<void> {
  const scope = createScope();
  // Once the extension is gone, so is its `id`: this script has nobody to ask any more.
  const isOrphan = () => runtime.id === undefined;
  const background = createBackgroundPort(
    (message) => runtime.sendMessage(message),
    isOrphan,
    () => scope.stop(),
  );
  window.addEventListener('pagehide', (event) => {
    if (!event.persisted) scope.stop();
  });

  const store = await createMirroredStore(background);
  const http = createRemoteHttp(background);
  const dataUrl = (file: string) => runtime.getURL(file);
  const page = describeWikiPage(config, location.origin, { store, http, dataUrl });
  if (page.pause.isPaused()) {
    // The toolbar button ends a pause: in the page there is nothing to see of us.
    await buttonUse(scope);
    page.pause.setPaused(false);
  }

  const index = await page.readPage('index', scope.signal);
  if (!index.ok) return;
  // Packed with this very script, and never from elsewhere.
  const compiled = index.value as CompiledIndex;
  const services = await createServices({ background, http, store, page, index: compiled }, scope);
  const host = createHost(config, page, background, services.own.problems.length > 0);
  followPage(services, host, scope);
}

function createHost(
  config: PageConfig,
  page: WikiPage,
  background: BackgroundPort,
  hasProblems: boolean,
): PageHost {
  return {
    createIndicator(onToggle, scope) {
      onButtonUse(onToggle, scope);
      return createIndicator(document, page, background, onToggle, scope);
    },
    readContext: () => readPageContext(config, document, { now: Date.now(), surface: undefined }),
    onPageChange: (changed, signal) => onPageChange(document, changed, signal),
    async openPanel(core, byPerson, scope) {
      const panel = await loadPart('panel.js', background);
      if (panel === null) throw new Error('Sidelight: the extension is gone; reload the page');
      return panel.openPanel(core, page, byPerson, scope);
    },
    hasProblemsToTell: () => Promise.resolve(page.mayRepair && hasProblems),
  };
}

function onButtonUse(used: () => void, scope: Scope): void {
  const listen = (message: unknown): undefined => {
    if (isButtonUsed(message)) used();
  };
  runtime.onMessage.addListener(listen);
  scope.onStop(() => runtime.onMessage.removeListener(listen));
}

function buttonUse(scope: Scope): Promise<void> {
  const waiting = scope.child();
  return new Promise<void>((resolve) => onButtonUse(resolve, waiting)).then(waiting.stop);
}
