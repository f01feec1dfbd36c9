// The panel beside the article, loaded when a person wants it. The core hands it the services and the place.
import type { Scope } from '../../shared/core/scope.ts';
import { openPanel as open, type OpenedPanel } from '../../shared/ui/panel/open-panel.tsx';
import type { PanelServices } from '../../shared/ui/panel-services.ts';
import type { Placement } from '../../shared/ui/placement.ts';
import { BASE_STYLES } from '../../shared/ui/styles/base-styles.ts';
import panelStyles from '../../shared/ui/styles/panel.css?inline';

export type { OpenedPanel } from '../../shared/ui/panel/open-panel.tsx';
export { choosePlacement } from '../../shared/ui/placement.ts';

/** Opens the panel in its place. It closes with the scope, by itself, or when the person closes it. */
export function openPanel(services: PanelServices, placement: Placement, scope: Scope): OpenedPanel {
  return open(document, services, placement, [...BASE_STYLES, panelStyles], scope);
}
