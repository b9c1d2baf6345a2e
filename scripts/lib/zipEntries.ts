import { readFile } from 'node:fs/promises';

export interface ZipEntry {
  readonly name: string;
  /** What it takes inside the archive. */
  readonly compressedBytes: number;
  readonly bytes: number;
}

/** The list of contents that stands at the end of a zip archive (APPNOTE 4.3.12 and 4.3.16). */
export async function zipEntries(file: string): Promise<readonly ZipEntry[]> {
  const data = await readFile(file);
  const end = data.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error(`${file} is not a zip archive.`);
  let at = data.readUInt32LE(end + 16);
  return Array.from({ length: data.readUInt16LE(end + 10) }, () => {
    const nameLength = data.readUInt16LE(at + 28);
    const entry = {
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      compressedBytes: data.readUInt32LE(at + 20),
      bytes: data.readUInt32LE(at + 24),
    };
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    return entry;
  });
}
