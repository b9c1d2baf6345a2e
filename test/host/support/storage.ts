import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Everything that Midback has written down so far, one text. */
export async function writtenDown(dataFolder: string): Promise<string> {
  const storage = path.join(dataFolder, 'data', 'User', 'globalStorage', 'midback.midback');
  const names = (await readdir(storage, { recursive: true })).filter((name) => /\.jsonl?$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(path.join(storage, name), 'utf8').catch(() => '')));
  return texts.join('\n');
}
