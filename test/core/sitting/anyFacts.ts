import fc from 'fast-check';
import type { Fact } from '../../../src/core/history/fact.ts';
import { type Instant, instant, minutes } from '../../../src/core/time.ts';

/** A day of ten hours, in half minutes, told by facts. */
export const BEGIN = instant(Date.UTC(2026, 10, 23, 8));
export const LENGTH = 1_200;
export const NOW = at(LENGTH);

export function at(halfMinute: number): Instant {
  return instant(BEGIN + halfMinute * minutes(0.5));
}

let count = 0;
/** A fact of a kind from one half minute to another. */
export const spanFact = (kind: string, from: number, to: number, more: object = {}): Fact => ({
  v: 1,
  id: `w.${kind}.${from}.${count++}`,
  at: at(to),
  zone: 0,
  kind,
  from: at(from),
  ...more,
});

const anySpan = (longest: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(fc.integer({ min: 0, max: LENGTH - 1 }), fc.integer({ min: 0, max: longest }))
    .map(([from, length]) => [from, Math.min(from + length, LENGTH)] as const);

const spansOf = (kind: string, most: number, longest: number, more: fc.Arbitrary<object> = fc.constant({})): fc.Arbitrary<Fact[]> =>
  fc.array(fc.tuple(anySpan(longest), more), { maxLength: most }).map((spans) => spans.map(([[from, to], fields]) => spanFact(kind, from, to, fields)));

const momentsOf = (kinds: readonly string[], most: number): fc.Arbitrary<Fact[]> =>
  fc
    .array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: LENGTH })), { maxLength: most })
    .map((moments) => moments.map(([kind, when]) => ({ v: 1 as const, id: `w.${kind}.${when}.${count++}`, at: at(when), zone: 0, kind })));

const joined = (...parts: readonly fc.Arbitrary<Fact[]>[]): fc.Arbitrary<readonly Fact[]> => fc.tuple(...parts).map((lists) => lists.flat());

/** What windows alone can see: nobody says anything. */
export const anySeen: fc.Arbitrary<readonly Fact[]> = joined(
  spansOf('run', 4, LENGTH),
  spansOf('life', 25, 40, fc.constant({ sign: 'typed' })),
  spansOf('sight', 8, 300),
  spansOf('busy', 3, 100),
  spansOf('missed', 2, 120, fc.record({ slept: fc.boolean() })),
);

/** Everything that can happen. */
export const anyFacts: fc.Arbitrary<readonly Fact[]> = joined(
  anySeen.map((facts) => [...facts]),
  spansOf('said', 2, 60, fc.record({ as: fc.constantFrom('sitting', 'standing', 'break'), on: fc.constant(NOW) })),
  spansOf('break', 3, 10, fc.record({ session: fc.constantFrom('a', 'b'), state: fc.constantFrom('running', 'paused', 'ended'), taken: fc.boolean() })),
  momentsOf(['tookBreak', 'stood', 'sat', 'meeting', 'meetingEnded', 'somethingNew'], 8),
);
