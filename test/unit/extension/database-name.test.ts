import { expect, test } from 'vitest';
import { databaseName } from '../../../extension/content/database-name.ts';

test.each([
  ['en.wikipedia.org', 'enwiki'],
  ['en.m.wikipedia.org', 'enwiki'],
  ['zh-min-nan.wikipedia.org', 'zh_min_nanwiki'],
  ['be-tarask.wikipedia.org', 'be_x_oldwiki'],
  ['fr.wiktionary.org', 'frwiktionary'],
  ['de.wikivoyage.org', 'dewikivoyage'],
  ['commons.wikimedia.org', 'commonswiki'],
  ['www.wikidata.org', 'wikidatawiki'],
  ['www.mediawiki.org', 'mediawikiwiki'],
  ['www.wikipedia.org', null],
  ['en.wikipedia.org.example.com', null],
  ['wikipedia.org', null],
  ['127.0.0.1', null],
])('%s is %s', (host, name) => expect(databaseName(host)).toBe(name));
