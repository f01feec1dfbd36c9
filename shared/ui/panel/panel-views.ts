// What the panel loads only when it is wanted: the details of an entry, search, settings, and what is wrong with
// the wiki's own pages.
import type { FunctionComponent } from 'preact';
import type { EntryDetailsProps } from './EntryDetails.tsx';
import type { Scope } from '../../core/scope.ts';
import type { Store } from '../../core/store.ts';
import type { PanelServices } from '../panel-services.ts';
import type { PanelScope } from './panel-scope.ts';
import type { SearchAction, SearchState } from './search-state.ts';
import type { PanelAction, PanelState } from './state.ts';

export interface PanelViews {
  /** Added to the shadow root. */
  readonly styles: string;
  readonly details: FunctionComponent<EntryDetailsProps>;
  readonly search: FunctionComponent<PanelScope>;
  readonly reduceSearch: (search: SearchState | null, action: SearchAction) => SearchState;
  /** Does what follows from the state of the search, as long as the scope lives. */
  readonly runSearch: (store: Store<PanelState, PanelAction>, services: PanelServices, scope: Scope) => void;
  readonly settings: FunctionComponent<PanelScope>;
  readonly problems: FunctionComponent<Pick<PanelScope, 'services'>>;
}
