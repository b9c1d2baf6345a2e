import { describe, expect, it } from 'vitest';
import type { NudgeFact } from '../../../src/core/nudge/fact.ts';
import { fold, turnsSince } from '../../../src/core/nudge/memory.ts';
import { type Instant, after, instant, minutes } from '../../../src/core/time.ts';

const nine = instant(Date.UTC(2026, 10, 23, 9));
const minute = (count: number): Instant => after(nine, minutes(count));

/** An offer at a minute, counted from the break at another one. */
const offered = (at: number, breakAt: number, sat: number): NudgeFact => ({
  v: 1,
  id: `offer-${at}`,
  zone: 0,
  kind: 'nudge.offered',
  at: minute(at),
  offer: `o${at}`,
  breakAt: minute(breakAt),
  sat: minutes(sat),
  timing: 'usual',
  occasion: 'gap',
  routine: 'mid-back-break',
  loudness: 'notification',
});

describe('an offer that came just before its absence was found out', () => {
  // Away from minute 58 on; the offer of minute 58.2 still counted from the break before.
  const memory = fold([offered(58.2, 0, 58), offered(74, 58, 15)]);

  it('has sat no longer since the new break than it was ago, so that a later answer is the newer one', () => {
    expect(turnsSince(memory, minute(58)).map(({ sat }) => Math.round(sat / 1_000))).toEqual([12, 900]);
  });

  it('keeps what it sat when it is looked at from the break that it counted from', () => {
    expect(turnsSince(fold([offered(58.2, 0, 58)]), minute(0)).map(({ sat }) => sat)).toEqual([minutes(58)]);
  });
});
