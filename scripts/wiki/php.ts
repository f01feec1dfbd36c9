// What MediaWiki 1.43 needs of the machine's PHP (https://www.mediawiki.org/wiki/Compatibility), asked before
// anything is installed.
import { WikiProblem } from './problem.ts';
import { run } from './run.ts';

const OLDEST_PHP = '8.1.0';
const PHP_EXTENSIONS = ['sqlite3', 'pdo_sqlite', 'intl', 'mbstring', 'dom'];

/** A problem that says what to install, when the machine's PHP cannot run the wiki. */
export async function requirePhp(): Promise<void> {
  const tell = `echo PHP_VERSION, "\\n", implode("\\n", get_loaded_extensions());`;
  const told = await run('php', ['-r', tell]).catch(() => {
    throw new WikiProblem(
      'PHP is missing. Install php-cli, php-sqlite3, php-intl, php-mbstring and php-xml, or run scripts/setup.sh.',
    );
  });
  const problem = problemOfPhp(told);
  if (problem !== null) throw new WikiProblem(problem);
}

/** `told` is what PHP says of itself: its version, then a loaded extension a line. */
export function problemOfPhp(told: string): string | null {
  const [version = '', ...loaded] = told.toLowerCase().split('\n');
  if (version.localeCompare(OLDEST_PHP, 'en', { numeric: true }) < 0)
    return `PHP ${version} is too old: MediaWiki 1.43 needs ${OLDEST_PHP} or newer.`;
  const missing = PHP_EXTENSIONS.filter((name) => !loaded.includes(name));
  return missing.length === 0 ? null : `PHP lacks ${missing.join(', ')}. Run scripts/setup.sh.`;
}
