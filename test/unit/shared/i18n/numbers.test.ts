import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../../shared/i18n/numbers.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const TWO_LETTERS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
/** Languages of MediaWiki with three letters whose digits CLDR knows. */
const THREE_LETTERS = ['ars', 'bgn', 'bho', 'ckb', 'lrc', 'mni', 'mzn', 'nqo', 'sat', 'sdh', 'arz', 'pnb'];
const WITH_SCRIPT = ['pa-Arab', 'uz-Arab', 'ff-Adlm', 'ks-Deva', 'mni-Mtei', 'zh-Hans', 'sr-Cyrl'];
const KNOWN = Intl.NumberFormat.supportedLocalesOf([...TWO_LETTERS, ...THREE_LETTERS, ...WITH_SCRIPT]);

describe('a number', () => {
  test('is written as the browser writes it, in every language that it knows', () => {
    expect(KNOWN.length).toBeGreaterThan(150);
    const wrong = KNOWN.filter((code) => formatNumber(907, code) !== new Intl.NumberFormat(code).format(907));
    expect(wrong).toEqual([]);
  });

  test('is grouped from a thousand on', () => {
    expect(formatNumber(1234, 'en')).toBe('1,234');
    expect(formatNumber(0.25, 'en', { style: 'percent' })).toBe('25%');
  });

  test('has the digits of the language', () => {
    expect(formatNumber(7, 'fa')).toBe('۷');
  });

  test('is plain in a language that no browser knows', () => {
    expect(formatNumber(1234, 'not a code')).toBe('1234');
  });
});
