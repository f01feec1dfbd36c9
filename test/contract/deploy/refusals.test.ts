// What `deploy` refuses, and what it says then: conflicts, people who may not, wikis that will not do.
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOT_PASSWORD } from '../../../scripts/wiki/accounts.ts';
import { removeWiki } from '../../../scripts/wiki/local-wiki.ts';
import {
  BOOTSTRAP,
  BOT_ENVIRONMENT,
  CORE,
  deploy,
  DESCRIPTION,
  interrupting,
  smallBuild,
  VERSION,
} from './deploy-world.ts';
import { startWikiForDeploy, type WikiForDeploy } from './wiki-for-deploy.ts';

let wiki: WikiForDeploy;
let at: readonly string[];

beforeAll(async () => {
  wiki = await startWikiForDeploy(34);
  at = ['--wiki', `${wiki.url}/wiki/Malaria`];
}, 400_000);

afterAll(async () => {
  await removeWiki(wiki.port);
}, 30_000);

describe('an edit conflict stops the deployment and says so', () => {
  let at: readonly string[];
  const mine = '/* changed by hand */';

  beforeEach(async () => {
    at = ['--wiki', `${wiki.url}/api.php`, '--yes'];
    expect((await deploy(at, smallBuild('one'))).code).toBe(0);
  });

  test.each(['Admin', 'Experienced'])('when %s edits a page after it was read', async (user) => {
    const fetch = interrupting('query', CORE, () => wiki.edit(CORE, mine, user));
    const { code, error } = await deploy(at, smallBuild('two'), { fetch });
    expect(code).toBe(1);
    expect(error).toContain(`deploy: ${CORE}: edit conflict. Somebody changed the page since it was read`);
    expect(error).toMatch(new RegExp(`Already written:\n {2}${VERSION} .*\n {2}${DESCRIPTION} `));
    expect(await wiki.text(CORE)).toBe(mine);
    expect(await wiki.text(BOOTSTRAP)).toContain('one');
  });

  test('when the edit comes at the very moment of ours, and the wiki would merge the two', async () => {
    const now = (await wiki.text(CORE)) ?? '';
    const edited = now.replace('first line', 'first line, changed by hand');
    const fetch = interrupting('edit', CORE, () => wiki.edit(CORE, edited, 'Experienced'));
    const { code, error } = await deploy(at, smallBuild('two'), { fetch });
    expect(code).toBe(1);
    expect(error).toContain(`${CORE}: edit conflict`);
    expect(error).toContain('was saved at the same moment');
    expect(await wiki.text(BOOTSTRAP)).toContain('one');
  });

  test('when somebody makes the page that was not there', async () => {
    const more = smallBuild('two');
    const title = 'MediaWiki:Gadget-sidelight-ui.js';
    const build = { ...more, pages: [...more.pages, { title, text: '/* ours */' }] };
    const fetch = interrupting('edit', title, () => wiki.edit(title, mine));
    const { code, error } = await deploy(at, build, { fetch });
    expect(code).toBe(1);
    expect(error).toContain(`${title}: edit conflict`);
    expect(await wiki.text(title)).toBe(mine);
  });

  test('as JSON: what went wrong and what was written', async () => {
    const fetch = interrupting('query', CORE, () => wiki.edit(CORE, mine));
    const { code, out } = await deploy([...at, '--json'], smallBuild('two'), { fetch });
    expect(code).toBe(1);
    const answer = JSON.parse(out) as { ok: boolean; error: string; written: string[] };
    expect(answer).toMatchObject({ ok: false, written: [VERSION, DESCRIPTION] });
    expect(answer.error).toContain('edit conflict');
  });
});

describe('who may not is told before anything is written', () => {
  test('a wrong password', async () => {
    const environment = { ...BOT_ENVIRONMENT, SIDELIGHT_BOT_PASSWORD: 'x'.repeat(32) };
    const { code, error } = await deploy(at, smallBuild('one'), { environment });
    expect(code).toBe(1);
    expect(error).toMatch(/did not let Admin@deploy in: .*Special:BotPasswords/);
    expect(error).not.toContain('xxxx');
  });

  test('an OAuth token that the wiki does not know', async () => {
    const environment = { SIDELIGHT_OAUTH_TOKEN: 'of.another.wiki' };
    const { code, error } = await deploy(at, smallBuild('one'), { environment });
    expect(code).toBe(1);
    expect(error).toContain('to it we are nobody');
  });

  test('an account without the rights, which may still look', async () => {
    const takeAway = "$wgRevokePermissions['sysop'] = [ 'editsitejs' => true, 'editsitejson' => true ];";
    const before = await wiki.text(VERSION);
    await wiki.withSettings(
      (settings) => `${settings}\n${takeAway}`,
      async () => {
        const look = await deploy(at, smallBuild('three'));
        expect(look.code).toBe(0);
        expect(look.error).toContain(`--yes would be refused: ${BOT_PASSWORD.account} lacks the rights`);
        const { code, error } = await deploy([...at, '--yes'], smallBuild('three'));
        expect(code).toBe(1);
        expect(error).toContain('lacks the rights editsitejs, editsitejson.');
        expect(error).toContain('Edit sitewide and user CSS/JS');
      },
    );
    expect(await wiki.text(VERSION)).toBe(before);
  });
});

describe('a wiki that will not do', () => {
  test('without the Gadgets extension', () =>
    wiki.withSettings(
      (settings) => settings.replace("wfLoadExtension( 'Gadgets' );", ''),
      async () => {
        const { code, error } = await deploy(at, smallBuild('one'));
        expect(code).toBe(1);
        expect(error).toContain('does not have the Gadgets extension');
      },
    ));

  test('that is read-only', () =>
    wiki.withSettings(
      (settings) => `${settings}\n$wgReadOnly = 'Being moved.';`,
      async () => {
        const { code, error } = await deploy([...at, '--yes'], smallBuild('three'));
        expect(code).toBe(1);
        expect(error).toContain('read-only');
      },
    ));

  test('that is not there', async () => {
    const port = await freePort();
    const { code, error } = await deploy(['--wiki', `http://127.0.0.1:${port}/`], smallBuild('one'));
    expect(code).toBe(1);
    expect(error).toContain(`http://127.0.0.1:${port} cannot be reached`);
  });

  test('whose address is something else', async () => {
    const { code, error } = await deploy(['--wiki', `${wiki.standInUrl}/w/api.php`], smallBuild('one'));
    expect(code).toBe(1);
    expect(error).toMatch(/^deploy: /);
    const page = await deploy(['--wiki', `${wiki.url}/logo.svg`], smallBuild('one'));
    expect(page.error).toContain('does not look like a page of a MediaWiki');
  });
});

async function freePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
