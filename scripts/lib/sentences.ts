import { readdir, readFile } from 'node:fs/promises';
import { inRoot } from './places.ts';

const CALL = /\bsay\(\s*(?:'((?:[^'\\]|\\.)*)'|([^\s']))/g;

export interface Sentences {
  /** Every sentence that is said to people, in alphabetical order. */
  readonly sentences: readonly string[];
  /** Places where the first argument is not a plain text: such a sentence cannot be translated. */
  readonly unreadable: readonly string[];
}

async function sources(): Promise<readonly string[]> {
  const names = await readdir(inRoot('src'), { recursive: true });
  return names.filter((name) => name.endsWith('.ts')).sort();
}

/** Collects the sentences of the source, for translators and for the test that none is forgotten. */
export async function collectSentences(): Promise<Sentences> {
  const sentences = new Set<string>();
  const unreadable: string[] = [];
  for (const name of await sources()) {
    const source = await readFile(inRoot('src', name), 'utf8');
    for (const [call, text] of source.matchAll(CALL)) {
      if (text === undefined) unreadable.push(`src/${name}: ${call}`);
      else sentences.add(text.replaceAll("\\'", "'"));
    }
  }
  return { sentences: [...sentences].sort(), unreadable };
}

/** `l10n/bundle.l10n.json`: what a translator starts from. */
export const bundleText = (sentences: readonly string[]): string =>
  `${JSON.stringify(Object.fromEntries(sentences.map((sentence) => [sentence, sentence])), undefined, 2)}\n`;
