// What every part of the panel needs to draw itself and to say what the person did.
import type { PanelServices } from '../panel-services.ts';
import type { PanelAction, PanelState } from './state.ts';

export interface PanelScope {
  readonly services: PanelServices;
  readonly state: PanelState;
  readonly dispatch: (action: PanelAction) => void;
  readonly close: () => void;
}

/** Language of the entries' texts: the person's choice, else the interface's. */
export function textLanguage({ settings, messages }: PanelServices): string {
  return settings.get().textLanguage ?? messages.language;
}
