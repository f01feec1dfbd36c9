import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../../shared/page/article.ts';
import { createDocumentFacts } from '../../../../shared/page/document-facts.ts';
import { DOCUMENT_FEATURES } from '../../../../shared/page/features.ts';
import { readPageContext } from '../../../../shared/page/from-config.ts';
import type { FactName, PageIdentity } from '../../../../shared/page/page-context.ts';
import { SIGNAL } from '../fakes.ts';

const { window } = new JSDOM('');
const NOW = Date.UTC(2026, 10, 25);
const IMAGE = '<img src="//upload.example/thumb/a/ab/A_b.jpg/220px-A_b.jpg" width="220" height="150"';

/** A page of the wiki with this HTML, in a skin that marks its body. */
function page(html: string, body = ''): Document {
  const document = window.document.implementation.createHTMLDocument();
  document.body.className = body;
  document.body.innerHTML = html;
  return document;
}

/** An article as it is viewed. */
function view(html: string, body = ''): Document {
  return page(`<div id="mw-content-text"><div class="mw-parser-output" lang="en">${html}</div></div>`, body);
}

const VIEW = {
  wgDBname: 'enwiki',
  wgPageContentLanguage: 'en',
  wgNamespaceNumber: 0,
  wgPageName: 'Rosalind_Franklin',
  wgAction: 'view',
  wgArticleId: 7,
  wgRevisionId: 70,
  wgCurRevisionId: 71,
  wgIsArticle: true,
  wgCategories: ['English_women', 'Stubs'],
  wgRestrictionEdit: [],
  wgWikibaseItemId: 'Q7474',
  wgUserName: null,
  wgUserGroups: ['*'],
  skin: 'vector-2022',
};
const FORM =
  '<form id="editform"><input name="wpSection" value=""><textarea id="wpTextbox1"></textarea></form>';
const EDIT = {
  ...VIEW,
  wgAction: 'edit',
  wgIsArticle: false,
  wgRevisionId: 0,
  wgCategories: [],
  wgWikibaseItemId: undefined,
};

function context(config: Record<string, unknown>, document = view('')) {
  const { identity, facts } = readPageContext(config, document, { now: NOW });
  return { ...identity, facts: Object.fromEntries(facts) as Readonly<Record<string, unknown>> };
}

describe('the page context that costs nothing', () => {
  test('of an article that is read', () => {
    const { facts, ...identity } = context(VIEW);
    expect(identity).toEqual({
      wiki: 'enwiki',
      title: 'Rosalind_Franklin',
      namespace: 0,
      pageId: 7,
      revisionId: 70,
      surface: 'none',
    });
    expect(facts).toMatchObject({
      wiki: 'enwiki',
      language: 'en',
      namespace: 0,
      page: 'Rosalind Franklin',
      action: 'read',
      platform: 'desktop',
      item: 'Q7474',
      categories: [
        { name: 'English women', hidden: null },
        { name: 'Stubs', hidden: null },
      ],
      'feature:mobile': false,
      'feature:draft': false,
      'feature:protected': false,
    });
    expect(facts.editor).toMatchObject({
      kind: 'anonymous',
      edits: { min: 0, max: 0 },
      registeredDays: null,
    });
  });

  test.each([
    ['an edit form', EDIT, FORM, 'edit', 'wikitext'],
    ['a preview', { ...EDIT, wgAction: 'submit' }, FORM, 'edit', 'wikitext'],
    ['a page that is being created', { ...EDIT, wgArticleId: 0 }, FORM, 'create', 'wikitext'],
    [
      'the source of a protected page',
      EDIT,
      '<form id="editform"><textarea id="wpTextbox1" readonly></textarea></form>',
      'read',
      'none',
    ],
    ['an editor still loading', EDIT, '', 'edit', 'none'],
    ['a history', { ...EDIT, wgAction: 'history' }, '', 'history', 'none'],
    ['a diff', { ...VIEW, wgDiffNewId: 72 }, '', 'diff', 'none'],
    ['a talk page', { ...VIEW, wgNamespaceNumber: 1 }, '', 'talk', 'none'],
    ['a talk page that is edited', { ...EDIT, wgNamespaceNumber: 1 }, FORM, 'edit', 'wikitext'],
    ['a category', { ...VIEW, wgNamespaceNumber: 14 }, '', 'read', 'none'],
    ['the editor of MobileFrontend', VIEW, '<textarea id="wikitext-editor"></textarea>', 'edit', 'mobile'],
  ])('says what the person does on %s', (_name, config, html, action, surface) => {
    const { facts, surface: found } = context(config, page(html));
    expect([facts.action, found]).toEqual([action, surface]);
  });

  test('sees which editor of VisualEditor is open', () => {
    const document = view('');
    document.documentElement.className = 've-active';
    expect(context(VIEW, document).surface).toBe('visual');
    document.body.innerHTML = '<div class="ve-ui-surface ve-ui-surface-source"></div>';
    expect(context(VIEW, document)).toMatchObject({ surface: 'visual-source', facts: { action: 'edit' } });
  });

  test('leaves unknown what the page does not say', () => {
    const { facts } = context(EDIT, page(FORM));
    for (const name of ['item', 'categories']) expect(facts).not.toHaveProperty(name);
    expect(context({ ...VIEW, wgRestrictionEdit: undefined }).facts).not.toHaveProperty('feature:protected');
    expect(context({ ...VIEW, wgPageContentLanguage: 7, wgDBname: '' }).facts).not.toHaveProperty('language');
  });

  test('knows that a page that does not exist has no item', () => {
    expect(context({ ...EDIT, wgArticleId: 0 }).facts.item).toBeNull();
  });

  test('takes the newest revision where none is shown, and the newer of a diff', () => {
    expect(context(EDIT).revisionId).toBe(71);
    expect(context({ ...VIEW, wgDiffNewId: 72 }).revisionId).toBe(72);
  });

  test('tells a phone by skin, by MobileFrontend and by its mark', () => {
    for (const config of [
      { ...VIEW, skin: 'minerva' },
      { ...VIEW, wgMFMode: 'stable' },
    ])
      expect(context(config).facts).toMatchObject({ platform: 'mobile', 'feature:mobile': true });
    expect(context(VIEW, view('', 'mw-mf')).facts.platform).toBe('mobile');
  });

  test('tells accounts, drafts and protection', () => {
    const registered = NOW - 10 * 24 * 60 * 60 * 1000;
    const named = { ...VIEW, wgUserName: 'Ann', wgUserEditCount: 7, wgUserRegistration: registered };
    expect(context(named).facts.editor).toMatchObject({
      kind: 'named',
      edits: { min: 5, max: 99 },
      registeredDays: { min: 4, max: 29 },
    });
    expect(context({ ...named, wgUserIsTemp: true }).facts.editor).toMatchObject({ kind: 'temporary' });
    expect(context({ ...VIEW, wgNamespaceNumber: 118 }).facts['feature:draft']).toBe(true);
    expect(context({ ...VIEW, wgRestrictionEdit: ['sysop'] }).facts['feature:protected']).toBe(true);
  });

  test('survives a configuration of garbage', () => {
    const garbage = Object.fromEntries(Object.keys(VIEW).map((key) => [key, { not: 'this' }]));
    expect(context(garbage)).toMatchObject({ wiki: '', pageId: 0, namespace: -1, revisionId: 0 });
  });
});

describe('the article', () => {
  test('is what is viewed, or the preview of the whole page, and not of a section', () => {
    expect(findArticle(view('<p>Text</p>'))?.textContent).toBe('Text');
    const preview = (section: string) =>
      page(`<div id="mw-content-text"><div id="wikiPreview"><div class="mw-parser-output">P</div></div>
        <form id="editform"><input name="wpSection" value="${section}"></form></div>`);
    expect(findArticle(preview(''))?.textContent).toBe('P');
    expect(findArticle(preview('2'))).toBeNull();
  });

  test('is no notice, no history and no open editor', () => {
    const notice = '<div class="mw-editnotice"><div class="mw-parser-output">N</div></div>';
    const editor = '<div class="ve-ui-surface"><div class="mw-parser-output">E</div></div>';
    expect(findArticle(page(`<div id="mw-content-text">${notice}${editor}</div>`))).toBeNull();
    expect(findArticle(page('<ul id="pagehistory"></ul>'))).toBeNull();
  });
});

async function features(document: Document, ...names: string[]) {
  const identity: PageIdentity = {
    wiki: 'enwiki',
    title: 'A',
    namespace: 0,
    pageId: 7,
    revisionId: 70,
    surface: 'none',
  };
  const provider = createDocumentFacts(document, { interfaceLanguage: 'pt-br' });
  const wanted = names.map((name): FactName => `feature:${name}`);
  const facts = await provider.ask(wanted, identity, new Map(), SIGNAL);
  return names.filter((name) => facts.get(`feature:${name}`) === true);
}

const REFERENCE = (inside: string) =>
  `<ol class="references"><li id="cite_note-1"><span class="reference-text">${inside}</span></li></ol>`;

describe('features of an article, from its HTML', () => {
  test.each([
    ['an image', `${IMAGE} alt="A scientist">`, ['image']],
    ['an image without a text', `${IMAGE}>`, ['image', 'image-without-alt']],
    ["an image whose text is the file's name", `${IMAGE} alt="A b.jpg">`, ['image', 'image-without-alt']],
    ['a drawing', `${IMAGE.replaceAll('A_b.jpg', 'A_b.svg')} alt="x">`, ['image', 'has-svg']],
    ['an icon', '<img src="i.svg" width="16" height="16">', ['no-image']],
    ['a flag in a navigation box', `<div class="navbox">${IMAGE}></div>`, ['no-image']],
    ['a film', '<video></video>', ['image']],
    ['nothing, being a list of meanings', '<div id="disambigbox"></div>', []],
  ])('%s', async (_name, html, expected) => {
    const names = ['image', 'no-image', 'image-without-alt', 'has-svg'];
    expect(await features(view(html), ...names)).toEqual(expected);
  });

  test.each([
    ['no reference', '', ['no-references']],
    [
      'a DOI that a template states',
      REFERENCE(
        '<cite class="citation">T</cite><span class="Z3988" title="rft_id=info%3Adoi%2F10.1"></span>',
      ),
      ['has-references', 'has-doi-reference'],
    ],
    [
      'a DOI by hand',
      REFERENCE('A, <a class="external text" href="https://doi.org/10.1/x">B</a>'),
      ['has-references', 'has-doi-reference'],
    ],
    [
      'a bare address',
      REFERENCE('<a class="external free" href="https://a.example/">https://a.example/</a>.'),
      ['has-references', 'bare-url'],
    ],
    [
      'an address with a title',
      REFERENCE('The whole story, <a class="external free" href="https://a.example/">https://a.example/</a>'),
      ['has-references'],
    ],
    [
      'an address in a citation',
      REFERENCE('<cite><a class="external free" href="https://a.example/">https://a.example/</a></cite>'),
      ['has-references'],
    ],
  ])('%s', async (_name, html, expected) => {
    const names = ['has-references', 'no-references', 'has-doi-reference', 'bare-url'];
    expect(await features(view(html), ...names)).toEqual(expected);
  });

  test.each([
    ['citation-needed', '<sup class="Inline-Template Template-Fact">x</sup>'],
    ['dead-link', '<span class="Inline-Template"><a href="/wiki/Wikipedia:Link_rot">dead</a></span>'],
    ['maintenance-tag', '<table class="ambox ambox-content"></table>'],
    ['maintenance-tag', '<div class="bandeau-niveau-grave"></div>'],
    ['stub', '<div class="asbox stub"></div>'],
    ['geotagged', '<table class="infobox"><tr><td><span class="geo">1;2</span></td></tr></table>'],
  ])('%s by its mark', async (name, html) => {
    expect(await features(view(html), name)).toEqual([name]);
    expect(await features(view('<p>Text</p>'), name)).toEqual([]);
  });

  test('few links of the text, those of boxes and to the outside not counted', async () => {
    const link = (at: number) => `<a href="/wiki/P${at}" title="P${at}">x</a>`;
    const links = (count: number) => Array.from({ length: count }, (_, at) => link(at)).join('');
    const aside = `<div class="navbox"><p>${links(9)}</p></div><p><a class="external" href="https://a.example" title="x">x</a></p>`;
    expect(await features(view(`<p>${links(4)}</p>${aside}`), 'few-outgoing-links')).toEqual([
      'few-outgoing-links',
    ]);
    expect(await features(view(`<p>${links(5)}</p>`), 'few-outgoing-links')).toEqual([]);
  });

  test('other languages: there are some, but not the one of the person', async () => {
    const item = (code: string) =>
      `<li class="interlanguage-link interwiki-${code}"><a class="interlanguage-link-target" lang="${code}" hreflang="${code}">x</a></li>`;
    const both = ['has-interlanguage', 'missing-in-language'];
    const inLanguages = (codes: string, body = '') => {
      const document = view('', body);
      document.body.insertAdjacentHTML('beforeend', codes);
      return features(document, ...both);
    };
    expect(await inLanguages(item('de'))).toEqual(both);
    expect(await inLanguages(item('pt'))).toEqual(['has-interlanguage']);
    expect(await inLanguages('')).toEqual(['missing-in-language']);
    // Minerva shows its list only when it is asked to.
    expect(await inLanguages('', 'skin-minerva')).toEqual([]);
  });

  test('are unknown where no article is shown, and on pages that are none', async () => {
    const provider = createDocumentFacts(view('<p>x</p>'), { interfaceLanguage: 'en' });
    const ask = (namespace: number) =>
      provider.ask(
        ['feature:no-image'],
        { wiki: 'x', title: 'A', namespace, pageId: 1, revisionId: 1, surface: 'none' },
        new Map(),
        SIGNAL,
      );
    expect([(await ask(0)).size, (await ask(1)).size, (await ask(14)).size]).toEqual([1, 0, 0]);
    expect(await features(page(''), 'no-image')).toEqual([]);
  });

  test('are supplied by name, and no others', () => {
    const provider = createDocumentFacts(view(''), { interfaceLanguage: 'en' });
    expect(DOCUMENT_FEATURES.every((name) => provider.supplies(`feature:${name}`))).toBe(true);
    for (const name of ['feature:orphan', 'feature:constructor', 'topics'] as const)
      expect(provider.supplies(name)).toBe(false);
  });
});
