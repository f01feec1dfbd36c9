// One icon a kind. The kind is always written beside it.
import {
  cdxIconBell,
  cdxIconBook,
  cdxIconCalendar,
  cdxIconLabFlask,
  cdxIconPuzzle,
  cdxIconTable,
  type Icon,
} from '@wikimedia/codex-icons';
import type { EntryKind } from '../../catalog/entry.ts';

export const KIND_ICONS: Readonly<Record<EntryKind, Icon>> = {
  finding: cdxIconLabFlask,
  dataset: cdxIconTable,
  tool: cdxIconPuzzle,
  event: cdxIconCalendar,
  course: cdxIconBook,
  notice: cdxIconBell,
};
