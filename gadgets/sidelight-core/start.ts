// What the core does on a page: match, show the indicator, open the panel when asked, follow the editors.
import type { Scope } from '../../shared/core/scope.ts';
import { readPageContext } from '../../shared/page/from-config.ts';
import { readChoices } from '../../shared/settings/choices.ts';
import { readConfig } from '../host/config.ts';
import { onEditorChange, type EditorSurface } from '../host/editors.ts';
import { loadGadget } from '../host/modules.ts';
import { mayEditInterface, userLanguage } from '../host/wiki.ts';
import type { CatalogGadget } from '../sidelight-catalog/index.ts';
import { createPageIndicator } from './indicator.ts';
import type { OpenedPanel, PanelGadget } from './panel-port.ts';
import type { CoreServices } from './services.ts';

export function startCore(services: CoreServices, scope: Scope): void {
  const { watch, store } = services;
  let panel: Promise<OpenedPanel> | null = null;
  let surface: EditorSurface | undefined;
  let mustSpeak = false;
  let openedByItself = false;

  const indicator = createPageIndicator(userLanguage(), () => void toggle(), scope);

  function open(byPerson: boolean): void {
    const panelScope = scope.child();
    const onClose = () => {
      panel = null;
      panelScope.stop();
      indicator.setOpen(false);
    };
    indicator.setOpen(true);
    panel = loadGadget('sidelight-panel').then((gadget) =>
      (gadget as PanelGadget).openPanel(
        {
          ...services,
          opener: () => indicator.opener(),
          onClose,
          choicesChanged: () => void watch.recount().then(showCount),
        },
        byPerson,
        panelScope,
      ),
    );
    // A module that did not arrive is asked for again on the next click.
    panel.then((opened) => byPerson && opened.focus(), onClose);
  }

  async function toggle(): Promise<void> {
    if (panel) (await panel).close();
    else open(true);
  }

  function showCount(): void {
    const { shown = [] } = watch.current() ?? {};
    if (shown.length > 0 || mustSpeak || panel) indicator.show(shown.length);
    else indicator.hide();
  }

  async function look(): Promise<void> {
    const context = readPageContext(readConfig(), document, { now: Date.now(), surface });
    const matches = await watch.refresh(context);
    if (matches === null) return;
    showCount();
    if (panel) (await panel).contextChanged();
    else if (matches.shown.length > 0 && !openedByItself && readChoices(store).opensByItself) {
      openedByItself = true;
      open(false);
    }
  }

  /** Whoever can repair the configuration or the wiki's own catalog is told of it, also where nothing matches. */
  async function speakOfProblems(): Promise<void> {
    const gadget = (await loadGadget('sidelight-catalog')) as CatalogGadget;
    mustSpeak = [...gadget.configProblems(services.configPage), ...services.own.problems].length > 0;
    showCount();
  }

  onEditorChange((now) => {
    surface = now;
    void look();
  }, scope.signal);
  void look();
  if (mayEditInterface()) void speakOfProblems();
}
