import { expect, test } from 'vitest';
import { readDemoArguments } from '../../../../scripts/demo/arguments.ts';
import { command } from '../../../../scripts/demo/command.ts';

test('without arguments: the usual port, no browser', () => {
  expect(readDemoArguments([])).toEqual({ port: 8340, browser: false });
});

test('a port and a browser', () => {
  expect(readDemoArguments(['--browser', '--port', '8400'])).toEqual({ port: 8400, browser: true });
});

test.each([
  [['--port', '80'], '--port takes a number from 1024 to 65534'],
  [['--port', 'eight'], '--port takes a number from 1024 to 65534'],
  [['--port', '65535'], '--port takes a number from 1024 to 65534'],
  [['--port'], "Option '--port <value>' argument missing"],
  [['--prot', '8400'], "Unknown option '--prot'"],
  [['8400'], "Unexpected argument '8400'"],
])('%j is refused in a sentence', (args, sentence) => {
  expect(readDemoArguments(args)).toContain(sentence);
});

test('wrong use is told from a failure by its exit code, before anything is built', async () => {
  const said: string[] = [];
  const real = console.error;
  console.error = (message: string) => said.push(message);
  try {
    expect(await command.run(['--prot', '8400'])).toBe(2);
  } finally {
    console.error = real;
  }
  expect(said).toEqual([expect.stringMatching(/^npm start: Unknown option '--prot'[^]*Usage: npm start/)]);
});
