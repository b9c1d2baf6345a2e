import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, type Parser } from '../../../src/core/parse.ts';

const routines = fileURLToPath(new URL('../../../routines/', import.meta.url));

/** Reads one file below `routines/`, as the host does. */
export function readShipped<T>(parser: Parser<T>, path: string): T {
  const parsed = parse(parser, JSON.parse(readFileSync(routines + path, 'utf8')));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.errors)}`);
  return parsed.value;
}

export const readAllShipped = <T>(parser: Parser<T>, folder: string): readonly T[] =>
  readdirSync(routines + folder).map((file) => readShipped(parser, `${folder}/${file}`));
