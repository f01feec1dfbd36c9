// A zip archive that depends on nothing but its files: sorted, without the time of day, without folders of their own.
import JSZip from 'jszip';

/** The earliest time a zip archive can name. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** `files`: path inside the archive → content. */
export function archiveOf(files: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  const names = Array.from(files.keys()).sort();
  for (const name of names) zip.file(name, files.get(name) ?? '', { date: NO_DATE, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}
