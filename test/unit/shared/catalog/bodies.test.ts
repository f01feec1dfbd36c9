import { describe, expect, test } from 'vitest';
import { addTexts, pickText, readPack } from '../../../../shared/catalog/bodies.ts';
import { aDataset, aFinding } from './sample-entries.ts';

describe('a pack', () => {
  test('gives its entries', () => {
    expect(readPack([aFinding(), aDataset()]).map(({ id }) => id)).toEqual(['a-finding', 'a-dataset']);
  });

  test.each([
    ['no list', { entries: [] }],
    ['nothing', null],
    ['a finding without a claim', [aFinding({ claim: undefined })]],
    ['a finding whose claim has no English', [aFinding({ claim: { fr: 'Oui' } })]],
    ['a dataset without a title', [aDataset({ title: 'Data' })]],
    ['a kind that does not exist', [aDataset({ kind: '__proto__' })]],
  ])('that holds %s gives no entry', (_name, value) => {
    expect(readPack(value)).toEqual([]);
  });

  test('takes the texts of another language over English ones', () => {
    const overlay = {
      texts: { 'a-finding': { claim: 'Les lecteurs lisent.', number: 'x', constructor: 'y' } },
      unreviewed: ['a-finding'],
    };
    const [finding] = addTexts(readPack([aFinding()]), 'fr', overlay);
    expect(finding).toMatchObject({
      claim: { en: 'Readers read.', fr: 'Les lecteurs lisent.' },
      unreviewedTranslations: ['fr'],
    });
    expect(Object.keys(finding ?? {})).not.toContain('number');
  });

  test.each([[null], [[]], [{ texts: 7 }], [{ texts: { 'a-finding': { claim: 7 } } }]])(
    'stays in English when the texts are broken (%j)',
    (overlay) => {
      const entries = readPack([aFinding()]);
      expect(addTexts(entries, 'fr', overlay)).toEqual(entries);
    },
  );
});

describe('the text that is shown', () => {
  const texts = { en: 'one', es: 'uno', fr: 'un' };
  test('is in the first language that has one', () => {
    expect(pickText(texts, ['pt', 'fr', 'es'])).toEqual({ text: 'un', language: 'fr' });
  });
  test('is English when none has', () => {
    expect(pickText(texts, ['pt', 'constructor'])).toEqual({ text: 'one', language: 'en' });
  });
});
