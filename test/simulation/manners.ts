import type { Played, Shown } from './played.ts';
import { MINUTE, SECOND } from './stretch.ts';

/** How the reminders of a day behaved. */
export interface Manners {
  readonly offers: number;
  /** Offers during whose wait a piece of work ended, and those of them that came at such an end. */
  readonly withEnding: number;
  readonly atEnding: number;
  /** Within 5 s and 1 s of a key in a document, and the offers that had waited to the end. */
  readonly within5s: number;
  readonly within1s: number;
  readonly forced: number;
  readonly forcedWithin5s: number;
  /** Within 5 s of a key in a terminal, which no extension can see. */
  readonly within5sOfTerminalKey: number;
  /** Minutes from due to shown, of the first usual offer after a break. */
  readonly delays: readonly number[];
}

const WAIT = 10 * MINUTE;
const INTERVAL = 45 * MINUTE;
const GAP = 5 * SECOND;

interface Told {
  readonly shown: Shown;
  readonly occasion: string;
  /** Since when it was due; undefined where it came early or after another. */
  readonly dueSince: number | undefined;
}

export function mannersOf(played: Played): Manners {
  const told = tellApart(played);
  const waited = told.filter(({ dueSince }) => dueSince !== undefined);
  const withEnding = waited.filter(({ dueSince, shown }) => played.endings.some(({ at }) => dueSince! <= at && at <= Math.max(shown.at, dueSince! + WAIT)));
  const forced = told.filter(({ occasion }) => occasion === 'forced');
  const within = (list: readonly Told[], length: number): number => list.filter(({ shown }) => shown.sinceKey < length).length;
  return {
    offers: told.length,
    withEnding: withEnding.length,
    atEnding: withEnding.filter(({ shown }) => isAtEnding(shown.at, played)).length,
    within5s: within(told, GAP),
    within1s: within(told, SECOND),
    forced: forced.length,
    forcedWithin5s: within(forced, GAP),
    within5sOfTerminalKey: told.filter(({ shown }) => shown.sinceTerminalKey < GAP).length,
    delays: waited.map(({ shown, dueSince }) => (shown.at - dueSince!) / MINUTE),
  };
}

/** Lays beside what came up what the product has written down of it. */
function tellApart({ shown, offers }: Played): readonly Told[] {
  return shown.flatMap((one, index) => {
    const fact = offers[index];
    if (!fact) return [];
    const isFirst = fact['timing'] === 'usual' && offers[index - 1]?.['breakAt'] !== fact['breakAt'];
    const sat = fact['sat'] as number;
    const isPlain = isFirst && sat >= INTERVAL && sat < INTERVAL + 2 * WAIT;
    return [{ shown: one, occasion: String(fact['occasion']), dueSince: isPlain ? one.at - (sat - INTERVAL) : undefined }];
  });
}

/** It came in the first gap of 5 s after a piece of work had ended. */
function isAtEnding(at: number, { endings, keys }: Played): boolean {
  const ending = endings.findLast((one) => one.at <= at && at - one.at <= WAIT);
  if (!ending) return false;
  const since = [ending.at, ...keys.filter((key) => key > ending.at && key <= at), at];
  return since.slice(1, -1).every((key, index) => key - since[index]! < GAP);
}
