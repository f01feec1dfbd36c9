// A day as the interface language writes it.
import type { Messages } from '../../i18n/messages.ts';

/** `day` is an ISO date; anything else is shown as it is. */
export function formatDay(day: string, messages: Messages): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return day;
  try {
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
    return at.toLocaleDateString(messages.tag, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
  } catch {
    // A language the browser does not know.
    return day;
  }
}
