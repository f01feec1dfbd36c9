// The catalog's own files under shared/catalog/data/: one file a kind or a theme, in a stable form.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputProblem } from '../../shared/core/problem.ts';
import { checkCatalogText } from '../../shared/catalog/check-catalog.ts';
import type { Entry } from '../../shared/catalog/entry.ts';
import { TOPICS } from '../../shared/page/topics.ts';
import { formatCatalog } from './format-catalog.ts';

export const DATA_FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'catalog', 'data');

export interface CatalogProblem extends InputProblem {
  readonly file: string;
}

export interface LoadedCatalog {
  readonly entries: readonly Entry[];
  readonly problems: readonly CatalogProblem[];
}

export function catalogFiles(folder = DATA_FOLDER): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort();
}

/** Every file, checked; ids must be unique across files too. */
export function loadCatalog(folder = DATA_FOLDER): LoadedCatalog {
  const entries: Entry[] = [];
  const problems: CatalogProblem[] = [];
  const fileOf = new Map<string, string>();
  for (const file of catalogFiles(folder)) {
    const checked = checkCatalogText(readFileSync(join(folder, file), 'utf8'), Infinity);
    problems.push(...checked.problems.map((problem) => ({ file, ...problem })));
    for (const entry of checked.entries) {
      const other = fileOf.get(entry.id);
      if (other !== undefined && other !== file) {
        problems.push({ file, path: '', reason: `${entry.id} is also in ${other}` });
      }
      fileOf.set(entry.id, file);
      entries.push(entry);
    }
  }
  return { entries, problems };
}

/** Which file an entry belongs to. */
export function fileFor(entry: Entry): string {
  if (entry.kind === 'finding') return `findings/${entry.theme}.json`;
  if (entry.kind !== 'dataset') return `${entry.kind}s.json`;
  return `datasets/${datasetFile(entry.theme.replace(/^data-/, ''))}.json`;
}

/** The four groups of the article topics, which TOPICS lists one after the other. */
function datasetFile(topic: string): string {
  const at = TOPICS.indexOf(topic);
  if (at === -1) return 'wikimedia';
  if (at < TOPICS.indexOf('geographical')) return 'culture';
  if (at < TOPICS.indexOf('business-and-economics')) return 'geography';
  return at < TOPICS.indexOf('biology') ? 'society' : 'science';
}

export function writeCatalog(entries: readonly Entry[], folder = DATA_FOLDER): void {
  rmSync(folder, { recursive: true, force: true });
  const files = new Map<string, Entry[]>();
  for (const entry of entries) files.set(fileFor(entry), [...(files.get(fileFor(entry)) ?? []), entry]);
  for (const [file, list] of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    const depth = file.includes('/') ? '../../' : '../';
    const content = { $schema: `${depth}catalog.schema.json`, schemaVersion: 1, entries: list };
    writeFileSync(join(folder, file), formatCatalog(content));
  }
}
