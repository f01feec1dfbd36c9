import { describe, expect, test } from 'vitest';
import { checkLocale, pluralFormsOf } from '../../../../scripts/locales/check-locale.ts';
import { checkLocaleFile, localeCodes, readLocaleFile } from '../../../../scripts/locales/command.ts';

const AUTHORS = { '@metadata': { authors: ['Somebody'] } };
const ENGLISH = { ...AUTHORS, 'sidelight-a': '{{PLURAL:$1|One page|$1 pages}} of $2' };

function mistakes(text: string, code = 'de'): readonly string[] {
  return checkLocale(code, { ...AUTHORS, 'sidelight-a': text }, ENGLISH).map(({ reason }) => reason);
}

describe('a translation', () => {
  test.each([
    ['de', '{{PLURAL:$1|Eine Seite|$1 Seiten}} von $2'],
    ['ru', '{{PLURAL:$1|$1 страница|$1 страницы|$1 страниц}} из $2'],
    ['ja', '$2の$1ページ'],
  ])('in %s is right: %s', (code, text) => expect(mistakes(text, code)).toEqual([]));

  test.each([
    ['', 'is empty'],
    ['{{PLURAL:$1|Eine|$1 Seiten}}', 'lacks $2'],
    ['{{PLURAL:$1|Eine|$1 Seiten}} $2 $3', 'has $3, which nothing fills in'],
    ['{{PLURAL:$1|$1 Seiten}} von $2', 'has one plural form where the language has several'],
    ['{{PLURAL:$1|a|b|$1}} von $2', 'has 3 plural forms where the language has 2'],
    ['<b>$1</b> von $2', 'has markup'],
    ['$1 &amp; $2', 'has markup'],
    ["'''$1''' $2", 'has markup'],
    ['[[$1]] $2', 'has markup'],
    ['{{PLURAL:$1|Eine|$1 Seiten von $2', 'has braces that are not closed, or not a function'],
    ['{{Vorlage}} $1 $2', 'has braces that are not closed, or not a function'],
    ['{{INT:$1|x}} $2', 'knows no {{INT:…}}'],
    [' $1 $2', 'begins or ends with white space'],
  ])('%j: %s', (text, reason) => expect(mistakes(text)).toContain(reason));

  test('must be whole, and of messages that there are', () => {
    expect(checkLocale('de', { ...AUTHORS, 'sidelight-b': 'x' }, ENGLISH)).toEqual([
      { path: 'de.json sidelight-b', reason: 'is no message of en.json' },
      { path: 'de.json sidelight-a', reason: 'is missing' },
    ]);
  });

  test('names its authors', () => {
    expect(checkLocale('de', { 'sidelight-a': '$1 $2' }, ENGLISH)).toContainEqual({
      path: 'de.json @metadata',
      reason: 'must name the authors',
    });
  });

  test('of a text for the stores is short enough for them', () => {
    const key = 'sidelight-extension-name';
    const english = { ...AUTHORS, [key]: 'Sidelight' };
    const reasons = checkLocale('de', { ...AUTHORS, [key]: 'x'.repeat(46) }, english);
    expect(reasons).toEqual([{ path: `de.json ${key}`, reason: 'is longer than 45 characters' }]);
  });
});

describe('the languages of the interface', () => {
  test.each(localeCodes())('%s is complete and right', (code) => {
    expect(checkLocaleFile(code)).toEqual([]);
  });

  test('qqq documents every message, and no other', () => {
    const keys = (code: string) => Object.keys(readLocaleFile(code)).sort();
    expect(keys('qqq')).toEqual(keys('en'));
  });
});

test('plural forms are counted as the language has them', () => {
  expect(['ja', 'en', 'pl', 'ar'].map(pluralFormsOf)).toEqual([1, 2, 4, 6]);
});
