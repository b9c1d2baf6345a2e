import { type Fact, isFact } from './fact.ts';

export interface ReadLines {
  readonly facts: readonly Fact[];
  /** Lines that are no facts of this version: torn, damaged, or of a newer one. */
  readonly unreadable: number;
}

export const toLines = (facts: readonly Fact[]): string => facts.map((fact) => `${JSON.stringify(fact)}\n`).join('');

/** Reads a log. A line that cannot be read is counted and skipped; the rest still counts. */
export function fromLines(text: string): ReadLines {
  const facts: Fact[] = [];
  let unreadable = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const fact = factOf(line);
    if (fact) facts.push(fact);
    else unreadable++;
  }
  return { facts, unreadable };
}

function factOf(line: string): Fact | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isFact(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
