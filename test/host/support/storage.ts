import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where Midback keeps its files. */
export const storageFolder = (dataFolder: string): string =>
  path.join(dataFolder, 'data', 'User', 'globalStorage', 'midback.midback', 'v1');

/** Longer than it takes VS Code to put a file in the place of another: for a moment there is neither. */
const REPLACING = 400;

/**
 * Everything that Midback has written down so far, one text. What has been written stays: a file that was
 * just being replaced at the first look is there at the second.
 */
export async function writtenDown(dataFolder: string): Promise<string> {
  const first = await seenOf(dataFolder);
  await setTimeout(REPLACING);
  return `${first}\n${await seenOf(dataFolder)}`;
}

async function seenOf(dataFolder: string): Promise<string> {
  const storage = storageFolder(dataFolder);
  const names = (await readdir(storage, { recursive: true })).filter((name) => /\.jsonl?$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(path.join(storage, name), 'utf8').catch(() => '')));
  return texts.join('\n');
}

/** How many breaks a text of facts records. */
export const recordsIn = (text: string): number => new Set([...text.matchAll(/"record":\{"session":"([^"]+)"/g)].map(([, id]) => id)).size;

/** Whether a break is kept for a reload. */
export async function breakIsKept(dataFolder: string): Promise<boolean> {
  const sessions = await readdir(path.join(storageFolder(dataFolder), 'session'));
  return sessions.some((name) => name.endsWith('.json'));
}

/** How many reminders have been shown so far. A window that has not yet written all of its log says it in its lease. */
export async function offersWritten(dataFolder: string): Promise<number> {
  const offers = (await writtenDown(dataFolder)).matchAll(/"kind":"nudge\.offered"[^{}]*"offer":"([^"]+)"/g);
  return new Set([...offers].map(([, offer]) => offer)).size;
}
