// `npm run sidelight -- locales check [CODE…]`: what is wrong with the translations, by file and message.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { formatInputProblem, type InputProblem } from '../../shared/core/problem.ts';
import { checkLocale, type LocaleFile } from './check-locale.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'locales');
const USAGE = `Usage: npm run sidelight -- locales check [CODE...]

Compares translations with locales/en.json: missing and unknown messages, parameters, plural forms, markup,
lengths. Without CODE, all languages.`;

export const command: Command = {
  summary: 'check the translations',
  usage: USAGE,
  run([verb, ...codes]) {
    if (verb !== 'check') {
      console.error(USAGE);
      return Promise.resolve(2);
    }
    const unknown = codes.filter((code) => !localeCodes().includes(code));
    if (unknown.length > 0) {
      console.error(`locales: there is no file for ${unknown.join(', ')}`);
      return Promise.resolve(2);
    }
    const checked = codes.length > 0 ? codes : localeCodes();
    const problems = checked.flatMap(checkLocaleFile);
    for (const problem of problems) console.error(formatInputProblem(problem));
    console.log(`${checked.length} languages checked, ${problems.length} problems.`);
    return Promise.resolve(problems.length > 0 ? 1 : 0);
  },
};

/** Languages that have a file. `qqq` documents and is not a language. */
export function localeCodes(): readonly string[] {
  return readdirSync(FOLDER)
    .map((file) => file.replace(/\.json$/, ''))
    .filter((code) => code !== 'qqq')
    .sort();
}

export function readLocaleFile(code: string): LocaleFile {
  return JSON.parse(readFileSync(join(FOLDER, `${code}.json`), 'utf8')) as LocaleFile;
}

export function checkLocaleFile(code: string): readonly InputProblem[] {
  return checkLocale(code, readLocaleFile(code), readLocaleFile('en'));
}
