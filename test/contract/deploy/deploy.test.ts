// What `deploy` writes to a real wiki, and what it leaves alone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeWiki } from '../../../scripts/wiki/local-wiki.ts';
import {
  BOOTSTRAP,
  CONFIG,
  CORE,
  deploy,
  DEFINITION,
  DESCRIPTION,
  LINES,
  smallBuild,
  VERSION,
} from './deploy-world.ts';
import { startWikiForDeploy, type WikiForDeploy } from './wiki-for-deploy.ts';

let wiki: WikiForDeploy;
let at: readonly string[];
let scratch: string;

beforeAll(async () => {
  wiki = await startWikiForDeploy(30);
  at = ['--wiki', `${wiki.url}/wiki/Malaria`];
  scratch = mkdtempSync(join(tmpdir(), 'sidelight-deploy-'));
}, 400_000);

afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await removeWiki(wiki.port);
}, 30_000);

const OTHERS =
  '== Reading ==\n* popups[ResourceLoader|default]|popups.js\n\n\n* tidy [ ResourceLoader ] | tidy.js';

test('without --yes nothing is written, and every page that would be is named', async () => {
  const { code, out, error } = await deploy(at, smallBuild('one'));
  expect(error).toBe('');
  expect(code).toBe(0);
  for (const title of [BOOTSTRAP, CORE, CONFIG, DESCRIPTION]) expect(out).toContain(`== ${title} (new page`);
  expect(out).toContain('Dry run: 4 pages would be written.');
  expect(await wiki.text(BOOTSTRAP)).toBeNull();
  expect(await wiki.text(VERSION)).toBeNull();
});

test('--yes writes the pages, the visible gadget last, and records version and commit', async () => {
  await wiki.edit(DEFINITION, OTHERS);
  const { code, out } = await deploy([...at, '--yes'], smallBuild('one'));
  expect(code).toBe(0);
  const written = Array.from(out.matchAll(/^Written: (.*) \(revision/gm), ([, title]) => title);
  expect(written).toEqual([VERSION, CONFIG, DESCRIPTION, CORE, BOOTSTRAP, VERSION]);
  for (const { title, text } of smallBuild('one').pages) expect(await wiki.text(title)).toBe(text);
  expect(JSON.parse((await wiki.text(VERSION)) ?? '')).toMatchObject({
    version: 'one',
    commit: '0123456789abcdef0123456789abcdef01234567',
    state: 'complete',
  });
});

test('the definition is not touched unasked: the exact lines are printed', async () => {
  expect(await wiki.text(DEFINITION)).toBe(OTHERS);
  const { out } = await deploy([...at, '--yes'], smallBuild('one'));
  expect(out).toContain(`not touched without --definition. These lines belong in it:\n\n${LINES}\n`);
  expect(await wiki.text(DEFINITION)).toBe(OTHERS);
});

test('--definition adds ours and leaves every byte of the others', async () => {
  const { code } = await deploy([...at, '--yes', '--definition'], smallBuild('one'));
  expect(code).toBe(0);
  expect(await wiki.text(DEFINITION)).toBe(`${OTHERS}\n\n== sidelight ==\n${LINES}`);
});

test('a second run finds nothing to do and writes nothing', async () => {
  const before = await wiki.text(VERSION);
  const { code, out } = await deploy([...at, '--yes', '--definition'], smallBuild('one'));
  expect(code).toBe(0);
  expect(out).toBe('Nothing to do: the wiki has this version already.');
  expect(await wiki.text(VERSION)).toBe(before);
});

test('?withgadget=sidelight loads the gadget for trying it, and nobody else has it', async () => {
  const modulesOf = async (query: string) => {
    const html = await (await fetch(`${wiki.url}/wiki/Malaria${query}`)).text();
    return /RLPAGEMODULES=(\[.*?\])/.exec(html)?.[1];
  };
  expect(await modulesOf('?withgadget=sidelight')).toContain('"ext.gadget.sidelight"');
  expect(await modulesOf('')).not.toContain('ext.gadget.sidelight');
});

test('an update shows a diff, changes only what differs, and keeps what the wiki decided in our lines', async () => {
  const decided = `${OTHERS}\n\n== sidelight ==\n${LINES.replace('supportsUrlLoad', 'supportsUrlLoad|default|skins=vector-2022')}`;
  await wiki.edit(DEFINITION, decided);
  const build = smallBuild('two');
  const { out } = await deploy([...at, '--definition'], build);
  expect(out).toContain("-mw.log('core one');\n+mw.log('core two');");
  const { code } = await deploy([...at, '--yes', '--definition'], build);
  expect(code).toBe(0);
  expect(await wiki.text(CORE)).toContain('core two');
  expect(await wiki.text(DEFINITION)).toBe(decided);
});

test('--json prints one object on standard output and the rest beside it', async () => {
  const { code, out, error } = await deploy([...at, '--json'], smallBuild('three'));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    ok: true,
    version: 'three',
    pages: [DESCRIPTION, CORE, BOOTSTRAP],
    missingLines: [],
    written: false,
  });
  expect(error).toContain('Dry run: 3 pages');
});

describe('the configuration', () => {
  const own = '{\n\t"schemaVersion": 1,\n\t"reportPage": "Project:Ours"\n}';

  test('that the wiki has made its own stays, and its mistakes are told', async () => {
    await wiki.edit(CONFIG, own.replace('"Project:Ours"', '"[[Ours]]"'));
    const { out } = await deploy([...at, '--yes'], smallBuild('two'));
    expect(out).toContain(`${CONFIG} is the wiki's own and stays as it is`);
    expect(out).toContain('Wrong in it: reportPage: must be a page title or null');
    expect(await wiki.text(CONFIG)).toContain('[[Ours]]');
  });

  test('is replaced by --config FILE', async () => {
    const file = join(scratch, 'config.json');
    writeFileSync(file, JSON.stringify(JSON.parse(own)));
    expect((await deploy([...at, '--yes', '--config', file], smallBuild('two'))).code).toBe(0);
    expect(await wiki.text(CONFIG)).toBe(own);
    expect((await deploy([...at, '--config', file], smallBuild('two'))).out).toContain('Nothing to do');
  });

  test('that will not do is refused by path, and nothing is written', async () => {
    const file = join(scratch, 'wrong.json');
    writeFileSync(file, '{"schemaVersion": 1, "services": {"wikidata": "javascript:alert(1)"}, "colour": 1}');
    const { code, error } = await deploy([...at, '--yes', '--config', file], smallBuild('two'));
    expect(code).toBe(1);
    expect(error).toContain('services: must be an object of https addresses');
    expect(error).toContain('colour: is not a known key');
    expect(await wiki.text(CONFIG)).toBe(own);
  });
});
