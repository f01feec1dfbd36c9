import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { completeConfig, hasGadget, readPageConfig } from '../../../extension/content/page-config.ts';

function pageWith(script: string): Document {
  return new JSDOM(`<!doctype html><script>document.title</script><script>${script}</script>`).window
    .document;
}

describe('the configuration of a wiki page', () => {
  test('is read from the script that sets it', () => {
    const page = pageWith(
      '(function(){})();RLCONF={"wgPageName":"Malaria","wgUserName":null};RLSTATE={"a":"b"};',
    );
    expect(readPageConfig(page)).toEqual({ wgPageName: 'Malaria', wgUserName: null });
  });

  test('knows true and false as a minified page writes them', () => {
    expect(readPageConfig(pageWith('RLCONF={"wgIsArticle":!0,"wgIsRedirect":!1};'))).toEqual({
      wgIsArticle: true,
      wgIsRedirect: false,
    });
  });

  test('takes braces, quotes and exclamation marks in texts for what they are', () => {
    const title = 'A "quoted" }!0{ title \\\\';
    expect(readPageConfig(pageWith(`RLCONF={"wgTitle":${JSON.stringify(title)},"n":[{"x":1}]};`))).toEqual({
      wgTitle: title,
      n: [{ x: 1 }],
    });
  });

  test.each([
    'RLCONF=attack();',
    'RLCONF={"a":attack()};',
    'RLCONF={"a":"never closed',
    'RLCONF={',
    'nothing',
  ])('is unknown where %s stands, and nothing of it runs', (script) =>
    expect(readPageConfig(pageWith(script))).toBeNull(),
  );
});

describe('what the page does not say to scripts', () => {
  const page = new JSDOM(
    `<!doctype html><html lang="pt-BR"><head><link rel="EditURI" href="//pt.wikipedia.org/w/api.php?action=rsd"></head>
     <body class="skin-vector skin-vector-2022"></body></html>`,
  ).window.document;
  const address = new URL('https://pt.m.wikipedia.org/wiki/Mal%C3%A1ria');

  test('is read from the document', () => {
    expect(completeConfig({ wgPageName: 'Malária' }, page, address)).toEqual({
      wgPageName: 'Malária',
      wgScriptPath: '/w',
      wgUserLanguage: 'pt-br',
      skin: 'vector-2022',
      wgDBname: 'ptwiki',
    });
  });

  test('does not outweigh what the page says', () => {
    expect(completeConfig({ skin: 'minerva' }, page, address).skin).toBe('minerva');
  });
});

test.each([
  ['RLPAGEMODULES=["site","ext.gadget.sidelight","x"];', true],
  ['RLPAGEMODULES=["site","ext.gadget.sidelight-core"];', false],
  ['RLPAGEMODULES=["site"];RLSTATE={"ext.gadget.sidelight":"ready"};', false],
])('the gadget is at work on a page with %s: %s', (script, expected) => {
  expect(hasGadget(pageWith(script))).toBe(expected);
});
