import { readFileSync } from 'node:fs';
import { inRoot } from './places.ts';

/** The words of the manifest by their keys, as translators get them. */
export type Words = Readonly<Record<string, string>>;

/** Those of package.nls.json. */
export const manifestWords = (): Words => JSON.parse(readFileSync(inRoot('package.nls.json'), 'utf8')) as Words;

const KEY = /^%(.+)%$/;

/** The keys of words in a value such as the manifest, each as often as it stands there. */
export const keysIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return KEY.exec(value)?.slice(1) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
};

/** The same value with words in place of their keys, as a person sees it. */
export function inWords<T>(value: T, words: Words): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => {
    const key = typeof part === 'string' ? KEY.exec(part)?.[1] : undefined;
    return key === undefined ? part : (words[key] ?? part);
  }) as T;
}
