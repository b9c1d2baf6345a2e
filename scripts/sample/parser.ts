// A small file to work in while you try Midback: it reads lines such as `width = 12`.

export interface Entry {
  readonly key: string;
  readonly value: number;
}

/** One line; undefined when it is not an entry. */
export function parseLine(line: string): Entry | undefined {
  const [key = '', value = ''] = line.split('=').map((part) => part.trim());
  const amount = Number(value);
  return key === '' || value === '' || Number.isNaN(amount) ? undefined : { key, value: amount };
}

/** All entries of a text, in order; other lines are left out. */
export function parseText(text: string): readonly Entry[] {
  return text
    .split('\n')
    .map(parseLine)
    .filter((entry) => entry !== undefined);
}
