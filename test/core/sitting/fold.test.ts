import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../src/core/history/fact.ts';
import { daysBefore, foldDays, keptFacts, mergeDays, restoreTotals, storeTotals } from '../../../src/core/sitting/fold.ts';
import { DEFAULT_RULES } from '../../../src/core/sitting/rules.ts';
import { NO_TOTALS } from '../../../src/core/sitting/totals.ts';
import type { Totals } from '../../../src/core/sitting/view.ts';
import { millis, minutes } from '../../../src/core/time.ts';
import { at, spanFact } from './anyFacts.ts';

const DAY = '2026-11-23';
const totals = (more: Partial<Totals>): Totals => ({ ...NO_TOTALS, ...more });
const chosen = (...sources: readonly Totals[]): Totals | undefined => mergeDays(...sources.map((one) => new Map([[DAY, one]]))).get(DAY);

/** Numbers from a small range, so that two totals often agree in some of them. */
const anyTotals: fc.Arbitrary<Totals> = fc
  .tuple(...Array.from({ length: 6 }, () => fc.integer({ min: 0, max: 2 })))
  .map(([sitting, standing, onBreak, away, unknown, breaks]) => restoreTotals([sitting, standing, onBreak, away, unknown, breaks] as never));

describe('daily totals of several sources', () => {
  it.each<[string, Totals, Totals]>([
    ['in which more was sat', totals({ sitting: minutes(3) }), totals({ sitting: minutes(2) })],
    ['in which more was stood', totals({ standing: minutes(3) }), totals({ standing: minutes(2) })],
    ['in which breaks were longer', totals({ onBreak: minutes(3) }), totals({ onBreak: minutes(2) })],
    ['that know of more absence', totals({ away: minutes(3) }), totals({ away: minutes(2) })],
    ['that know of more unknown time', totals({ unknown: minutes(3) }), totals({ unknown: minutes(2) })],
    ['of as much time, in which more of it was sat', totals({ sitting: minutes(2), away: minutes(1) }), totals({ sitting: minutes(1), away: minutes(2) })],
    ['of as much sitting, with more breaks', totals({ sitting: minutes(2), breaks: 2 }), totals({ sitting: minutes(2), breaks: 1 })],
    ['of more time, though less of it was sat', totals({ sitting: minutes(1), away: minutes(9) }), totals({ sitting: minutes(5), breaks: 3 })],
    ['of more sitting, though with fewer breaks', totals({ sitting: minutes(5), away: minutes(1) }), totals({ sitting: minutes(2), away: minutes(4), breaks: 3 })],
  ])('keep those %s, whichever comes first', (_what, better, worse) => {
    expect([chosen(better, worse), chosen(worse, better)]).toEqual([better, better]);
  });

  it('come to the same in any order and however often', () => {
    fc.assert(
      fc.property(anyTotals, anyTotals, anyTotals, (a, b, c) => {
        const once = chosen(a, b, c);
        expect([chosen(c, b, a), chosen(b, a, c), chosen(a, a, b, c, c)]).toEqual([once, once, once]);
      }),
    );
  });

  it('keep days that only one source knows, in order of time', () => {
    const one = totals({ sitting: minutes(1) });
    const merged = mergeDays(new Map([['2026-11-25', one], ['2026-11-23', one]]), new Map([['2026-11-24', one]]));
    expect([...merged.keys()]).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
  });
});

describe('stored totals', () => {
  it('come back as they were, to the second', () => {
    const day: Totals = { sitting: millis(61_000), standing: millis(2_000), onBreak: millis(140_000), away: millis(4_000), unknown: millis(5_000), breaks: 6 };
    expect(storeTotals(day)).toEqual([61, 2, 140, 4, 5, 6]);
    expect(restoreTotals(storeTotals(day))).toEqual(day);
  });

  it('are rounded, not cut', () => {
    expect(storeTotals(totals({ sitting: millis(1_600), unknown: millis(2_400) }))).toEqual([2, 0, 0, 0, 2, 0]);
  });
});

describe('folding', () => {
  const facts = mergeFacts([spanFact('run', 0, 40), spanFact('life', 0, 40, { sign: 'typed' }), spanFact('sight', 0, 40)]);

  it('counts what lies before the moment at which it is done, and nothing of the future', () => {
    const later = spanFact('life', 60, 80, { sign: 'typed' });
    const day = foldDays(mergeFacts(facts, [later, spanFact('run', 60, 80)]), at(40), DEFAULT_RULES).get(DAY);
    expect([day?.sitting, day?.unknown, day?.away]).toEqual([minutes(20), 0, 0]);
  });

  it('keeps what says more than who was where', () => {
    const said = { v: 1 as const, id: 's', at: at(3), zone: 0, kind: 'tookBreak' };
    const other = { v: 1 as const, id: 'o', at: at(4), zone: 0, kind: 'somethingNew' };
    expect(keptFacts([...facts, said, other]).map(({ id }) => id)).toEqual(['s', 'o']);
  });

  it('knows the day before over the end of a month and of a year', () => {
    expect([daysBefore('2026-03-01', 1), daysBefore('2027-01-02', 3), daysBefore(DAY, 0)]).toEqual(['2026-02-28', '2026-12-30', DAY]);
  });
});
