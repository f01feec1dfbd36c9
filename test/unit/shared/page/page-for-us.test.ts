import { describe, expect, test } from 'vitest';
import { isPageForUs } from '../../../../shared/page/page-for-us.ts';

const ARTICLE = {
  wgNamespaceNumber: 0,
  wgAction: 'view',
  wgArticleId: 7,
  wgPageContentModel: 'wikitext',
  wgIsMainPage: false,
  wgIsRedirect: false,
};

describe('a page is for us', () => {
  test.each([
    ['an article', {}],
    ['an edit form', { wgAction: 'edit' }],
    ['a preview', { wgAction: 'submit' }],
    ['a history', { wgAction: 'history' }],
    ['a diff, which is a view', { wgDiffNewId: 9 }],
    ['a talk page', { wgNamespaceNumber: 1 }],
    ['a category', { wgNamespaceNumber: 14 }],
    ['a file of a shared repository', { wgNamespaceNumber: 6, wgArticleId: 0 }],
    ['a page that is being created', { wgAction: 'edit', wgArticleId: 0 }],
    ['the form of a redirect', { wgAction: 'edit', wgIsRedirect: true }],
  ])('%s', (_name, changes) => {
    expect(isPageForUs({ ...ARTICLE, ...changes }, false)).toBe(true);
  });

  test.each([
    ['a special page', { wgNamespaceNumber: -1 }],
    ['the main page', { wgIsMainPage: true }],
    ['a missing page that is looked at', { wgArticleId: 0 }],
    ['a redirect that is looked at', { wgIsRedirect: true }],
    ['a script', { wgPageContentModel: 'javascript' }],
    ['an item', { wgPageContentModel: 'wikibase-item' }],
    ['the form for protection', { wgAction: 'protect' }],
    ['a page without a namespace', { wgNamespaceNumber: '0' }],
  ])('not %s', (_name, changes) => {
    expect(isPageForUs({ ...ARTICLE, ...changes }, false)).toBe(false);
  });

  test('not inside a frame', () => {
    expect(isPageForUs(ARTICLE, true)).toBe(false);
  });
});
