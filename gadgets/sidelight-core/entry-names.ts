// The names of the shipped entries, as hashes (docs/adr/0004-ordinals-and-hashes.md). They are a page of their
// own: only people who put an entry away by name, and wikis that withdraw one, need them before the panel opens.
import { isRecord, isString } from '../../shared/core/json.ts';
import type { KeyValueStore } from '../../shared/host/ports.ts';
import type { PoliteHttp } from '../../shared/sources/polite-http.ts';
import { rawJsonUrl } from '../host/wiki.ts';

declare const __SIDELIGHT_VERSION__: string;

const KEY = 'sidelight-names';
const MAXIMUM_AGE_SECONDS = 30 * 24 * 60 * 60;

/** Asks once a version; without connection there are no names, and what was put away shows again for a while. */
export function createEntryNames(http: PoliteHttp, store: KeyValueStore, signal: AbortSignal) {
  return async (): Promise<string> => {
    const [version, kept = ''] = store.get(KEY)?.split(' ') ?? [];
    if (version === __SIDELIGHT_VERSION__) return kept;
    const url = rawJsonUrl(
      'MediaWiki:Gadget-sidelight-names.json',
      __SIDELIGHT_VERSION__,
      MAXIMUM_AGE_SECONDS,
    );
    const answer = await http.getJson(url, signal);
    const hashes = answer.ok && isRecord(answer.value) ? answer.value.hashes : null;
    if (!isString(hashes)) return '';
    store.set(KEY, `${__SIDELIGHT_VERSION__} ${hashes}`);
    return hashes;
  };
}
