import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fallbackChain } from '../../../../shared/i18n/fallbacks.ts';
import { createMessages } from '../../../../shared/i18n/messages.ts';

function inLanguage(language: string, text: string) {
  const messages = createMessages([{ language, strings: { key: text } }]);
  return (...parameters: readonly (string | number)[]) => messages.text('key', ...parameters);
}

describe('a plural', () => {
  test.each([
    ['en', 'page|pages', { 0: 'pages', 1: 'page', 2: 'pages' }],
    // French counts nothing as one.
    ['fr', 'page|pages', { 0: 'page', 1: 'page', 2: 'pages' }],
    ['pl', 'strona|strony|stron', { 1: 'strona', 3: 'strony', 5: 'stron', 22: 'strony', 112: 'stron' }],
    [
      'ar',
      'صفر|واحد|اثنان|قليل|كثير|آخر',
      { 0: 'صفر', 1: 'واحد', 2: 'اثنان', 3: 'قليل', 11: 'كثير', 100: 'آخر' },
    ],
    ['ja', 'ページ', { 0: 'ページ', 1: 'ページ', 7: 'ページ' }],
    // Codes of MediaWiki that browsers do not know as they are.
    ['be-x-old', 'старонка|старонкі|старонак', { 1: 'старонка', 3: 'старонкі', 5: 'старонак' }],
    ['simple', 'page|pages', { 1: 'page', 2: 'pages' }],
    ['not a code', 'one|more', { 1: 'one', 5: 'more' }],
  ])('in %s takes the form that the language asks for', (language, forms, wanted) => {
    const text = inLanguage(language, `{{PLURAL:$1|${forms}}}`);
    for (const [quantity, form] of Object.entries(wanted)) expect(text(Number(quantity))).toBe(form);
  });

  test('with fewer forms than the language has ends with the last one', () => {
    expect(inLanguage('ar', '{{PLURAL:$1|واحد|كثير}}')(100)).toBe('كثير');
  });

  test('of an English text follows English, whatever language was asked for', () => {
    const messages = createMessages([
      { language: 'zh-hant', strings: {} },
      { language: 'en', strings: { key: '$1 {{PLURAL:$1|page|pages}}' } },
    ]);
    expect(messages.text('key', 3)).toBe('3 pages');
  });
});

describe('a message', () => {
  test('has its parameters filled in, numbers in the digits of the language', () => {
    expect(inLanguage('en', '$2 of $1')(1234, 'x')).toBe('x of 1,234');
    expect(inLanguage('fa', '$1')(12)).toBe('۱۲');
  });

  test('shows a parameter that nobody gave', () => {
    expect(inLanguage('en', 'a $2')('x')).toBe('a $2');
  });

  test('does not read what a parameter says as a message', () => {
    expect(inLanguage('en', '“$1”')('{{PLURAL:2|a|b}} $1 <b>')).toBe('“{{PLURAL:2|a|b}} $1 <b>”');
  });

  test('may have nodes for parameters', () => {
    const node = { tag: 'a' };
    const messages = createMessages([{ language: 'en', strings: { key: 'see $1.' } }]);
    expect(messages.nodes('key', node)).toEqual(['see ', node, '.']);
  });

  test('with a function that is unknown here shows its last part', () => {
    expect(inLanguage('en', '{{GENDER:$1|he|she|they}} left')('female')).toBe('they left');
    expect(inLanguage('en', '{{FORMATNUM:$1}}')(1234)).toBe('1,234');
  });

  test('that is missing shows its key; qqx shows every key', () => {
    expect(createMessages([]).text('no-such-key')).toBe('⧼no-such-key⧽');
    expect(createMessages([{ language: 'qqx', strings: {} }]).text('key', 3)).toBe('(key: 3)');
  });

  test('is not found among what every object has', () => {
    expect(createMessages([{ language: 'en', strings: {} }]).has('constructor')).toBe(false);
  });

  test('never throws, whatever a translation says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer(), (text, language, number) => {
        expect(typeof inLanguage(language, text)(number, text)).toBe('string');
      }),
    );
    expect(inLanguage('en', '{{PLURAL:$1|'.repeat(50_000))(1)).toContain('PLURAL');
  });
});

describe('the languages to read in', () => {
  test.each([
    ['en', ['en']],
    ['de-ch', ['de-ch', 'de', 'en']],
    ['zh-tw', ['zh-tw', 'zh-hant', 'zh-hans', 'zh', 'en']],
    ['gsw', ['gsw', 'de', 'en']],
  ])('of %s', (code, wanted) => {
    expect(fallbackChain(code)).toEqual(wanted);
  });

  test('a text is taken from the first that has it', () => {
    const messages = createMessages([
      { language: 'gsw', strings: { a: 'gsw' } },
      { language: 'de', strings: { a: 'de', b: 'de' } },
      { language: 'en', strings: { a: 'en', b: 'en', c: 'en' } },
    ]);
    expect(['a', 'b', 'c'].map((key) => messages.text(key))).toEqual(['gsw', 'de', 'en']);
    expect(messages.dir).toBe('ltr');
  });
});
