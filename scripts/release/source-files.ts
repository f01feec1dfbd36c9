// What the source archive holds: the checkout as it is built, without what git is told to ignore.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Throws where the folder is no checkout. */
export function sourceFiles(root: string): ReadonlyMap<string, Uint8Array> {
  const arguments_ = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', arguments_, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  const present = listed.filter((file) => existsSync(join(root, file)));
  return new Map(present.map((file) => [file, readFileSync(join(root, file))]));
}
