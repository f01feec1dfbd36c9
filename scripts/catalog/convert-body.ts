// The body of a collected record in the catalog's own form, without what is not verified.
import type { EntryKind, LocalText, Source } from '../../shared/catalog/entry.ts';
import type { Applies } from './convert-when.ts';
import type { Unverified } from './unverified.ts';

export type RawRecord = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly applies: Applies;
  readonly unverified_fields: readonly string[];
  readonly checked_on: string;
};

/** Records whose only address is a copy on somebody else's site: the citation is shown without a link. */
const MIRROR_ONLY: readonly string[] = [
  'writers-in-one-edition',
  'writers-many-editions-wiser',
  'reptiles-dangerous-read',
  'reddit-stackoverflow-gain',
  'coup-images-differ',
  'students-use-to-start',
  'omnipedia-readers-seek-other',
  'english-not-superset',
  'croatian-admins-slanted',
  'gender-by-culture-wikidata',
  'wikidata-rarely-changes-text',
];

export function convertBody(raw: RawRecord, kind: EntryKind, unverified: Unverified): object {
  return kind === 'finding' ? finding(raw, unverified) : titled(raw, kind, unverified);
}

function finding(raw: RawRecord, unverified: Unverified): object {
  const part = (name: string) =>
    Object.fromEntries(Object.entries(raw[name] ?? {}).filter(([key]) => !unverified.has(`${name}.${key}`)));
  const disputed = typeof raw.disputed_by === 'string';
  const source = part('source') as Source;
  return {
    theme: raw.theme,
    claim: { en: raw.claim },
    number: raw.number,
    action: { en: raw.action },
    evidence: raw.evidence_type,
    confidence: raw.confidence,
    status: disputed ? 'disputed' : 'current',
    disputedBy: disputed ? [raw.disputed_by] : undefined,
    scope: prune(part('scope')),
    source: prune({ ...source, url: mayLink(raw, source, unverified) ? source.url : undefined }),
  };
}

/** An address made of a DOI that is not verified is not verified either. */
function mayLink(raw: RawRecord, source: Source, unverified: Unverified): boolean {
  if (MIRROR_ONLY.includes(raw.id)) return false;
  return !(unverified.has('source.doi') && source.url?.includes('//doi.org/') === true);
}

function titled(raw: RawRecord, kind: EntryKind, unverified: Unverified): object {
  const take = (field: string): unknown => (unverified.has(field) ? undefined : raw[field]);
  const text = (field: string) => (typeof take(field) === 'string' ? { en: take(field) } : undefined);
  const shared = {
    theme: themeOf(raw, kind),
    title: { en: raw.title },
    description: text('description'),
    url: raw.url,
  };
  switch (kind) {
    case 'dataset':
      return {
        ...shared,
        publisher: take('publisher'),
        licence: take('license'),
        formats: nonEmpty(take('formats')),
        size: take('size'),
        cadence: take('update_cadence'),
        doi: take('doi'),
        wikidataProperty: property(take('wikidata_property')),
      };
    case 'tool':
      return {
        ...shared,
        helpsWith: text('helps_with'),
        maintainer: take('maintainer'),
        licence: take('licence'),
      };
    case 'event':
      return {
        ...shared,
        organiser: take('organiser'),
        recurrence: unverified.has('recurrence') ? undefined : rhythm(raw.recurrence),
        audience: take('audience'),
      };
    default:
      return { ...shared, helpsWith: text('helps_with'), language: take('language') };
  }
}

/** What the collectors happened to see of single dates is no rhythm. */
function rhythm(recurrence: unknown): unknown {
  return typeof recurrence === 'string'
    ? recurrence
        .replace(/ \([^)]*\bseen\b[^)]*\)/g, '')
        .replace(/; (present state|later editions) not verified$/, '')
    : undefined;
}

/** Datasets by what they are about, so that variety means something; the rest by kind. */
function themeOf(raw: RawRecord, kind: EntryKind): string {
  if (kind !== 'dataset') return `${kind}s`;
  return `data-${raw.applies.articletopics?.[0] ?? 'wikimedia'}`;
}

export function convertCaveat(raw: RawRecord, unverified: Unverified): LocalText | undefined {
  const own = typeof raw.caveat === 'string' && !unverified.has('caveat') ? withoutGuesses(raw.caveat) : '';
  const text = [own, ...unverified.caveats].filter((part) => part !== '').join(' ');
  return text === '' ? undefined : { en: text };
}

/** Notes of the collectors to themselves, and guesses they marked as such, are not for readers. */
function withoutGuesses(caveat: string): string {
  return caveat
    .replace(/Believed [a-z ]+: .*?; not verified\.?/gi, '')
    .replace(
      /[^.]*\b(stored record|stored excerpts?|the excerpt|text not seen|DOI was not seen)\b[^.]*\.?/gi,
      '',
    )
    .trim();
}

function nonEmpty(value: unknown): unknown {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

function property(value: unknown): unknown {
  return typeof value === 'string' && /^P[1-9]\d*$/.test(value) ? value : undefined;
}

export function prune(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
