// The interface's strings: the person's language and what stands in for it. English is always asked for last.
import { isRecord, isString } from '../../core/json.ts';
import { fallbackChain } from '../../i18n/fallbacks.ts';
import { createMessages, type MessageBundle, type Messages } from '../../i18n/messages.ts';
import type { ReadPage } from './read-page.ts';

/** `languages`: those that have strings. Rejects when there are none at all: a panel of message keys helps nobody. */
export async function loadMessages(
  language: string,
  languages: readonly string[],
  readPage: ReadPage,
  signal: AbortSignal,
): Promise<Messages> {
  const wanted = fallbackChain(language).filter((code) => languages.includes(code));
  const bundles = await Promise.all(
    wanted.map(async (code): Promise<readonly MessageBundle[]> => {
      const page = await readPage(`strings-${code}`, signal);
      return page.ok && isRecord(page.value) ? [{ language: code, strings: onlyStrings(page.value) }] : [];
    }),
  );
  const found = bundles.flat();
  if (found.length === 0) throw new Error('Sidelight: no strings could be loaded');
  // The language asked for comes first even when it has no strings: it decides direction and numbers.
  return createMessages([{ language, strings: {} }, ...found]);
}

function onlyStrings(page: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(page).filter((pair): pair is [string, string] => isString(pair[1])),
  );
}
