import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/history/fact.ts';
import { gatherEvidence } from '../../../src/core/sitting/evidence.ts';
import { DEFAULT_RULES } from '../../../src/core/sitting/rules.ts';
import { after, hours, minutes } from '../../../src/core/time.ts';
import { at, spanFact } from './anyFacts.ts';

const moment = (kind: string, when: number, more: object = {}): Fact => ({ v: 1, id: `w.${kind}.${when}`, at: at(when), zone: 0, kind, ...more });
const meetings = (...facts: readonly Fact[]): readonly (readonly [number, number])[] =>
  gatherEvidence(facts, DEFAULT_RULES).meetings.map(({ from, to }) => [(from - at(0)) / minutes(1), (to - at(0)) / minutes(1)]);

describe('a meeting', () => {
  it('lasts as long as the person said', () => {
    expect(meetings(moment('meeting', 0, { until: after(at(0), minutes(30)) }))).toEqual([[0, 30]]);
  });

  it('ends when the person says so', () => {
    expect(meetings(moment('meeting', 0, { until: after(at(0), minutes(30)) }), moment('meetingEnded', 20))).toEqual([[0, 10]]);
    expect(meetings(moment('meeting', 0), moment('meetingEnded', 20))).toEqual([[0, 10]]);
  });

  it('that is over already is not made longer by a later word', () => {
    expect(meetings(moment('meeting', 0, { until: after(at(0), minutes(30)) }), moment('meetingEnded', 100))).toEqual([[0, 30]]);
  });

  it('makes room for the next one', () => {
    const thirty = { until: after(at(0), minutes(30)) };
    expect(meetings(moment('meeting', 0, thirty), moment('meeting', 20, thirty))).toEqual([[0, 10], [10, 30]]);
  });

  it('that nobody ends is over after the longest meeting, and so is one of many hours', () => {
    expect(meetings(moment('meeting', 0))).toEqual([[0, 120]]);
    expect(meetings(moment('meeting', 0, { until: after(at(0), hours(9)) }))).toEqual([[0, 120]]);
  });

  it('begins with the word that a meeting is on, and not with the word that one is over', () => {
    expect(meetings(moment('meetingEnded', 4), moment('meeting', 10), moment('meetingEnded', 12))).toEqual([[5, 6]]);
  });
});

describe('what the person says of past times', () => {
  const said = (id: string, on: number): Fact => ({ ...spanFact('said', 0, 20, { as: 'break', on: at(on) }), id });
  const order = (...facts: readonly Fact[]): readonly string[] => gatherEvidence(facts, DEFAULT_RULES).said.map(({ id }) => id);

  it('is taken in the order in which it was said', () => {
    expect([order(said('a', 50), said('b', 40), said('c', 45)), order(said('b', 40), said('a', 50), said('c', 45))]).toEqual([
      ['b', 'c', 'a'],
      ['b', 'c', 'a'],
    ]);
  });

  it('and by its name where two words came in the same moment, so that every window agrees', () => {
    expect([order(said('a', 40), said('b', 40)), order(said('b', 40), said('a', 40))]).toEqual([['a', 'b'], ['a', 'b']]);
  });
});

describe('evidence', () => {
  it('leaves out facts of other kinds, and damaged ones', () => {
    const strange = [moment('somethingNew', 3), { ...moment('life', 4), from: at(2) }, { ...moment('run', 5), from: 'monday' }];
    const evidence = gatherEvidence([...strange, spanFact('life', 0, 2, { sign: 'typed' })], DEFAULT_RULES);
    expect([evidence.life, evidence.running, evidence.lastSign]).toEqual([
      [{ from: at(0), to: at(2) }],
      [],
      { at: at(2), kind: 'typed' },
    ]);
  });

  it('knows no last sign where there was none', () => {
    expect(gatherEvidence([spanFact('run', 0, 9)], DEFAULT_RULES).lastSign).toBeUndefined();
  });

  it('joins signs within a minute, and keeps those apart that are further', () => {
    const life = (from: number, to: number): Fact => spanFact('life', from, to, { sign: 'typed' });
    expect(gatherEvidence([life(0, 1), life(3, 4), life(7, 8)], DEFAULT_RULES).life).toEqual([
      { from: at(0), to: at(4) },
      { from: at(7), to: at(8) },
    ]);
  });
});
