/** A string, a bracket or separator, or any other run of characters (number, true, false, null). */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

interface Level {
  readonly kind: 'object' | 'array';
  key: string | number;
  expectsKey: boolean;
}

/** Path of the value one is at; an object whose first key has not come yet stands for itself. */
const pathOf = (levels: readonly Level[]): string =>
  levels.filter((level) => level.key !== '').map((level) => level.key).join('.');

const isSeparator = (token: string): boolean => ',:]}'.includes(token);

/** One step into the text: opens and closes levels, and moves their keys on. */
function advance(levels: Level[], token: string): void {
  const top = levels.at(-1);
  if (token === '{') levels.push({ kind: 'object', key: '', expectsKey: true });
  else if (token === '[') levels.push({ kind: 'array', key: 0, expectsKey: false });
  else if (token === '}' || token === ']') levels.pop();
  else if (token === ',' && top?.kind === 'array') top.key = Number(top.key) + 1;
  else if (token === ',' && top) top.expectsKey = true;
  else if (top?.expectsKey && token.startsWith('"')) {
    top.key = JSON.parse(token) as string;
    top.expectsKey = false;
  }
}

/**
 * The line, counted from 1, at which the value at a dotted path stands in a JSON text. When the path
 * ends in something that is not there, such as a missing key, it is the line of what is nearest above it.
 */
export function lineOf(source: string, path: string): number {
  const levels: Level[] = [];
  let nearest = { length: -1, offset: 0 };
  for (const match of source.matchAll(TOKEN)) {
    advance(levels, match[0]);
    if (isSeparator(match[0])) continue;
    const here = pathOf(levels);
    const leadsThere = here === path || path.startsWith(`${here}.`);
    if (leadsThere && here.length > nearest.length) nearest = { length: here.length, offset: match.index };
  }
  return source.slice(0, nearest.offset).split('\n').length;
}
