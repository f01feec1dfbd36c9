// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readPageConfig } from '../../../../scripts/catalog/remote-page.ts';

function pageWith(script: string): Document {
  return new DOMParser().parseFromString(`<head><script>${script}</script></head>`, 'text/html');
}

test('the configuration is read from the head that MediaWiki writes', () => {
  const script =
    '(function(){x={};}());RLCONF={"wgPageName":"A};B","wgArticleId":7};\nRLSTATE={"site":"ready"};';
  expect(readPageConfig(pageWith(script))).toEqual({ wgPageName: 'A};B', wgArticleId: 7 });
});

test.each([['var x = 1;'], ['RLCONF={broken};RLSTATE={};'], ['']])('a page with %j has none', (script) => {
  expect(readPageConfig(pageWith(script))).toBeNull();
});
