import { expect, test } from 'vitest';
import { readWikiArguments } from '../../../../scripts/wiki/command.ts';

test('a verb alone takes the usual port', () => {
  expect(readWikiArguments(['up'])).toEqual({ verb: 'up', port: 8340, json: false });
});

test('the port and --json stand before or after the verb', () => {
  expect(readWikiArguments(['--port', '8400', 'status', '--json'])).toEqual({
    verb: 'status',
    port: 8400,
    json: true,
  });
});

test.each([
  [[], 'say one of up, down, reset, status'],
  [['start'], 'say one of up, down, reset, status'],
  [['up', 'down'], 'say one of up, down, reset, status'],
  [['up', '--port', '80'], '--port takes a number from 1024 to 65534'],
  [['up', '--port', '65535'], '--port takes a number from 1024 to 65534'],
  [['up', '--port', '8e3x'], '--port takes a number from 1024 to 65534'],
  [['up', '--port', '8340.5'], '--port takes a number from 1024 to 65534'],
])('%j is refused in a sentence', (args, sentence) => {
  expect(readWikiArguments(args)).toBe(sentence);
});

test('an unknown option is named', () => {
  expect(readWikiArguments(['up', '--prot', '8340'])).toContain("'--prot'");
});
