// The published JSON Schema of a catalog file, made from the schema that the code itself checks with.
import { toJsonSchema } from '@valibot/to-json-schema';
import { join } from 'node:path';
import { catalogFileSchema } from '../../shared/catalog/schema.ts';
import { CONDITION_JSON_SCHEMA } from './condition-json-schema.ts';

export const SCHEMA_FILE = join(import.meta.dirname, '..', '..', 'shared', 'catalog', 'catalog.schema.json');

export function catalogJsonSchema(): string {
  // Checks that JSON Schema cannot say (such as "needs an English text") are left to `catalog check`.
  const schema = toJsonSchema(catalogFileSchema, { errorMode: 'ignore', typeMode: 'input' });
  const text = JSON.stringify(schema, (key: string, value: unknown) =>
    key === 'when' ? { $ref: '#/$defs/condition' } : value,
  );
  const whole = JSON.parse(text) as Record<string, unknown>;
  return `${JSON.stringify({ ...whole, title: 'Sidelight catalog', $defs: { condition: CONDITION_JSON_SCHEMA } }, null, 2)}\n`;
}
