// The particulars of a resource in one line. What a dataset's licence is decides whether it may be used, so its
// absence is said; other particulars that are not known are left out.
import type { Entry, Finding } from '../../catalog/entry.ts';
import type { Messages } from '../../i18n/messages.ts';
import { languageName } from './wiki-names.ts';

export function describeParticulars(entry: Exclude<Entry, Finding>, messages: Messages): string {
  return particularsOf(entry, messages)
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

function particularsOf(entry: Exclude<Entry, Finding>, messages: Messages): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'dataset':
      return [
        entry.publisher,
        entry.licence ?? messages.text('sidelight-licence-unchecked'),
        entry.formats?.join(', '),
        entry.size,
        entry.cadence,
      ];
    case 'tool':
      return [entry.maintainer, entry.licence];
    case 'event':
      return [entry.organiser, entry.recurrence, entry.audience];
    case 'course':
      return [
        entry.language === undefined
          ? undefined
          : messages.text('sidelight-course-language', languageName(entry.language, messages)),
      ];
    default:
      return [];
  }
}
