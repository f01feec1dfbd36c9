// docs/install.md against the command and the build: what it tells people to type and to look for is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definitionLine, readGadgetTargets } from '../../../scripts/build/gadget-targets.ts';
import { mergeDefinition } from '../../../scripts/deploy/definition.ts';
import { readOptions, USAGE } from '../../../scripts/deploy/options.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(ROOT, 'docs', 'install.md'), 'utf8');

test('every command for deploy is one that the command takes', () => {
  const commands = Array.from(text.matchAll(/npm run sidelight -- deploy (.+)$/gm), ([, args = '']) => args);
  expect(commands.length).toBeGreaterThan(4);
  for (const args of commands)
    expect(readOptions(args.split(' '))).toMatchObject({ wiki: 'https://your.wiki' });
});

test('every option and variable of the command is told of', () => {
  const options = new Set(USAGE.match(/--[a-z]+|SIDELIGHT_[A-Z_]+/g));
  options.delete('--help');
  expect(options.size).toBeGreaterThan(8);
  // --config belongs to the configuration.
  const all = text + readFileSync(join(ROOT, 'docs', 'configuration.md'), 'utf8');
  for (const option of options) expect(all).toContain(option);
});

test('the messages that people may look up are the ones that are said', () => {
  const said = Array.from(text.matchAll(/^\| `(.+?)` \|/gm), ([, message = '']) => message);
  expect(said.length).toBeGreaterThan(4);
  const sources = ['deploy', 'plan', 'readiness', 'checkout', 'read-build', 'report']
    .map((name) => readFileSync(join(ROOT, 'scripts', 'deploy', `${name}.ts`), 'utf8'))
    .join('\n');
  for (const message of said) {
    for (const part of message.split('…').filter((one) => one.trim() !== '')) {
      expect(sources).toContain(part.trim());
    }
  }
});

test('the line that turns it on for everyone is ours with one word more', () => {
  const line = /^\* sidelight\[.*$/m.exec(text)?.[0] ?? '';
  const ours = readGadgetTargets(ROOT).map(definitionLine).join('\n');
  expect(line).toContain('|default]');
  expect(mergeDefinition(line, ours).text.split('\n')).toContain(line);
});

test('links to other pages of the documentation lead somewhere', () => {
  for (const page of ['install.md', 'configuration.md']) {
    const source = readFileSync(join(ROOT, 'docs', page), 'utf8');
    for (const [, target = ''] of source.matchAll(/\]\(((?!https:)[^)#]+)[^)]*\)/g)) {
      if (target !== 'catalog.md') expect(existsSync(join(ROOT, 'docs', target)), target).toBe(true);
    }
  }
});
