// MediaWiki's language codes in terms that browsers know (BCP 47), and which way a language is written.
// MediaWiki: LanguageCode::bcp47 and the RTL languages of its Messages files.

export type Direction = 'ltr' | 'rtl';

/** Codes that are older than BCP 47 or mean something else there. Others are passed on as they are. */
const TAGS: Readonly<Record<string, string>> = {
  als: 'gsw',
  'bat-smg': 'sgs',
  'be-x-old': 'be-tarask',
  'cbk-zam': 'cbk',
  eml: 'egl',
  'en-rtl': 'en',
  'fiu-vro': 'vro',
  'kk-arab': 'kk-Arab',
  'ku-arab': 'ku-Arab',
  'map-bms': 'jv',
  mo: 'ro-Cyrl-MD',
  no: 'nb',
  nrm: 'nrf',
  qqx: 'en',
  'roa-rup': 'rup',
  'roa-tara': 'nap',
  simple: 'en',
  'sr-ec': 'sr-Cyrl',
  'sr-el': 'sr-Latn',
  'zh-classical': 'lzh',
  'zh-cn': 'zh-Hans-CN',
  'zh-hans': 'zh-Hans',
  'zh-hant': 'zh-Hant',
  'zh-hk': 'zh-Hant-HK',
  'zh-min-nan': 'nan',
  'zh-mo': 'zh-Hant-MO',
  'zh-my': 'zh-Hans-MY',
  'zh-sg': 'zh-Hans-SG',
  'zh-tw': 'zh-Hant-TW',
  'zh-yue': 'yue',
};

/** Primary codes written from right to left, in MediaWiki's own list of languages. */
const RIGHT_TO_LEFT =
  /^(aeb-arab|ajp|apc|ar|arc|arq|ary|arz|azb|bcc|bej|bgn|bqi|ckb|dv|en-rtl|fa|glk|he|khw|kk-(arab|cn)|ks(-arab)?|ku-arab|lki|lrc|luz|mnw-rtl|mzn|nqo|pnb|ps|sd|sdh|skr(-arab)?|syc|ug(-arab)?|ur|yi)$/;

export function languageTag(code: string): string {
  return Object.prototype.hasOwnProperty.call(TAGS, code) ? (TAGS[code] ?? code) : code;
}

export function directionOf(code: string): Direction {
  return RIGHT_TO_LEFT.test(code) ? 'rtl' : 'ltr';
}
