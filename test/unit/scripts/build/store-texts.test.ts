import { expect, test } from 'vitest';
import { storeTexts } from '../../../../scripts/build/store-texts.ts';

const name = 'sidelight-extension-name';
const description = 'sidelight-extension-description';

test('stores get a folder a language under their own codes, and English where nothing is translated', () => {
  const texts = storeTexts({ en: { [name]: 'Name', [description]: 'What' }, 'pt-br': { [name]: 'Nome' } });
  expect(Object.fromEntries(texts)).toEqual({
    en: { name: { message: 'Name' }, description: { message: 'What' } },
    pt_BR: { name: { message: 'Nome' }, description: { message: 'What' } },
  });
});
