import { describe, expect, it } from 'vitest';
import { cutByDay, dayNamed, dayOf, zoneChanges } from '../../../src/core/history/days.ts';
import type { Fact } from '../../../src/core/history/fact.ts';
import { type Instant, hours, instant } from '../../../src/core/time.ts';

const at = (iso: string): Instant => instant(Date.parse(iso));
const cut = (from: string, to: string, zones: Parameters<typeof cutByDay>[1]): unknown =>
  cutByDay({ from: at(from), to: at(to) }, zones).map((part) => [dayNamed(part.dayNumber), (part.to - part.from) / hours(1)]);

describe('local days', () => {
  it('end at local midnight', () =>
    expect(cut('2026-11-23T20:00Z', '2026-11-24T20:00Z', [{ from: at('2026-01-01T00:00Z'), zone: 60 }])).toEqual([
      ['2026-11-23', 3],
      ['2026-11-24', 21],
    ]));

  it('use the zone that held at the time', () =>
    expect(
      cut('2026-11-23T20:00Z', '2026-11-24T06:00Z', [
        { from: at('2026-01-01T00:00Z'), zone: 60 },
        { from: at('2026-11-23T22:00Z'), zone: -300 },
      ]),
    ).toEqual([
      ['2026-11-23', 9],
      ['2026-11-24', 1],
    ]));

  it('use the first zone known for all that lies before it, and Greenwich when none is', () =>
    expect([cut('2026-11-22T22:30Z', '2026-11-22T23:00Z', [{ from: at('2026-11-23T00:00Z'), zone: 120 }]), cut('2026-11-22T23:00Z', '2026-11-23T01:00Z', [])]).toEqual([
      [['2026-11-23', 0.5]],
      [
        ['2026-11-22', 1],
        ['2026-11-23', 1],
      ],
    ]));

  it('are named by the local date', () =>
    expect([dayOf(at('2026-11-23T23:30Z'), 60), dayOf(at('2026-11-23T00:30Z'), -60)]).toEqual(['2026-11-24', '2026-11-22']));

  it('change their zone where the facts do', () => {
    const fact = (time: number, zone: number): Fact => ({ v: 1, id: `${time}`, at: instant(time), zone, kind: 'run' });
    expect(zoneChanges([fact(1, 60), fact(2, 60), fact(3, 0), fact(4, 60)])).toEqual([
      { from: 1, zone: 60 },
      { from: 3, zone: 0 },
      { from: 4, zone: 60 },
    ]);
  });
});
