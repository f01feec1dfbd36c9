import { expect, test } from 'vitest';
import { readCredentials, readOptions } from '../../../../scripts/deploy/options.ts';
import { runDeploy, type DeployWorld } from '../../../../scripts/deploy/run-deploy.ts';

const WIKI = ['--wiki', 'https://wiki.example/wiki/A'];

test('nothing but the wiki is a dry run that leaves definition and configuration alone', () => {
  expect(readOptions(WIKI)).toEqual({
    wiki: 'https://wiki.example/wiki/A',
    yes: false,
    definition: false,
    config: null,
    rollback: false,
    full: false,
    json: false,
  });
});

test.each([
  [[], /--wiki takes the address/],
  [['--wiki', 'wiki.example'], /--wiki takes the address/],
  [['--wiki', 'ftp://wiki.example'], /--wiki takes the address/],
  [['--wiki', 'http://wiki.example/'], /only https/],
  [['--wiki', 'http://127.0.0.1.example/'], /only https/],
  [[...WIKI, '--force'], /--force/],
  [[...WIKI, 'more'], /more/],
  [[...WIKI, '--rollback', '--definition'], /--rollback/],
])('%j is wrong use', (args, reason) => {
  expect(readOptions(args)).toMatch(reason);
});

test.each(['http://127.0.0.1:8340/', 'http://localhost/w/api.php', 'http://[::1]:80/'])(
  '%s is this very machine',
  (wiki) => {
    expect(readOptions(['--wiki', wiki])).toMatchObject({ wiki });
  },
);

test('a token goes before a bot password, and half a bot password is none', () => {
  const bot = { SIDELIGHT_BOT_NAME: 'A@b', SIDELIGHT_BOT_PASSWORD: 'c' };
  expect(readCredentials({ ...bot, SIDELIGHT_OAUTH_TOKEN: 't' })).toEqual({ kind: 'oauth', token: 't' });
  expect(readCredentials(bot)).toEqual({ kind: 'bot', name: 'A@b', password: 'c' });
  expect(readCredentials({ SIDELIGHT_BOT_NAME: 'A@b' })).toBeNull();
});

test.each([
  ['wrong arguments', ['--wiki']],
  ['plain http', ['--wiki', 'http://wiki.example/']],
  ['no credentials', WIKI],
  ['a configuration file that is not there', [...WIKI, '--config', '/nowhere/config.json']],
])('%s end with exit code 2 before anything is asked or built', async (_what, args) => {
  const errors: string[] = [];
  const never = () => {
    throw new Error('must not be reached');
  };
  const world: DeployWorld = {
    environment: {},
    commit: never,
    build: never,
    fetch: never,
    out: never,
    error: (text) => errors.push(text),
  };
  expect(await runDeploy(args, world)).toBe(2);
  expect(errors.join()).toMatch(/^deploy: /);
});
