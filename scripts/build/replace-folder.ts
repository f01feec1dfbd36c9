// Writes a folder anew: built beside and moved into place, so that a build that fails leaves the last good one, and
// whoever reads meanwhile misses it for a moment only.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `files`: path inside the folder → content. */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const unfinished = `${folder}.${process.pid}.unfinished`;
  const former = `${folder}.${process.pid}.former`;
  try {
    for (const [name, content] of files) {
      const file = join(unfinished, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    if (existsSync(folder)) renameSync(folder, former);
    renameSync(unfinished, folder);
  } finally {
    for (const left of [unfinished, former]) rmSync(left, { recursive: true, force: true });
  }
}
