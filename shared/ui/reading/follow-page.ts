// What the core does on a page: match, show the indicator, open the panel when asked, follow the editors.
import type { Scope } from '../../core/scope.ts';
import type { PageContext } from '../../page/page-context.ts';
import { readChoices } from '../../settings/choices.ts';
import type { OpenedPanel } from '../panel/open-panel.tsx';
import type { CorePort, CoreServices } from './core-port.ts';

/** The quiet sign that something is here. */
export interface Indicator {
  /** Resolves when it is there: its words may have to be loaded. */
  show(count: number): Promise<void>;
  hide(): void;
  /** Where focus returns when the panel closes. */
  opener(): HTMLElement | null;
  setOpen(isOpen: boolean): void;
}

/** The page and its surroundings, as the host knows them. */
export interface PageHost {
  createIndicator(onToggle: () => void, scope: Scope): Indicator;
  readContext(): PageContext;
  /** Calls back when an editor opened or closed on the page, or it became another page. */
  onPageChange(changed: () => void, signal: AbortSignal): void;
  openPanel(core: CorePort, byPerson: boolean, scope: Scope): Promise<OpenedPanel>;
  /** True where this person can repair something that is broken: then there is something to show in any case. */
  hasProblemsToTell(): Promise<boolean>;
}

export function followPage(services: CoreServices, host: PageHost, scope: Scope): void {
  const { watch, store } = services;
  let panel: Promise<OpenedPanel> | null = null;
  let mustSpeak = false;
  let openedByItself = false;

  const indicator = host.createIndicator(() => void toggle(), scope);

  function open(byPerson: boolean): void {
    const panelScope = scope.child();
    const onClose = () => {
      panel = null;
      panelScope.stop();
      indicator.setOpen(false);
    };
    indicator.setOpen(true);
    panel = host.openPanel(
      {
        ...services,
        opener: () => indicator.opener(),
        onClose,
        choicesChanged: () => void watch.recount().then(showCount),
      },
      byPerson,
      panelScope,
    );
    // A module that did not arrive is asked for again on the next click.
    panel.then((opened) => byPerson && opened.focus(), onClose);
  }

  async function toggle(): Promise<void> {
    if (panel) (await panel).close();
    else open(true);
  }

  async function showCount(): Promise<void> {
    const { shown = [] } = watch.current() ?? {};
    if (shown.length > 0 || mustSpeak || panel) await indicator.show(shown.length);
    else indicator.hide();
  }

  async function look(): Promise<void> {
    const matches = await watch.refresh(host.readContext());
    if (matches === null) return;
    await showCount();
    if (panel) (await panel).contextChanged();
    else if (matches.shown.length > 0 && !openedByItself && readChoices(store).opensByItself) {
      openedByItself = true;
      open(false);
    }
  }

  host.onPageChange(() => void look(), scope.signal);
  void look();
  void host.hasProblemsToTell().then((hasProblems) => {
    mustSpeak = hasProblems;
    if (mustSpeak) void showCount();
  });
}
