// `npm start`, after its set-up: what it prints is there.
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ACCOUNTS } from '../../../scripts/wiki/accounts.ts';
import { removeWiki } from '../../../scripts/wiki/local-wiki.ts';
import { wikiPaths } from '../../../scripts/wiki/paths.ts';
import { freePort } from '../../free-port.ts';
import { createSession } from '../wiki/session.ts';
import { CONTRACT_PORT, ended, spawnCommand, type Ended } from '../wiki/wiki-command.ts';

const PORT = await freePort(CONTRACT_PORT + 40);
const URL_OF_WIKI = `http://127.0.0.1:${PORT}`;
const start = (port = PORT) => ended(spawnCommand(['demo', '--port', String(port)]));

let first: Ended;

beforeAll(async () => {
  await removeWiki(PORT);
  first = await start();
}, 400_000);
afterAll(() => removeWiki(PORT), 30_000);

test('it ends well and says what it does', () => {
  expect(first.stderr).toBe('');
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^Building …\n[^]*Starting the wiki …\nInstalling the gadgets …\n/);
});

test('every address that it prints answers', async () => {
  const addresses = first.stdout.match(/http:\/\/\S+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    const { status } = await fetch(address);
    expect({ address, status }).toEqual({ address, status: 200 });
  }
});

test('everyone has the gadget', async () => {
  const { text } = await createSession(URL_OF_WIKI).read('Malaria');
  expect(/RLPAGEMODULES=\[([^\]]*)\]/.exec(text)?.[1]).toContain('"ext.gadget.sidelight"');
});

test('every login that it prints works', async () => {
  for (const { name } of Object.values(ACCOUNTS)) {
    const password = new RegExp(`^  ${name} +(\\S+)`, 'm').exec(first.stdout)?.[1] ?? '';
    await createSession(URL_OF_WIKI).logIn(name, password);
  }
});

test('a second start keeps what people have done on the wiki', async () => {
  const kept = join(wikiPaths(PORT).folder, 'kept');
  writeFileSync(kept, '');
  const { code, stdout } = await start();
  expect(code).toBe(0);
  expect(stdout).not.toContain('Starting the wiki');
  expect(existsSync(kept)).toBe(true);
}, 60_000);

test('a taken port is told in a sentence', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void stranger.close());
  await once(stranger, 'listening');
  const address = stranger.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const { code, stderr } = await start(address.port);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^Port \d+ is taken by another program\. Stop it, or choose another with --port N .*\n$/,
  );
  expect(existsSync(wikiPaths(address.port).folder)).toBe(false);
}, 60_000);
