// The page that the core follows, as a wiki shows it.
import { readPageContext } from '../../shared/page/from-config.ts';
import type { CoreServices } from '../../shared/ui/reading/core-port.ts';
import type { PageHost } from '../../shared/ui/reading/follow-page.ts';
import { readConfig } from '../host/config.ts';
import { onEditorChange, type EditorSurface } from '../host/editors.ts';
import { loadGadget } from '../host/modules.ts';
import { mayEditInterface, userLanguage } from '../host/wiki.ts';
import type { CatalogGadget } from '../sidelight-catalog/index.ts';
import type { PanelGadget } from '../sidelight-panel/main.ts';
import { createPageIndicator } from './indicator.ts';

export function createWikiPage({ configPage, own }: CoreServices): PageHost {
  let surface: EditorSurface | undefined;
  return {
    createIndicator: (onToggle, scope) => createPageIndicator(userLanguage(), onToggle, scope),
    readContext: () => readPageContext(readConfig(), document, { now: Date.now(), surface }),
    onPageChange(changed, signal) {
      onEditorChange((now) => {
        surface = now;
        changed();
      }, signal);
    },
    openPanel: (core, byPerson, scope) =>
      loadGadget('sidelight-panel').then((gadget) =>
        (gadget as PanelGadget).openPanel(core, byPerson, scope),
      ),
    /** Whoever can repair the configuration or the wiki's own catalog is told of it, also where nothing matches. */
    async hasProblemsToTell() {
      if (!mayEditInterface()) return false;
      const gadget = (await loadGadget('sidelight-catalog')) as CatalogGadget;
      return [...gadget.configProblems(configPage), ...own.problems].length > 0;
    },
  };
}
