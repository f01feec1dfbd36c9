// The way back on a real wiki, and what happens when a deployment or a rollback is stopped on the way.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

beforeAll(async () => {
  wiki = await startWikiForDeploy(32);
  at = ['--wiki', `${wiki.url}/api.php`];
}, 400_000);

afterAll(async () => {
  await removeWiki(wiki.port);
}, 30_000);

async function expectVersion(version: string): Promise<void> {
  for (const { title, text } of smallBuild(version).pages) expect(await wiki.text(title)).toBe(text);
  expect(JSON.parse((await wiki.text(VERSION)) ?? '')).toMatchObject({ version, state: 'complete' });
}

/** Runs a deployment in a process of its own that is killed, hard, after so many pages. */
function killedAfter(pages: number, version: string, ...args: string[]): void {
  const script = join(import.meta.dirname, 'killed-deploy.ts');
  const { signal, stderr } = spawnSync(process.execPath, [
    script,
    String(pages),
    version,
    ...at,
    '--yes',
    ...args,
  ]);
  expect(signal, stderr.toString()).toBe('SIGKILL');
}

test('with nothing before there is nothing to roll back', async () => {
  const { code, error } = await deploy([...at, '--rollback', '--yes'], smallBuild('one'));
  expect(code).toBe(1);
  expect(error).toBe(`deploy: Nothing to roll back: no version is recorded at ${VERSION}.`);
});

test('a first deployment that was killed is told of, and finished by the next run', async () => {
  await wiki.edit(DEFINITION, '* tidy[ResourceLoader]|tidy.js');
  killedAfter(3, 'one', '--definition');
  expect(await wiki.text(DESCRIPTION)).toBe('Sidelight one');
  expect(await wiki.text(BOOTSTRAP)).toBeNull();
  const { out } = await deploy([...at, '--definition'], smallBuild('one'));
  expect(out).toContain('A deployment of one was stopped on the way.');
  expect((await deploy([...at, '--yes', '--definition'], smallBuild('one'))).code).toBe(0);
  await expectVersion('one');
});

test('one killed after its last page is finished too', async () => {
  killedAfter(3, 'two');
  expect(await wiki.text(BOOTSTRAP)).toContain('two');
  expect((await deploy([...at, '--yes'], smallBuild('two'))).code).toBe(0);
  await expectVersion('two');
});

test('--rollback shows what it would do, and writes nothing', async () => {
  const { code, out } = await deploy([...at, '--rollback'], smallBuild('two'));
  expect(code).toBe(0);
  expect(out).toContain('From version two back to version one');
  expect(out).toContain("-mw.log('core two');\n+mw.log('core one');");
  await expectVersion('two');
});

test('--rollback --yes returns to the version before, the visible gadget first', async () => {
  const { code, out } = await deploy([...at, '--rollback', '--yes'], smallBuild('two'));
  expect(code).toBe(0);
  const written = Array.from(out.matchAll(/^Written: (.*) \(revision/gm), ([, title]) => title);
  expect(written).toEqual([VERSION, BOOTSTRAP, CORE, DESCRIPTION, VERSION]);
  await expectVersion('one');
});

test('a half-written deployment can be undone, also when the undoing was stopped', async () => {
  killedAfter(2, 'two');
  killedAfter(1, 'two', '--rollback');
  expect((await deploy([...at, '--rollback', '--yes'], smallBuild('two'))).code).toBe(0);
  await expectVersion('one');
});

test('another version on top of a half-written one still rolls back to the whole one before', async () => {
  killedAfter(2, 'two');
  expect((await deploy([...at, '--yes'], smallBuild('three'))).code).toBe(0);
  await expectVersion('three');
  expect((await deploy([...at, '--rollback', '--yes'], smallBuild('three'))).code).toBe(0);
  await expectVersion('one');
});

test('a page that somebody edited since is not overwritten, nor is anything else', async () => {
  await deploy([...at, '--yes'], smallBuild('two'));
  await wiki.edit(CORE, '/* repaired by hand */');
  const { code, error } = await deploy([...at, '--rollback', '--yes'], smallBuild('two'));
  expect(code).toBe(1);
  expect(error).toContain(`${CORE} was edited after the deployment`);
  expect(await wiki.text(BOOTSTRAP)).toContain('two');
  await deploy([...at, '--yes'], smallBuild('two'));
  expect((await deploy([...at, '--rollback', '--yes'], smallBuild('two'))).code).toBe(0);
  await expectVersion('one');
});

test('back before the first version: ours is gone, other gadgets and the own configuration stay', async () => {
  const own = '{\n\t"schemaVersion": 1,\n\t"reportPage": null\n}';
  await wiki.edit(CONFIG, own);
  await wiki.edit(
    DEFINITION,
    `* tidy[ResourceLoader]|tidy.js\n\n== sidelight ==\n${LINES}\n\n== New ==\n* new[ResourceLoader]|new.js`,
  );
  const { code, out } = await deploy([...at, '--rollback', '--yes'], smallBuild('one'));
  expect(code).toBe(0);
  expect(out).toContain('No version is on the wiki any more.');
  expect(await wiki.text(DEFINITION)).toBe(
    '* tidy[ResourceLoader]|tidy.js\n\n== New ==\n* new[ResourceLoader]|new.js',
  );
  expect(await wiki.text(BOOTSTRAP)).toBe('/* Rolled back. */');
  expect(await wiki.text(DESCRIPTION)).toBe('');
  expect(await wiki.text(CONFIG)).toBe(own);
  expect((await deploy([...at, '--rollback'], smallBuild('one'))).error).toContain('Nothing to roll back');
});

test('after that, deploying works as on the first day', async () => {
  await wiki.edit(CONFIG, '{}');
  expect((await deploy([...at, '--yes', '--definition'], smallBuild('four'))).code).toBe(0);
  await expectVersion('four');
});
