// What is deployed must be what a commit says: the checkout it is deployed from has no changes of its own.
import { spawnSync } from 'node:child_process';
import { DeployProblem } from './problem.ts';

const MOST_LINES = 20;

/** The commit of a checkout without changes. */
export function cleanCommit(folder: string): string {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  const status = git('status', '--porcelain');
  if (status.status !== 0) {
    throw new DeployProblem('This is not a git checkout, so nobody could say what was deployed.');
  }
  const changes = status.stdout.trimEnd().split('\n').filter(Boolean);
  if (changes.length > 0) {
    const rest = changes.length > MOST_LINES ? `\n… and ${changes.length - MOST_LINES} more` : '';
    throw new DeployProblem(
      `The tree has changes that are not committed; commit or undo them first:\n${changes.slice(0, MOST_LINES).join('\n')}${rest}`,
    );
  }
  const commit = git('rev-parse', 'HEAD');
  if (commit.status !== 0) throw new DeployProblem('This checkout has no commit yet.');
  return commit.stdout.trim();
}
