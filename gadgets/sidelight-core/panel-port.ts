// What passes between the core and the panel gadget. Types only, so that neither bundles the other.
import type { Scope } from '../../shared/core/scope.ts';
import type { CoreServices } from './services.ts';

export interface CoreForPanel extends CoreServices {
  /** What had focus when the panel was opened. */
  opener(): HTMLElement | null;
  onClose(): void;
  setPaused(paused: boolean): void;
}

export interface OpenedPanel {
  close(): void;
  focus(): void;
  /** The matches or the surface changed. */
  contextChanged(): void;
}

export interface PanelGadget {
  openPanel(core: CoreForPanel, byPerson: boolean, scope: Scope): Promise<OpenedPanel>;
}
