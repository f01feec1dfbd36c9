import { expect, test } from 'vitest';
import { addTranslations } from '../../../../scripts/catalog/translate.ts';
import type { Entry } from '../../../../shared/catalog/entry.ts';
import { aFinding } from '../../shared/catalog/sample-entries.ts';

const entries = [aFinding()] as unknown as readonly Entry[];

test('translations are added beside the English text and marked as unreviewed', () => {
  const outcome = addTranslations(entries, 'fr', { 'a-finding': { claim: ' Les lecteurs lisent. ' } });
  expect(outcome.entries[0]).toMatchObject({
    claim: { en: 'Readers read.', fr: 'Les lecteurs lisent.' },
    action: { en: 'Write for them.' },
    unreviewedTranslations: ['fr'],
  });
  expect(outcome).toMatchObject({ translated: ['a-finding'], refused: [] });
});

test('a text that is there already stays: a person may have reviewed it', () => {
  const [reviewed] = [aFinding({ claim: { en: 'Readers read.', fr: 'Relu.' } })] as unknown as Entry[];
  const outcome = addTranslations(reviewed ? [reviewed] : [], 'fr', { 'a-finding': { claim: 'Autre.' } });
  expect(outcome.entries).toEqual([reviewed]);
  expect(outcome.refused).toEqual(['a-finding.claim: is there already']);
});

test.each([
  [{ 'no-such': { claim: 'x' } }, 'no-such: no such entry'],
  [{ 'a-finding': { number: 'x' } }, 'a-finding.number: has no English text'],
  [{ 'a-finding': { caveat: 'x' } }, 'a-finding.caveat: has no English text'],
  [{ 'a-finding': { claim: 7 } }, 'a-finding.claim: is not a text'],
])('%j is not taken', (texts, reason) => {
  const outcome = addTranslations(entries, 'fr', texts);
  expect(outcome.refused).toEqual([reason]);
  expect(outcome.entries).toEqual(entries);
});
