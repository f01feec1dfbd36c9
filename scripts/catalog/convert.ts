// The one-time conversion of the collected records (five JSON-lines files) into the catalog's own form, which
// people edit by hand from then on. docs/catalog.md tells the rules; the report says what was left out and why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, EntryKind } from '../../shared/catalog/entry.ts';
import { convertBody, convertCaveat, prune, type RawRecord } from './convert-body.ts';
import { convertWhen, verifiedApplies } from './convert-when.ts';
import { readUnverified, whyLeftOut } from './unverified.ts';

export interface ConversionReport {
  readonly converted: Record<string, number>;
  readonly leftOut: { readonly id: string; readonly reason: string }[];
  /** Feature → how many records named it. */
  readonly droppedFeatures: Record<string, number>;
}

const FILES: readonly (readonly [string, EntryKind])[] = [
  ['findings', 'finding'],
  ['datasets', 'dataset'],
  ['tools', 'tool'],
  ['events', 'event'],
  ['courses', 'course'],
];

/** Throws when a file is absent: the folder is given by hand. */
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

export function convertRecord(raw: RawRecord, kind: EntryKind, report: ConversionReport): readonly Entry[] {
  const leaveOut = (reason: string) => {
    report.leftOut.push({ id: raw.id, reason });
    return [];
  };
  const unverified = readUnverified(raw.unverified_fields);
  const reason = whyLeftOut(unverified);
  if (reason !== null) return leaveOut(reason);
  const { when, dropped, isGeneral } = convertWhen(verifiedApplies(raw.applies, unverified));
  for (const feature of dropped) report.droppedFeatures[feature] = (report.droppedFeatures[feature] ?? 0) + 1;
  if (isGeneral && (dropped.length > 0 || !convertWhen(raw.applies).isGeneral)) {
    const lost =
      dropped.length > 0 ? `features that cannot be had (${dropped.join(', ')})` : 'nothing verified';
    return leaveOut(`where it applies would rest on ${lost}`);
  }
  const entry = {
    id: raw.id,
    kind,
    ...convertBody(raw, kind, unverified),
    caveat: convertCaveat(raw, unverified),
    when,
    checkedOn: raw.checked_on,
  };
  // The whole is checked by the catalog's own check before it is written.
  return [prune(entry) as Entry];
}
