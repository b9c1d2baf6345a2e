import { beforeAll, describe, expect, it } from 'vitest';
import { spreadOf, sumOf } from './report.ts';
import { type SimulatedDay, simulateDay } from './simulate.ts';

// The short form of `npm run simulate`: the same days each time.
const DAYS = 30;
const days: SimulatedDay[] = [];

beforeAll(async () => {
  for (let seed = 1; seed <= DAYS; seed++) days.push(await simulateDay(seed));
}, 240_000);

const withIdleTime = (): readonly SimulatedDay[] => days.filter((day) => day.systemTellsIdle);

describe('on drawn working days', () => {
  it('next to nothing is credited while nobody is there, where the system tells idle time', () => {
    const { median, p99 } = spreadOf(withIdleTime(), (score) => score.creditedWhileAbsent);
    expect(median).toBeLessThanOrEqual(1);
    expect(p99).toBeLessThanOrEqual(5);
  });

  it('where the system tells nothing, an absence behind another program is credited for the grace time at most', () => {
    for (const { seed, score, absences } of days) expect([seed, score.creditedWhileAbsent <= 15.5 * absences]).toEqual([seed, true]);
  });

  it('sitting is not missed while signs come', () => {
    expect(spreadOf(days, (score) => score.missed).worst).toBeLessThanOrEqual(1);
  });

  it('every minute with an open editor is one thing', () => {
    expect(spreadOf(days, (score) => score.uncounted).worst).toBeLessThanOrEqual(2);
  });

  it('no reminder comes twice, and no fact is lost', () => {
    expect([spreadOf(days, (score) => score.doubledOffers).worst, spreadOf(days, (score) => score.lostFacts).worst]).toEqual([0, 0]);
  });

  it('the reminder has manners', () => {
    const offers = sumOf(days, 'offers');
    expect(offers / DAYS).toBeLessThanOrEqual(14);
    expect(sumOf(days, 'atEnding') / sumOf(days, 'withEnding')).toBeGreaterThanOrEqual(0.8);
    expect(sumOf(days, 'forced') / offers).toBeLessThanOrEqual(0.05);
    expect(sumOf(days, 'within1s')).toBe(0);
    expect(sumOf(days, 'within5s') - sumOf(days, 'forcedWithin5s')).toBe(0);
  });

  it('a seed gives the same day again', async () => {
    expect(await simulateDay(3)).toEqual(days[2]);
  }, 60_000);
});
