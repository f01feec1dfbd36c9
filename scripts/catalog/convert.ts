// The one-time conversion of the collected records (five JSON-lines files) into the catalog's own form, which
// people edit by hand from then on. docs/catalog.md tells the rules; the report says what was left out and why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, EntryKind, LocalText, Source } from '../../shared/catalog/entry.ts';
import { convertWhen, type Applies } from './convert-when.ts';

type RawRecord = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly applies: Applies;
  readonly unverified_fields: readonly string[];
  readonly checked_on: string;
};

export interface ConversionReport {
  readonly converted: Record<string, number>;
  readonly leftOut: { id: string; reason: string }[];
  /** Feature → how many records named it. */
  readonly droppedFeatures: Record<string, number>;
}

/** Where the citation has no trustworthy address (see docs/catalog.md). */
const MIRROR_ONLY = new Set([
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
]);

/** Not the thing itself, but a page of its keepers that may be shown. */
const SITE_ADDRESS = /^(site, not the module page|built from the page title)/;

const FILES: readonly (readonly [string, EntryKind])[] = [
  ['findings', 'finding'],
  ['datasets', 'dataset'],
  ['tools', 'tool'],
  ['events', 'event'],
  ['courses', 'course'],
];

export function convertFolder(folder: string): { entries: readonly Entry[]; report: ConversionReport } {
  const report: ConversionReport = { converted: {}, leftOut: [], droppedFeatures: {} };
  const entries = FILES.flatMap(([file, kind]) => {
    const lines = readFileSync(join(folder, `${file}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    const converted = lines.flatMap((line) => convertRecord(JSON.parse(line) as RawRecord, kind, report));
    report.converted[file] = converted.length;
    return converted;
  });
  return { entries, report };
}

function convertRecord(raw: RawRecord, kind: EntryKind, report: ConversionReport): readonly Entry[] {
  const unverified = new Map(raw.unverified_fields.map((field) => splitNote(field)));
  const reason = whyLeaveOut(raw, kind, unverified);
  if (reason !== null) {
    report.leftOut.push({ id: raw.id, reason });
    return [];
  }
  const { when, dropped, lostEvidence } = convertWhen(verifiedApplies(raw.applies, unverified));
  for (const feature of dropped) report.droppedFeatures[feature] = (report.droppedFeatures[feature] ?? 0) + 1;
  if (lostEvidence) {
    report.leftOut.push({
      id: raw.id,
      reason: `rests on features that cannot be had (${dropped.join(', ')})`,
    });
    return [];
  }
  const take = (field: string): unknown => (unverified.has(field) ? undefined : (raw[field] ?? undefined));
  const body = kind === 'finding' ? finding(raw, unverified) : titled(raw, kind, take);
  const rest = { caveat: caveat(raw, unverified), when, checkedOn: raw.checked_on };
  return [prune({ id: raw.id, kind, ...body, ...rest }) as unknown as Entry];
}

/** `"url: address may have moved"` names the field url; a note that names no field is kept under its own words. */
function splitNote(field: string): [string, string] {
  const at = field.indexOf(': ');
  return at === -1
    ? [field.split(' ')[0] === 'source.authors' ? 'source.authors' : field, '']
    : [field.slice(0, at), field.slice(at + 2)];
}

function whyLeaveOut(
  raw: RawRecord,
  kind: EntryKind,
  unverified: ReadonlyMap<string, string>,
): string | null {
  for (const field of ['claim', 'title']) if (unverified.has(field)) return `its ${field} is not verified`;
  const note = unverified.get('url');
  if (note !== undefined && !SITE_ADDRESS.test(note))
    return note === '' ? 'its address is not verified' : `its address: ${note}`;
  if (unverified.has('whether running now') || unverified.has('whether still running'))
    return 'nobody has checked whether it still runs';
  if (kind !== 'finding' && typeof raw.url !== 'string') return 'it has no address';
  return null;
}

/** Matching hints that are not verified as a class stay (docs/catalog.md); one named value is taken out. */
function verifiedApplies(applies: Applies, unverified: ReadonlyMap<string, string>): Applies {
  const topic = unverified.get('applies.articletopics');
  if (topic === undefined || topic === '') return applies;
  const doubtful = topic.toLowerCase().replace(/ /g, '-');
  return { ...applies, articletopics: (applies.articletopics ?? []).filter((one) => one !== doubtful) };
}

function caveat(raw: RawRecord, unverified: ReadonlyMap<string, string>): LocalText | undefined {
  if (typeof raw.caveat !== 'string' || unverified.has('caveat')) return undefined;
  // Notes of the collectors on what they had not seen: the field itself is left out, and a guess is not ours to show.
  const text = raw.caveat
    .replace(/Believed [a-z ]+: .*?; not verified\.?/gi, '')
    .replace(
      /[^.]*\b(stored record|stored excerpts?|the excerpt|text not seen|DOI was not seen)\b[^.]*\.?/gi,
      '',
    )
    .trim();
  return text === '' ? undefined : { en: text };
}

function finding(raw: RawRecord, unverified: ReadonlyMap<string, string>): Record<string, unknown> {
  const source = (raw.source ?? {}) as Source;
  const scope = (raw.scope ?? {}) as Record<string, unknown>;
  const verified = (group: string, record: object) =>
    Object.fromEntries(
      Object.entries(record).filter(([key, value]) => value !== null && !unverified.has(`${group}.${key}`)),
    );
  const disputed = typeof raw.disputed_by === 'string';
  const { url, ...citation } = verified('source', source) as Source;
  return {
    theme: raw.theme,
    claim: { en: raw.claim },
    number: raw.number ?? undefined,
    action: { en: raw.action },
    evidence: raw.evidence_type,
    confidence: raw.confidence,
    status: disputed ? 'disputed' : 'current',
    disputedBy: disputed ? [raw.disputed_by] : undefined,
    scope: prune(verified('scope', scope)),
    source: prune({ ...citation, url: MIRROR_ONLY.has(raw.id) ? undefined : url }),
  };
}

function titled(raw: RawRecord, kind: EntryKind, take: (field: string) => unknown): Record<string, unknown> {
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
        recurrence: take('recurrence'),
        audience: take('audience'),
      };
    default:
      return { ...shared, helpsWith: text('helps_with'), language: take('language') };
  }
}

function nonEmpty(value: unknown): unknown {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

function property(value: unknown): unknown {
  return typeof value === 'string' && /^P[1-9]\d*$/.test(value) ? value : undefined;
}

/** Datasets by what they are about, so that variety means something; the rest by kind. */
function themeOf(raw: RawRecord, kind: EntryKind): string {
  if (kind !== 'dataset') return `${kind}s`;
  return `data-${raw.applies.articletopics?.[0] ?? 'wikimedia'}`;
}

function prune(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
