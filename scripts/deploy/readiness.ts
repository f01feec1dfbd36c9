// Whether a wiki and an account will do, asked before the first page is written instead of in the middle.
import { DeployProblem } from './problem.ts';
import type { AboutWiki } from './remote-wiki.ts';

/** What the pages of a build ask for (`MediaWiki:` pages, some of them scripts and JSON). */
const RIGHTS = ['edit', 'createpage', 'editinterface', 'editsitejs', 'editsitejson'];
const GRANTS =
  'A bot password needs “Create, edit, and move pages”, “Edit the MediaWiki namespace and sitewide/user JSON” ' +
  'and “Edit sitewide and user CSS/JS”; the account itself must be an interface administrator.';
/** The oldest that is supported: it parses ES2016 (docs/adr/0003-gadget-syntax.md). */
const OLDEST = [1, 43] as const;

/** Throws when nothing could be shown; what only stands in the way of writing is returned. */
export function checkReadiness(about: AboutWiki): string | null {
  const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(about.generator)?.slice(1).map(Number) ?? [];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new DeployProblem(
      `This wiki runs ${about.generator}; Sidelight needs MediaWiki ${OLDEST.join('.')}.`,
    );
  }
  if (!about.extensions.includes('Gadgets')) {
    throw new DeployProblem(
      'This wiki does not have the Gadgets extension, so there is nothing to deploy to.',
    );
  }
  if (about.user === null) {
    throw new DeployProblem('The wiki did not take the token: to it we are nobody. Does it have OAuth 2?');
  }
  if (about.readOnly) return 'The wiki is read-only at the moment. Try again later.';
  const missing = RIGHTS.filter((right) => !about.rights.includes(right));
  return missing.length === 0 ? null : `${about.user} lacks the rights ${missing.join(', ')}. ${GRANTS}`;
}
