import { expect, test } from 'vitest';
import { ROUTER, WIKIDATA_SERVER, WORLD } from '../../../../scripts/wiki/paths.ts';
import { isOfWiki } from '../../../../scripts/wiki/processes.ts';

const server = (port: number, router = ROUTER) => ['php', '-S', `127.0.0.1:${port}`, '-t', '/code', router];

test('the server and the stand-in on the next port belong to the wiki of a port', () => {
  expect(isOfWiki(server(8340), 8340)).toBe(true);
  expect(isOfWiki(['node', WIKIDATA_SERVER, '8341', WORLD], 8340)).toBe(true);
});

test('wikis on other ports are left alone', () => {
  expect(isOfWiki(server(8350), 8340)).toBe(false);
  expect(isOfWiki(['node', WIKIDATA_SERVER, '8340', WORLD], 8340)).toBe(false);
});

test('another checkout, an editor and a process that has ended are left alone', () => {
  expect(isOfWiki(server(8340, '/elsewhere/scripts/wiki/router.php'), 8340)).toBe(false);
  expect(isOfWiki(['nano', ROUTER], 8340)).toBe(false);
  expect(isOfWiki([''], 8340)).toBe(false);
});
