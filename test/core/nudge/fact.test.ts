import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, TOLD_HOLDS, nudgeFact, nudgeFacts, type NudgeFact } from '../../../src/core/nudge/fact.ts';
import { fold, pauseNow } from '../../../src/core/nudge/memory.ts';
import { OCCASIONS } from '../../../src/core/nudge/moments.ts';
import { isFact } from '../../../src/core/history/fact.ts';
import { hours, instant } from '../../../src/core/time.ts';
import { Desk } from './support/desk.ts';

/** A day of all that can be written. */
function written(): readonly NudgeFact[] {
  const desk = new Desk();
  desk.noGo('breakpoint', true);
  desk.untilMinute(60);
  desk.noGo('breakpoint', false);
  desk.passes(5);
  desk.answers('later');
  desk.passes(20);
  desk.pauses('hour');
  desk.passes(10);
  desk.resumes();
  desk.passes(600);
  desk.answers('notToday');
  return desk.office.facts;
}

const at = fc.integer({ min: 0, max: 10_000 });
const head = { v: fc.constant(1 as const), at, zone: fc.constant(0) };
const offer = fc.constantFrom('a', 'b', 'c');
const anyFact: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    ...head,
    kind: fc.constant('nudge.offered'),
    id: offer.map((name) => `offer-${name}`),
    offer,
    breakAt: at,
    sat: at,
    timing: fc.constantFrom('early', 'usual'),
    occasion: fc.constantFrom(...OCCASIONS),
    routine: fc.constant('mid-back-break'),
    loudness: fc.constant('notification'),
  }),
  fc.record({
    ...head,
    kind: fc.constant('nudge.answered'),
    id: fc.constantFrom('answer-1', 'answer-2', 'answer-3'),
    offer,
    answer: fc.constantFrom(...ANSWERS),
    breakAt: at,
    sat: at,
  }),
  fc.record({ ...head, kind: fc.constant('nudge.paused'), id: fc.constantFrom('p', 'q'), until: at }),
  fc.record({ ...head, kind: fc.constant('nudge.resumed'), id: fc.constantFrom('r', 's'), pause: fc.constantFrom('p', 'q') }),
  fc.record({ ...head, kind: fc.constant('nudge.held'), id: fc.constant('h'), offer, reason: fc.constantFrom(...TOLD_HOLDS), length: at }),
  fc.record({ ...head, kind: fc.constant('nudge.askedTooOften'), id: fc.constant('t') }),
);
/** Facts as the history gives them: one for each id. */
const someFacts = fc
  .array(anyFact, { maxLength: 12 })
  .map(nudgeFacts)
  .map((facts) => [...new Map(facts.map((fact) => [fact.id, fact])).values()]);

describe('A fact', () => {
  it('is read back from the history as it was written, whatever kind it is', () => {
    const facts = written();
    const stored: unknown = JSON.parse(JSON.stringify(facts));
    expect(nudgeFacts(stored as unknown[])).toEqual(facts);
    expect(new Set(facts.map(({ kind }) => kind)).size).toBe(6);
  });

  it('is a fact of the history', () => {
    for (const fact of written()) expect(isFact(JSON.parse(JSON.stringify(fact)))).toBe(true);
  });

  it('of a newer version keeps what this one knows', () => {
    const [fact] = written();
    expect(nudgeFact({ ...fact, mood: 'good' })).toEqual(fact);
  });

  it.each([undefined, null, 7, 'nudge.paused', [], {}, { kind: 'break' }, { kind: 'toString' }, { kind: 'nudge.paused' }])(
    'is not %j',
    (value) => expect(nudgeFact(value)).toBeUndefined(),
  );

  it('never comes out of nonsense', () => {
    const kinds = fc.constantFrom('nudge.offered', 'nudge.answered', 'nudge.paused', 'nudge.held', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), kinds, (fields, kind) => {
        const fact = nudgeFact({ ...fields, kind });
        expect(fact === undefined || isFact(fact)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const head0 = { v: 1 as const, zone: 0 };

describe('Memory', () => {
  it('keeps the longest of the pauses that two windows set at once', () => {
    const pause = (id: string, until?: number) => ({ ...head0, id, at: 5, kind: 'nudge.paused', ...(until ? { until } : {}) });
    const until = (...facts: readonly unknown[]) => pauseNow(fold(nudgeFacts(facts)), instant(10))?.until;
    expect(until(pause('a', 90), pause('b', 50), pause('c', 70))).toBe(90);
    expect(until(pause('a', 90), pause('b'))).toBeUndefined();
  });

  it('keeps an answer whose offer is lost, and one that needed no offer', () => {
    const answer = (id: string, more: object) => ({ ...head0, id, at: 5, kind: 'nudge.answered', answer: 'skip', breakAt: 0, sat: 5, ...more });
    const { turns } = fold(nudgeFacts([answer('a', { offer: 'lost' }), answer('b', {})]));
    expect(turns.map((turn) => turn.answer?.id)).toEqual(['a', 'b']);
  });

  it('is the same whatever the order and however often a fact is told', () => {
    fc.assert(
      fc.property(someFacts, fc.array(fc.nat()), (facts, order) => {
        const shuffled = facts
          .map((fact, index) => ({ fact, rank: order[index] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ fact }) => fact);
        expect(fold([...shuffled, ...facts])).toEqual(fold(facts));
      }),
      { numRuns: 200 },
    );
  });

  it('holds every offer once, with its newest answer', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const offers = fold(facts).turns.flatMap((turn) => turn.offer?.offer ?? []);
        expect(offers).toHaveLength(new Set(offers).size);
      }),
      { numRuns: 100 },
    );
  });

  it('holds no timed pause for ever', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(pauseNow(fold(facts), instant(hours(24)))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
