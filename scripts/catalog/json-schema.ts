// The published JSON Schema of a catalog file, made from the schema that the code itself checks with.
import { toJsonSchema } from '@valibot/to-json-schema';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { catalogFileSchema } from '../../shared/catalog/schema.ts';
import { isRecord } from '../../shared/core/json.ts';
import { CONDITION_JSON_SCHEMA } from './condition-json-schema.ts';

export const SCHEMA_FILE = join(import.meta.dirname, '..', '..', 'shared', 'catalog', 'catalog.schema.json');

export async function catalogJsonSchema(): Promise<string> {
  // What JSON Schema cannot say (a name used twice, a dispute without a status) is left to `catalog check`.
  const schema = toJsonSchema(catalogFileSchema, { errorMode: 'ignore', typeMode: 'input' });
  const text = JSON.stringify(schema, (key: string, value: unknown) => {
    if (key === 'when') return { $ref: '#/$defs/condition' };
    return isLocalText(value) ? { ...value, required: ['en'] } : value;
  });
  const whole = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Sidelight catalog',
    ...(JSON.parse(text) as object),
    $defs: { condition: CONDITION_JSON_SCHEMA },
  };
  const options = await resolveConfig(SCHEMA_FILE);
  return format(JSON.stringify(whole), { ...options, filepath: SCHEMA_FILE });
}

/** Text by language is the only record in a catalog whose keys are checked. */
function isLocalText(value: unknown): value is object {
  return isRecord(value) && 'propertyNames' in value;
}
