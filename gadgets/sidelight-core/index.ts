// Composition root of the core: services from the host, then watch the page.
import { createScope } from '../../shared/core/scope.ts';
import { createServices } from './services.ts';
import { followPage } from '../../shared/ui/reading/follow-page.ts';
import { createWikiPage } from './wiki-page.ts';

export * from './shared-with-panel.ts';

const scope = createScope();
window.addEventListener('pagehide', (event) => {
  // A page kept for going back is shown again as it was; only a page that is really left stops.
  if (!event.persisted) scope.stop();
});
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would bring the bundler's interop code
void createServices(require('./sidelight-config.json'), scope).then((services) =>
  followPage(services, createWikiPage(services), scope),
);
