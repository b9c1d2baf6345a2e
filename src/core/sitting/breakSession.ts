import type { Span } from '../history/span.ts';
import { type Instant, between } from '../time.ts';
import type { SittingRules } from './rules.ts';
import type { BreakPiece, BreakState } from './sittingFact.ts';

/** A guided break, put together from its pieces. */
export interface BreakSession {
  readonly pieces: readonly Span[];
  /** The end of the last piece. */
  readonly end: Instant;
  /** Enough was done for it to count; the player decides. */
  readonly taken: boolean;
  /** What it is doing now; `over` also when it was left paused or its window is gone. */
  readonly state: 'running' | 'paused' | 'over';
}

/** Pieces must come in order of time. */
export function breakSessions(pieces: readonly BreakPiece[], now: Instant, rules: SittingRules): readonly BreakSession[] {
  const sessions = new Map<string, BreakPiece[]>();
  for (const piece of pieces) {
    const own = sessions.get(piece.session);
    if (own) own.push(piece);
    else sessions.set(piece.session, [piece]);
  }
  return [...sessions.values()].map((own) => {
    const last = own.at(-1)!;
    // Its end may share its moment with the piece before it.
    const isOver = own.some((piece) => piece.state === 'ended') || between(last.at, now) > rules.longestPause;
    return {
      pieces: own.map((piece) => ({ from: piece.from, to: piece.at })),
      end: last.at,
      taken: own.some((piece) => piece.taken),
      state: isOver ? 'over' : (last.state as Exclude<BreakState, 'ended'>),
    };
  });
}
