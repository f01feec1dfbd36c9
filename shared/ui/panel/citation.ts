// A source as one line, and the address that leads to it.
import type { Source } from '../../catalog/entry.ts';
import { safeAddress } from '../kit.ts';

/** "Singer and others, 2017": enough to recognise it; null when the source names nobody. */
export function shortCitation({ authors, year, venue }: Source): string | null {
  const names = authors?.split(/,\s*|\s+and\s+|;\s*/).filter((name) => name !== '') ?? [];
  const [first] = names;
  const who = first === undefined ? venue : names.length > 2 ? `${first} et al.` : names.join(' & ');
  const parts = [who, year?.toString()].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}

/** The publisher's page by DOI first, then the address given, then the preprint. */
export function sourceAddress({ doi, url, arxiv }: Source): string | null {
  if (doi !== undefined && /^10\.\d{4,9}\/\S+$/.test(doi)) {
    return safeAddress(`https://doi.org/${encodeURIComponent(doi).replace(/%2F/g, '/')}`);
  }
  const given = safeAddress(url);
  if (given !== null) return given;
  return arxiv !== undefined && /^[\w.\-/]+$/.test(arxiv)
    ? safeAddress(`https://arxiv.org/abs/${arxiv}`)
    : null;
}
