// Conditions as JSON Schema, for editors that complete and check while one types. The code's own check is
// shared/matching/parse-condition.ts; a test compares the two.
import { ACTIONS, QUALITIES } from '../../shared/page/page-context.ts';
import { FEATURES } from '../../shared/page/features.ts';
import { TOPICS } from '../../shared/page/topics.ts';

const some = (items: unknown) => ({ type: 'array', items, minItems: 1 });
const text = { type: 'string', minLength: 1, maxLength: 255 };
const item = { type: 'string', pattern: '^Q[1-9]\\d*$' };
const range = {
  type: 'object',
  properties: { min: { type: 'number', minimum: 0 }, max: { type: 'number', minimum: 0 } },
  additionalProperties: false,
};
const condition = { $ref: '#/$defs/condition' };

export const CONDITION_JSON_SCHEMA = {
  type: 'object',
  description: 'Several keys mean all of them; several values of one key mean any of them.',
  additionalProperties: false,
  properties: {
    all: { type: 'array', items: condition },
    any: { type: 'array', items: condition },
    not: condition,
    wiki: some({ type: 'string', pattern: '^[a-z0-9_]+$' }),
    language: some({ type: 'string', pattern: '^[a-z][a-z0-9-]*$' }),
    namespace: some({ type: 'integer' }),
    action: some({ enum: ACTIONS }),
    topic: some({ enum: TOPICS }),
    atLeast: { type: 'number', minimum: 0, maximum: 1 },
    item: some(item),
    instanceOf: some(item),
    statement: {
      type: 'object',
      patternProperties: { '^P[1-9]\\d*$': some(item) },
      additionalProperties: false,
    },
    category: some(text),
    template: some(text),
    page: some(text),
    quality: some({ enum: QUALITIES }),
    pageAge: range,
    feature: some({ enum: FEATURES }),
    platform: some({ enum: ['desktop', 'mobile'] }),
    editor: {
      type: 'object',
      additionalProperties: false,
      properties: {
        kind: some({ enum: ['anonymous', 'temporary', 'named'] }),
        edits: range,
        registeredDays: range,
        lastEditDays: range,
        groups: some(text),
      },
    },
  },
};
