import { expect, test } from 'vitest';
import { problemOfPhp } from '../../../../scripts/wiki/php.ts';

const told = (version: string, ...extensions: string[]) => [version, 'Core', ...extensions].join('\n');
const ENOUGH = ['PDO', 'pdo_sqlite', 'sqlite3', 'intl', 'mbstring', 'dom'];

test.each(['8.1.0', '8.2.29', '8.10.1', '9.0.0-dev'])('PHP %s with the extensions will do', (version) => {
  expect(problemOfPhp(told(version, ...ENOUGH))).toBeNull();
});

test.each(['7.4.33', '8.0.30'])('PHP %s is too old', (version) => {
  expect(problemOfPhp(told(version, ...ENOUGH))).toBe(
    `PHP ${version} is too old: MediaWiki 1.43 needs 8.1.0 or newer.`,
  );
});

test('what PHP lacks is named', () => {
  expect(problemOfPhp(told('8.2.0', 'pdo_sqlite', 'sqlite3', 'dom'))).toBe(
    'PHP lacks intl, mbstring. Run scripts/setup.sh.',
  );
});
