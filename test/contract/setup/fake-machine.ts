// scripts/setup.sh on a machine of our making: a copy of the script in a folder of its own, and a PATH that leads
// only to what the test allows. What stands at a fixed place, such as the browsers, is the real machine's.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../../scripts/wiki/paths.ts';

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000);
const TOOLS = [
  'bash',
  'cat',
  'cmp',
  'cp',
  'dirname',
  'env',
  'git',
  'grep',
  'mktemp',
  'rm',
  'tail',
  'touch',
  'tr',
];

export interface Setup {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface FakeMachine {
  /** A program of the machine, as lines of shell; what it is called with is kept. */
  program(name: string, script: string): void;
  /** Each call of a program that the test gave, as one line. */
  calls(): readonly string[];
  /** A file of the checkout. */
  write(file: string, text: string): void;
  setup(...args: readonly string[]): Setup;
}

/** Somebody without rights, with npm's packages installed and nothing else. */
export function fakeMachine(): FakeMachine {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [bin, log, checkout] = ['bin', 'calls', 'checkout'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const name of [bin, join(checkout, 'scripts'), join(checkout, 'node_modules')]) {
    mkdirSync(name, { recursive: true });
  }
  writeFileSync(log, '');
  copyFileSync(join(ROOT, 'scripts', 'setup.sh'), join(checkout, 'scripts', 'setup.sh'));
  for (const tool of TOOLS) symlinkSync(whereIs(tool), join(bin, tool));

  const machine: FakeMachine = {
    program(name, script) {
      const path = join(bin, name);
      rmSync(path, { force: true });
      writeFileSync(path, `#!${whereIs('bash')}\necho "${name} $*" >>'${log}'\n${script}\n`);
      chmodSync(path, 0o755);
    },
    calls: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
    write: (file, text) => writeFileSync(join(checkout, file), text),
    setup(...args) {
      const { status, stdout, stderr } = spawnSync(
        join(bin, 'bash'),
        [join(checkout, 'scripts', 'setup.sh'), ...args],
        { env: { PATH: bin, TMPDIR: folder }, encoding: 'utf8' },
      );
      return { code: status, stdout, stderr };
    },
  };
  machine.program('id', 'echo 1000');
  for (const file of [
    'package-lock.json',
    'node_modules/.package-lock.json',
    'node_modules/.sidelight-setup',
  ]) {
    machine.write(file, '{}');
    utimesSync(join(checkout, file), AN_HOUR_AGO, AN_HOUR_AGO);
  }
  return machine;
}

function whereIs(tool: string): string {
  const { stdout } = spawnSync('/bin/sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
  return stdout.trim();
}
