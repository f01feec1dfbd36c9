// The verbs that write files of the catalog: its JSON Schema, translations, and the one-time conversion.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, type JsonRecord } from '../../shared/core/json.ts';
import { type CatalogArguments, WrongUse } from './arguments.ts';
import { convertFolder, type ConversionReport } from './convert.ts';
import { DATA_FOLDER, loadCatalog, writeCatalog } from './data-files.ts';
import { catalogJsonSchema, SCHEMA_FILE } from './json-schema.ts';
import { addTranslations } from './translate.ts';

export async function schemaCommand(): Promise<number> {
  writeFileSync(SCHEMA_FILE, await catalogJsonSchema());
  console.log('Wrote shared/catalog/catalog.schema.json');
  return 0;
}

export function translateCommand({ options: { from, language }, json }: CatalogArguments): number {
  if (from === undefined || language === undefined)
    throw new WrongUse('translate takes --from and --language');
  if (!/^[a-z][a-z0-9-]{1,15}$/.test(language) || language === 'en') {
    throw new WrongUse('--language takes the code of a language other than English');
  }
  const { entries, problems } = loadCatalog();
  if (problems.length > 0) {
    console.error('The catalog has errors; see `catalog check`. Nothing was changed.');
    return 1;
  }
  const outcome = addTranslations(entries, language, readTexts(from));
  writeCatalog(outcome.entries);
  const { translated, refused } = outcome;
  if (json) console.log(JSON.stringify({ language, translated, refused }));
  else {
    for (const line of refused) console.error(`Not taken: ${line}`);
    console.log(`${translated.length} entries now have texts in ${language}, marked as unreviewed.`);
  }
  return refused.length === 0 ? 0 : 1;
}

function readTexts(file: string): JsonRecord {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(value)) return value;
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : `${file} cannot be read`);
  }
  throw new WrongUse(`${file} must hold an object of entry ids`);
}

export function convertCommand({ options: { from }, overwrite, json }: CatalogArguments): number {
  if (from === undefined || !existsSync(join(from, 'findings.jsonl'))) {
    throw new WrongUse('--from takes the folder that holds findings.jsonl and its four companions');
  }
  if (existsSync(DATA_FOLDER) && !overwrite) {
    console.error(
      'The catalog is there already and is edited by hand; --overwrite throws those edits away.\n' +
        'What the conversion would do:\n',
    );
  }
  const { entries, report } = convertFolder(from);
  if (json) console.log(JSON.stringify(report));
  else printReport(report);
  if (existsSync(DATA_FOLDER) && !overwrite) return 1;
  writeCatalog(entries);
  return 0;
}

function printReport({ converted, leftOut, droppedFeatures }: ConversionReport): void {
  console.log('Converted:');
  for (const [file, count] of Object.entries(converted)) console.log(`  ${file.padEnd(10)} ${count}`);
  console.log(`\nLeft out, ${leftOut.length}:`);
  for (const { id, reason } of leftOut) console.log(`  ${id}: ${reason}`);
  console.log('\nFeatures that nothing can supply, taken out of conditions (records that named them):');
  for (const [feature, count] of Object.entries(droppedFeatures)) console.log(`  ${feature}: ${count}`);
}
