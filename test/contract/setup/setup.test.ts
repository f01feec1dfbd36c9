// scripts/setup.sh: what is missing is installed, quickly when nothing is; without the right to install, one list.
import { describe, expect, test } from 'vitest';
import { fakeMachine, type FakeMachine } from './fake-machine.ts';

const EVERY_EXTENSION = ['sqlite3', 'intl', 'mbstring', 'xml', 'dom', 'gd', 'curl', 'apcu'];
const PHP_PACKAGES = 'php-cli php-sqlite3 php-intl php-mbstring php-xml php-gd php-curl php-apcu';

function withPhp(machine: FakeMachine, extensions: readonly string[] = EVERY_EXTENSION): void {
  machine.program('php', `printf '[PHP Modules]\\n${extensions.join('\\n')}\\n'`);
}

function callsOf(machine: FakeMachine, name: string): readonly string[] {
  return machine.calls().filter((call) => call.startsWith(`${name} `));
}

test('nothing is missing: nothing is installed and nothing is said', () => {
  const machine = fakeMachine();
  withPhp(machine);
  for (const name of ['npm', 'apt-get']) machine.program(name, 'exit 1');
  expect(machine.setup('--wiki')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect([...callsOf(machine, 'npm'), ...callsOf(machine, 'apt-get')]).toEqual([]);
});

test('another argument is wrong use', () => {
  const { code, stderr } = fakeMachine().setup('--everything');
  expect(code).toBe(2);
  expect(stderr).toBe('Usage: setup.sh [--npm|--wiki|--browsers|--all]\n');
});

describe('system packages', () => {
  test.each([
    ['without apt-get', (machine: FakeMachine) => machine.program('id', 'echo 0')],
    ['without rights', (machine: FakeMachine) => machine.program('apt-get', '')],
    [
      'where sudo asks for a password',
      (machine: FakeMachine) => {
        machine.program('apt-get', '');
        machine.program('sudo', 'exit 1');
      },
    ],
  ])('are listed, ready to be copied, %s', (_when, make) => {
    const machine = fakeMachine();
    make(machine);
    const { code, stderr } = machine.setup('--wiki');
    expect(code).toBe(1);
    expect(stderr).toContain('missing and cannot be installed from here. Please install:\n');
    expect(stderr).toMatch(new RegExp(`^On Debian: sudo apt-get install ${PHP_PACKAGES}$`, 'm'));
    expect(callsOf(machine, 'apt-get')).toEqual([]);
  });

  test('are installed by root, those that are missing and no others', () => {
    const machine = fakeMachine();
    withPhp(
      machine,
      EVERY_EXTENSION.filter((name) => name !== 'intl'),
    );
    machine.program('id', 'echo 0');
    machine.program('apt-get', '');
    const { code, stderr } = machine.setup('--wiki');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Installing php-intl …\n' });
    expect(callsOf(machine, 'apt-get')).toEqual([
      expect.stringMatching(/ update$/),
      expect.stringMatching(/ install -y --no-install-recommends php-intl$/),
    ]);
  });

  test('are installed through sudo when it asks nothing', () => {
    const machine = fakeMachine();
    machine.program('apt-get', '');
    machine.program('sudo', 'shift; "$@"');
    expect(machine.setup('--wiki').code).toBe(0);
    expect(callsOf(machine, 'sudo').length).toBeGreaterThan(0);
    expect(callsOf(machine, 'apt-get').at(-1)).toContain(PHP_PACKAGES);
  });

  test('that cannot be fetched are told, with what apt-get said', () => {
    const machine = fakeMachine();
    machine.program('id', 'echo 0');
    machine.program('apt-get', 'echo "E: Could not resolve the mirror" >&2; exit 100');
    const { code, stderr } = machine.setup('--wiki');
    expect(code).toBe(1);
    expect(stderr).toMatch(/E: Could not resolve the mirror\napt-get could not install: php-cli .*\n$/);
  });
});

describe('npm packages', () => {
  const INSTALLS = `touch node_modules/.package-lock.json`;

  test('are installed once', () => {
    const machine = fakeMachine();
    machine.write('package-lock.json', '{"changed":true}');
    machine.program('npm', INSTALLS);
    expect(machine.setup('--npm')).toMatchObject({ code: 0, stderr: 'Installing npm packages …\n' });
    expect(machine.setup('--npm')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(callsOf(machine, 'npm')).toHaveLength(1);
  });

  test('are installed again after a run that was broken off', () => {
    const machine = fakeMachine();
    machine.write('package-lock.json', '{"changed":true}');
    machine.program('npm', 'exit 1');
    expect(machine.setup('--npm').code).toBe(1);
    machine.program('npm', INSTALLS);
    expect(machine.setup('--npm').code).toBe(0);
    expect(callsOf(machine, 'npm')).toHaveLength(2);
  });

  test('are left alone when the lock file is new and says the same', () => {
    const machine = fakeMachine();
    machine.program('npm', 'exit 1');
    machine.write('package-lock.json', '{}');
    expect(machine.setup('--npm').code).toBe(0);
    expect(callsOf(machine, 'npm')).toEqual([]);
  });

  test('need npm, and the message says where it comes from', () => {
    const machine = fakeMachine();
    machine.write('package-lock.json', '{"changed":true}');
    const { code, stderr } = machine.setup('--npm');
    expect(code).toBe(1);
    expect(stderr).toBe(
      'Sidelight needs Node.js 20 or newer with npm. Install it (Debian: apt install nodejs npm) and try again.\n',
    );
  });
});
