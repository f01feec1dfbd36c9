// Which messages the sources ask for: every text that begins as a key does. Parts that are filled in while it runs
// stand for any word; where all but the beginning is filled in, the words are texts of the same folder.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface UsedKey {
  readonly file: string;
  /** As it is written, `${…}` included. */
  readonly written: string;
  readonly pattern: RegExp;
  /** True where the message must be there: it is shown, and not only looked for. */
  readonly isShown: boolean;
}

const KEY = /(?<quote>[`'"])(?<key>sidelight-(?:[a-z0-9-]|\$\{[^}`]*\})+)\k<quote>/g;
/** The call that shows it, a few words before. */
const SHOWN = /\b(text|nodes)\((?:(?!;)[\s\S])*$/;
const WORDS_BEFORE = 80;

/** A key of which the source says only the beginning. */
const OPEN = /^sidelight-\$\{[^}]*\}$/;

export function usedKeys(root: string): readonly UsedKey[] {
  const files = globSync('{shared,gadgets,extension}/**/*.{ts,tsx}', { cwd: root });
  return files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return Array.from(source.matchAll(KEY), ({ groups = {}, index }) => {
      const { key = '' } = groups;
      return {
        file,
        written: key,
        pattern: OPEN.test(key) ? anyTextOf(join(root, dirname(file))) : patternOf(key),
        isShown: SHOWN.test(source.slice(Math.max(0, index - WORDS_BEFORE), index)),
      };
    });
  });
}

function patternOf(key: string): RegExp {
  const words = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/-/g, '\\-'));
  return new RegExp(`^${words.join('[a-z0-9-]+')}$`);
}

function anyTextOf(folder: string): RegExp {
  const sources = globSync('*.{ts,tsx}', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  const texts = sources.flatMap((source) => Array.from(source.matchAll(/'([a-z-]+)'/g), ([, text]) => text));
  return new RegExp(`^sidelight-(${Array.from(new Set(texts)).join('|')})$`);
}
