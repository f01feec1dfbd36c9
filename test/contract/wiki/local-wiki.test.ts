// What Wikimedia's wikis have and a bare MediaWiki has not, asked of a running local wiki the way a browser and a
// gadget ask: pages and API only.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNTS, BOT_PASSWORD } from '../../../scripts/wiki/accounts.ts';
import { APPROVED_DOMAINS } from '../../../scripts/wiki/content-security-policy.ts';
import { startWiki, type LocalWiki } from '../../../scripts/wiki/local-wiki.ts';
import { freePort } from '../../free-port.ts';
import { createSession, type Session } from './session.ts';
import { CONTRACT_PORT } from './wiki-command.ts';

let wiki: LocalWiki;
let anonymous: Session;

beforeAll(async () => {
  wiki = await startWiki({ port: await freePort(CONTRACT_PORT), outdated: 'replace' });
  anonymous = createSession(wiki.url);
}, 300_000);
afterAll(() => wiki.stop(), 30_000);

describe('the API', () => {
  test('names a wiki that is no real one, of the version that is promised', async () => {
    const { general, extensions, skins } = await anonymous.query<{
      general: { wikiid: string; generator: string };
      extensions: { name: string }[];
      skins: { code: string }[];
    }>({ meta: 'siteinfo', siprop: 'general|extensions|skins' });
    expect(general.wikiid).toBe('sidelightwiki');
    expect(general.generator).toMatch(/^MediaWiki 1\.43\./);
    const wanted = ['Gadgets', 'VisualEditor', 'WikiEditor', 'CodeMirror', 'Cite', 'ParserFunctions'];
    expect(extensions.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...wanted, 'Echo', 'Scribunto']),
    );
    expect(skins.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['vector-2022', 'vector', 'minerva', 'timeless', 'monobook']),
    );
  });

  test('gives the item and the language links of an article, and none where there are none', async () => {
    const [malaria, plessy] = await anonymous.pages('Malaria|Plessy v. Ferguson', 'pageprops|langlinks');
    expect(malaria?.pageprops).toMatchObject({ wikibase_item: 'Q12156' });
    expect(malaria?.langlinks).toContainEqual({ lang: 'fr', title: 'Paludisme' });
    expect(plessy?.pageprops?.wikibase_item).toBeUndefined();
    expect(plessy?.langlinks).toBeUndefined();
  });

  test('gives topics as weighted tags, when they are among the fields that are wanted', async () => {
    const [page] = await anonymous.pages('Malaria', 'cirrusdoc', { cdincludes: 'weighted_tags' });
    expect(page?.cirrusdoc?.[0]?.source.weighted_tags).toContain(
      'classification.prediction.articletopic/STEM.Medicine & Health|980',
    );
    const [other] = await anonymous.pages('Malaria', 'cirrusdoc', { cdincludes: 'title' });
    expect(other?.cirrusdoc?.[0]?.source).not.toHaveProperty('weighted_tags');
  });
});

describe('a page', () => {
  test.each(['vector-2022', 'vector', 'minerva', 'timeless', 'monobook'])(
    "comes with Wikimedia's policy in %s",
    async (skin) => {
      const { headers } = await anonymous.read('Malaria', { useskin: skin });
      expect(sourcesOf(headers, 'default-src')).toEqual(["'self'", 'data:', 'blob:', ...APPROVED_DOMAINS]);
      expect(sourcesOf(headers, 'script-src')).toEqual([
        "'unsafe-eval'",
        'blob:',
        "'self'",
        ...APPROVED_DOMAINS,
        "'unsafe-inline'",
      ]);
      expect(sourcesOf(headers, 'connect-src')).toBeUndefined();
    },
  );

  test.each([
    ['the editor', 'Malaria', { action: 'edit' }],
    ['the history', 'Malaria', { action: 'history' }],
    ['a special page', 'Special:RecentChanges', {}],
    ['a page that does not exist', 'No such page', {}],
  ])('comes with the same policy when it is %s', async (_what, title, query) => {
    const { headers } = await anonymous.read(title, query);
    expect(sourcesOf(headers, 'default-src')).toContain('*.toolforge.org');
  });

  test('states its item and its language', async () => {
    const malaria = await anonymous.read('Malaria');
    expect(malaria.text).toContain('"wgWikibaseItemId":"Q12156"');
    const palm = await anonymous.read('نخيل التمر');
    expect(palm.text).toContain('"wgPageContentLanguage":"ar"');
    expect(palm.text).toMatch(/<div class="[^"]*mw-content-rtl[^"]*"[^>]*lang="ar" dir="rtl"/);
    expect((await anonymous.read('Plessy v. Ferguson')).text).not.toContain('wgWikibaseItemId');
  });

  test.each(['edit', 'history', 'info'])(
    'does not state its item under action=%s, as on Wikimedia',
    async (action) => {
      const { text } = await anonymous.read('Malaria', { action });
      expect(text.includes('wgWikibaseItemId')).toBe(false);
    },
  );

  // Vector tells the theme of its pages whether there is a choice or not; Minerva only where there is.
  test.each([
    ['vector-2022', /<html class="[^"]*\bvector-feature-night-mode-enabled\b[^"]*"/],
    ['minerva', /<html class="[^"]*\bskin-theme-clientpref-day\b[^"]*"/],
  ])('can be read by night in %s, with an account and without', async (useskin, classes) => {
    const { name, password } = ACCOUNTS.newcomer;
    for (const session of [anonymous, await anonymous.logIn(name, password)]) {
      const { text } = await session.read('Malaria', { useskin });
      expect(text).toMatch(classes);
      expect(text).not.toMatch(/<html class="[^"]*skin-theme-clientpref--excluded/);
    }
  });

  test('has a box of facts, references with COinS, and an image that is served', async () => {
    const { text } = await anonymous.read('Malaria');
    expect(text).toContain('<table class="infobox">');
    const title = /<span title="(ctx[^"]+atitle=Genome[^"]+)" class="Z3988">/.exec(text)?.[1] ?? '';
    const coins = new URLSearchParams(title.replaceAll('&amp;', '&').replaceAll('&#95;', '_'));
    expect(Object.fromEntries(coins)).toMatchObject({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
      'rft.jtitle': 'Nature',
      'rft.date': '2002',
      rft_id: 'info:doi/10.1038/nature01097',
      'rft.aulast': 'Gardner',
      rfr_id: 'info:sid/127.0.0.1:Malaria',
    });
    const image = /<img[^>]+src="(\/images\/[^"]+)"/.exec(text)?.[1] ?? '/images/none';
    expect((await fetch(wiki.url + image)).headers.get('content-type')).toBe('image/svg+xml');
  });
});

describe('accounts', () => {
  const groupsAndEdits = { meta: 'userinfo', uiprop: 'groups|editcount|registrationdate' };
  interface Me {
    readonly userinfo: {
      readonly name: string;
      readonly groups: readonly string[];
      readonly editcount: number;
      readonly registrationdate: string;
    };
  }

  interface Contributions {
    readonly usercontribs: readonly { readonly timestamp: string }[];
  }

  test('the administrator may edit the interface', async () => {
    const admin = await anonymous.logIn(ACCOUNTS.admin.name, ACCOUNTS.admin.password);
    const { userinfo } = await admin.query<Me>(groupsAndEdits);
    expect(userinfo.groups).toEqual(expect.arrayContaining(['sysop', 'interface-admin']));
  });

  test('the experienced editor has the edits that are counted, over two years', async () => {
    const { name, password, edits } = ACCOUNTS.experienced;
    const { userinfo } = await (await anonymous.logIn(name, password)).query<Me>(groupsAndEdits);
    expect(userinfo.editcount).toBeGreaterThanOrEqual(edits);
    const list = { list: 'usercontribs', ucuser: name, uclimit: '1', ucprop: 'timestamp' };
    const last = await anonymous.query<Contributions>(list);
    const first = await anonymous.query<Contributions>({ ...list, ucdir: 'newer' });
    const days = (of: Contributions) => daysAgo(of.usercontribs[0]?.timestamp);
    expect(days(first) - days(last)).toBeGreaterThan(700);
    expect(days(first)).toBeLessThanOrEqual(daysAgo(userinfo.registrationdate));
  });

  test('the newcomer came today and has not edited', async () => {
    const { name, password } = ACCOUNTS.newcomer;
    const { userinfo } = await (await anonymous.logIn(name, password)).query<Me>(groupsAndEdits);
    expect(userinfo.editcount).toBe(0);
    expect(daysAgo(userinfo.registrationdate)).toBeLessThan(2);
    expect(userinfo.groups).not.toContain('sysop');
  });

  test('the bot password of deploy logs in', async () => {
    const bot = await anonymous.logIn(BOT_PASSWORD.name, BOT_PASSWORD.password);
    expect((await bot.query<Me>(groupsAndEdits)).userinfo.name).toBe('Admin');
  });
});

test("the stand-in for Wikidata answers beside the wiki, from the wiki's policy's own localhost", async () => {
  expect(wiki.standInUrl).toBe(`http://localhost:${wiki.port + 1}`);
  const query = 'action=wbgetentities&ids=Q7474&props=claims&format=json&origin=*';
  const answer: unknown = await (await fetch(`${wiki.standInUrl}/w/api.php?${query}`)).json();
  expect(answer).toMatchObject({
    entities: { Q7474: { claims: { P21: [{ mainsnak: { datavalue: { value: { id: 'Q6581072' } } } }] } } },
  });
});

function sourcesOf(headers: Headers, directive: string): readonly string[] | undefined {
  const directives = (headers.get('content-security-policy') ?? '').split(';').map((one) => one.trim());
  return directives
    .find((one) => one.startsWith(`${directive} `))
    ?.split(/\s+/)
    .slice(1);
}

function daysAgo(timestamp: string | undefined): number {
  return (Date.now() - Date.parse(timestamp ?? '')) / 86_400_000;
}
