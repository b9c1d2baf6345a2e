/** A stretch of true time, in milliseconds since the day began. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

export const lengthOf = ({ from, to }: Stretch): number => to - from;

export const totalOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, one) => sum + lengthOf(one), 0);

/** How much of the first lies in the second. Neither list may overlap itself. */
export function overlap(a: readonly Stretch[], b: readonly Stretch[]): number {
  let sum = 0;
  for (const one of a) for (const other of b) sum += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return sum;
}

export const isIn = (at: number, stretches: readonly Stretch[]): boolean => stretches.some(({ from, to }) => from <= at && at < to);

/** What lies in the first list and not in the second. */
export const without = (a: readonly Stretch[], b: readonly Stretch[]): readonly Stretch[] =>
  b.reduce<readonly Stretch[]>(
    (rest, { from, to }) =>
      rest.flatMap((one) =>
        [{ from: one.from, to: Math.min(one.to, from) }, { from: Math.max(one.from, to), to: one.to }].filter((part) => part.from < part.to),
      ),
    a,
  );
