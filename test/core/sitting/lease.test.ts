import { describe, expect, it } from 'vitest';
import { type GrowingSpan, type Lease, isAlive, leaseFacts, readLease, spanFact } from '../../../src/core/sitting/lease.ts';
import { after, millis, minutes } from '../../../src/core/time.ts';
import { at } from './anyFacts.ts';

const span = (kind: string, from: number, to: number, more: object = {}): GrowingSpan => ({ kind, from: at(from), at: at(to), ...more });
const lease = (more: Partial<Lease> = {}): Lease => ({
  v: 1,
  window: 'one',
  at: at(10),
  zone: 60,
  skew: millis(0),
  beat: minutes(2),
  logged: 3,
  spans: [span('run', 0, 10)],
  waiting: [],
  ...more,
});
const read = (value: unknown): unknown => readLease(JSON.stringify(value));

describe('a lease', () => {
  it('is read as it was written', () => {
    const whole = lease({ spans: [span('life', 2, 9, { sign: 'typed' })], waiting: [{ v: 1, id: 'x', at: at(1), zone: 0, kind: 'stood' }] });
    expect(read(whole)).toEqual(whole);
  });

  it('of a newer version is told from a damaged one', () => {
    expect([read({ v: 2, window: 'later' }), read({ v: 1, window: 'one' }), read({ v: '2' }), read({ ...lease(), v: 0 })]).toEqual([
      'newer',
      'damaged',
      'damaged',
      'damaged',
    ]);
  });

  it.each([
    ['half a file', '{"v":1,"win'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
  ])('is damaged when there is only %s', (_what, content) => {
    expect(readLease(content)).toBe('damaged');
  });

  it.each([
    ['an end before its beginning', [span('run', 9, 3)]],
    ['no kind', [{ from: at(0), at: at(3) }]],
    ['a span that is none', ['run']],
  ])('is damaged when a span has %s', (_what, spans) => {
    expect(read({ ...lease(), spans })).toBe('damaged');
  });

  it('is alive until it has missed three of its beats', () => {
    expect([isAlive(lease(), after(at(10), minutes(6))), isAlive(lease(), after(at(10), minutes(6) + 1))]).toEqual([true, false]);
  });
});

describe('the facts of a lease', () => {
  const facts = (one: Lease, now: number) => leaseFacts(one, at(now)).map(({ kind, at: end }) => [kind, (end - at(0)) / minutes(0.5)]);

  it('go on up to now while the window is alive and what it saw still held', () => {
    const seen = lease({ spans: [span('run', 0, 10), span('sight', 0, 10), span('busy', 4, 10), span('life', 0, 10, { sign: 'typed' })] });
    expect(facts(seen, 14)).toEqual([['run', 14], ['sight', 14], ['busy', 14], ['life', 10]]);
  });

  it('stay where they were when the window is dead', () => {
    expect(facts(lease(), 60)).toEqual([['run', 10]]);
  });

  it('stay where they were when what was seen had ended before', () => {
    expect(facts(lease({ spans: [span('sight', 0, 6)] }), 12)).toEqual([['sight', 6]]);
  });

  it('do not run backwards when the clock does', () => {
    expect(facts(lease(), 4)).toEqual([['run', 10]]);
    expect(facts(lease(), 10)).toEqual([['run', 10]]);
  });

  it('hold what the window could not write into its log', () => {
    const waiting = [{ v: 1 as const, id: 'x', at: at(1), zone: 0, kind: 'stood' }];
    expect(facts(lease({ waiting }), 10)).toEqual([['stood', 1], ['run', 10]]);
  });

  it('keep their name however far they grow', () => {
    expect([spanFact('one', 60, span('run', 0, 4)).id, spanFact('one', 60, span('run', 0, 9)).id, spanFact('one', 60, span('run', 0, 9)).zone]).toEqual([
      `one.run.${at(0).toString(36)}`,
      `one.run.${at(0).toString(36)}`,
      60,
    ]);
  });
});
