import { expect, test } from 'vitest';
import { whatToOpen } from '../../../../scripts/demo/what-to-open.ts';
import { ACCOUNTS } from '../../../../scripts/wiki/accounts.ts';
import { articleFiles } from '../../../../scripts/wiki/content.ts';

const told = whatToOpen({ url: 'http://127.0.0.1:8400', port: 8400 });

test('every address is of a page that the wiki is filled with', () => {
  const titles = articleFiles().map(({ title }) => title);
  const addresses = [...told.matchAll(/http:\/\/127\.0\.0\.1:8400\/wiki\/([^\s?]+)/g)]
    .map(([, name = '']) => name.replaceAll('_', ' '))
    .filter((name) => !name.startsWith('Special:'));
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((name) => !titles.includes(name))).toEqual([]);
});

test('every account is named with its password', () => {
  for (const { name, password } of Object.values(ACCOUNTS)) {
    expect(told).toMatch(new RegExp(`^  ${name} +${password} `, 'm'));
  }
});

test('how to stop it names the port only where it must', () => {
  expect(told).toMatch(/wiki down --port 8400$/);
  expect(whatToOpen({ url: 'http://127.0.0.1:8340', port: 8340 })).toMatch(/wiki down$/);
});
