// The interface's strings: the person's language and what stands in for it. English is always asked for last.
import languages from 'virtual:languages';
import { isRecord, isString } from '../../shared/core/json.ts';
import type { Http } from '../../shared/host/ports.ts';
import { fallbackChain } from '../../shared/i18n/fallbacks.ts';
import { createMessages, type MessageBundle, type Messages } from '../../shared/i18n/messages.ts';
import { userLanguage } from '../host/wiki.ts';
import { readPage } from './pages.ts';

/** Rejects when there are none at all: a panel of message keys helps nobody. */
export async function loadMessages(http: Http, signal: AbortSignal): Promise<Messages> {
  const language = userLanguage();
  const wanted = fallbackChain(language).filter((code) => languages.includes(code));
  const bundles = await Promise.all(
    wanted.map(async (code): Promise<readonly MessageBundle[]> => {
      const page = await readPage(http, `strings-${code}`, signal);
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
