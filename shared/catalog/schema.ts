// The shape of a catalog file: every kind of entry, strictly. Conditions are checked by the matching room.
import * as v from 'valibot';
import { doi, id, isoDate, language, line, lines, localText, pattern, webAddress } from './schema-parts.ts';

const base = {
  id,
  theme: id,
  when: v.optional(v.looseObject({}, 'must be a condition')),
  checkedOn: isoDate,
  unreviewedTranslations: v.optional(v.array(language, 'must be a list of language codes')),
  caveat: v.optional(localText(600)),
};

const source = v.strictObject({
  authors: v.optional(line(400)),
  year: v.optional(
    v.pipe(v.number('must be a year'), v.integer('must be a year'), v.minValue(1900), v.maxValue(2100)),
  ),
  title: v.optional(line(400)),
  venue: v.optional(line(300)),
  doi: v.optional(doi),
  arxiv: v.optional(
    pattern(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/, 'an arXiv id such as 2310.01234'),
  ),
  url: v.optional(webAddress),
});

const finding = v.pipe(
  v.strictObject({
    ...base,
    kind: v.literal('finding'),
    claim: localText(600),
    number: v.optional(line(300)),
    action: localText(500),
    evidence: v.picklist(
      [
        'experiment',
        'quasi-experiment',
        'observational',
        'survey',
        'descriptive',
        'simulation',
        'review',
        'qualitative',
        'mixed-methods',
      ],
      'must be a known type of study',
    ),
    confidence: v.picklist(['high', 'medium', 'low'], 'must be high, medium or low'),
    status: v.picklist(['current', 'disputed', 'superseded'], 'must be current, disputed or superseded'),
    disputedBy: v.optional(lines(400)),
    scope: v.strictObject({
      wikis: v.optional(lines(120)),
      period: v.optional(line(120)),
      population: v.optional(line(300)),
    }),
    source,
  }),
  v.forward(
    v.check(
      ({ status, disputedBy }) => (status === 'current') === (disputedBy === undefined),
      'goes with status disputed or superseded, and with nothing else',
    ),
    ['disputedBy'],
  ),
);

const titled = { ...base, title: localText(200), description: v.optional(localText(800)), url: webAddress };

const dataset = v.strictObject({
  ...titled,
  kind: v.literal('dataset'),
  publisher: v.optional(line(300)),
  licence: v.optional(line(200)),
  formats: v.optional(lines(80)),
  size: v.optional(line(200)),
  cadence: v.optional(line(200)),
  doi: v.optional(doi),
  wikidataProperty: v.optional(pattern(/^P[1-9]\d*$/, 'a property id such as P4080')),
});

const tool = v.strictObject({
  ...titled,
  kind: v.literal('tool'),
  helpsWith: v.optional(localText(400)),
  maintainer: v.optional(line(300)),
  licence: v.optional(line(200)),
});

const event = v.strictObject({
  ...titled,
  kind: v.literal('event'),
  organiser: v.optional(line(300)),
  recurrence: v.optional(line(300)),
  audience: v.optional(line(300)),
});

const course = v.strictObject({
  ...titled,
  kind: v.literal('course'),
  helpsWith: v.optional(localText(400)),
  language: v.optional(line(80)),
});

const notice = v.strictObject({
  ...base,
  kind: v.literal('notice'),
  title: localText(200),
  description: localText(800),
  url: v.optional(webAddress),
});

export const entrySchema = v.variant(
  'kind',
  [finding, dataset, tool, event, course, notice],
  'must be one of finding, dataset, tool, event, course, notice',
);

export const catalogFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1, 'must be 1'),
  entries: v.array(entrySchema, 'must be a list of entries'),
  withdraw: v.optional(v.array(id, 'must be a list of ids')),
});
