// What the panel holds at this moment, in one sentence: shown under the title and told to screen readers.
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../../page/page-context.ts';
import type { PanelState } from './state.ts';
import type { Visible } from './visible.ts';

export function statusText(
  { view, search, ranking, problem }: PanelState,
  visible: Visible,
  action: Action,
  messages: Messages,
): string {
  if (view !== 'list') {
    // The count of the last search; a search under way has its own sign.
    return view === 'search' && search?.results && search.progress === null
      ? messages.text('sidelight-search-count', search.results.length)
      : '';
  }
  if (ranking === null) return problem === null ? messages.text('sidelight-loading') : '';
  if (visible.isGeneral) return messages.text('sidelight-nothing-specific');
  const isEdit = action === 'edit' || action === 'create';
  return messages.text(isEdit ? 'sidelight-summary-edit' : 'sidelight-summary', visible.total);
}
