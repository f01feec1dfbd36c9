// What passes between the core and the panel gadget. Types only, so that neither bundles the other.
import type { Scope } from '../../shared/core/scope.ts';
import type { CoreServices } from './services.ts';

/** What the core gives to the panel. */
export interface CorePort extends CoreServices {
  /** What had focus when the panel was opened. */
  opener(): HTMLElement | null;
  onClose(): void;
  /** A setting or what is put away changed on the device: the indicator counts anew. */
  choicesChanged(): void;
}

export interface OpenedPanel {
  close(): void;
  focus(): void;
  /** The page or the surface is another one now. Not called for what is hidden in the panel itself. */
  contextChanged(): void;
}

export interface PanelGadget {
  openPanel(core: CorePort, byPerson: boolean, scope: Scope): Promise<OpenedPanel>;
}
