// What the core does on a page: match, show the indicator, open the panel when asked, follow the editors.
import type { Scope } from '../../shared/core/scope.ts';
import { readPageContext } from '../../shared/page/from-config.ts';
import { readConfig } from '../host/config.ts';
import { onEditorChange, type EditorSurface } from '../host/editors.ts';
import { loadGadget } from '../host/modules.ts';
import { rememberPaused } from '../host/paused.ts';
import { userLanguage } from '../host/wiki.ts';
import { createPageIndicator } from './indicator.ts';
import type { OpenedPanel, PanelGadget } from './panel-port.ts';
import type { CoreServices } from './services.ts';

export function startCore(services: CoreServices, scope: Scope): void {
  const { watch, settings } = services;
  let panel: Promise<OpenedPanel> | null = null;
  let surface: EditorSurface | null = null;
  let openedByItself = false;

  const indicator = createPageIndicator(userLanguage(), () => void toggle(), scope);

  async function open(byPerson: boolean): Promise<void> {
    if (panel === null) {
      const panelScope = scope.child();
      panel = loadGadget('sidelight-panel').then((gadget) =>
        (gadget as PanelGadget).openPanel(
          {
            ...services,
            opener: () => indicator.opener(),
            onClose() {
              panel = null;
              panelScope.stop();
              indicator.setOpen(false);
            },
            setPaused: rememberPaused,
          },
          byPerson,
          panelScope,
        ),
      );
      // A module that did not arrive is asked for again on the next click.
      panel.catch(() => {
        panel = null;
        panelScope.stop();
        indicator.setOpen(false);
      });
    }
    indicator.setOpen(true);
    const opened = await panel;
    if (byPerson) opened.focus();
  }

  async function toggle(): Promise<void> {
    if (panel === null) return open(true);
    (await panel).close();
  }

  watch.subscribe(({ shown }) => {
    const mustSpeak = services.problems.length > 0 && services.mayRepair;
    if (shown.length > 0 || mustSpeak || panel !== null) indicator.show(shown.length);
    else indicator.hide();
    void panel?.then((opened) => opened.contextChanged());
    if (shown.length > 0 && settings.get().opensByItself && !openedByItself) {
      openedByItself = true;
      void open(false);
    }
  });

  const look = () => {
    const known = surface === null ? {} : { surface };
    void watch.refresh(readPageContext(readConfig(), document, { now: Date.now(), ...known }));
  };
  onEditorChange((now) => {
    surface = now;
    look();
  }, scope.signal);
  scope.onStop(settings.subscribe(() => watch.recount()));
  look();
}
