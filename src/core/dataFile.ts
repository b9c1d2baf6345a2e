import { lineOf } from './jsonLine.ts';
import { parse, type Parser } from './parse.ts';
import type { Say } from './say.ts';

/** A fault in a data file: where, and what would be right. */
export interface FileFault {
  /** Path of the file from the root of the package, such as `routines/poses/seated-twist.json`. */
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

export type ReadFile<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Larger than any sensible pose or routine; what is larger is not even parsed. */
export const LARGEST_FILE = 64 * 1024;

/** Engines name the place of a syntax fault as `position 17`, or not at all. */
function lineOfSyntaxFault(source: string, fault: unknown): number {
  const position = /position (\d+)/.exec(String(fault))?.[1];
  return position === undefined ? 1 : source.slice(0, Number(position)).split('\n').length;
}

/** Reads the text of a data file. Every fault is reported with its line. */
export function readDataFile<T>(file: string, source: string, parser: Parser<T>): ReadFile<T> {
  if (source.length > LARGEST_FILE)
    return { ok: false, faults: [{ file, line: 1, path: '', message: `must be at most ${LARGEST_FILE / 1024} KB.` }] };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (fault) {
    return { ok: false, faults: [{ file, line: lineOfSyntaxFault(source, fault), path: '', message: 'is not valid JSON.' }] };
  }
  const parsed = parse(parser, value);
  if (parsed.ok) return parsed;
  return { ok: false, faults: parsed.errors.map(({ path, message }) => ({ file, line: lineOf(source, path), path, message })) };
}

/** `routines/poses/x.json, line 7, at contacts.left.to: is not known here.` */
export const describeFault = ({ file, line, path, message }: FileFault, say: Say): string =>
  path === '' ? say('{0}, line {1}: {2}', file, line, message) : say('{0}, line {1}, at {2}: {3}', file, line, path, message);
