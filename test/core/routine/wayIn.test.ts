import { describe, expect, it } from 'vitest';
import { readStretches } from '../../../scripts/lib/readStretches.ts';
import { waysIn, waysIntoPoses } from '../../../src/core/routine/wayIn.ts';

const stretches = await readStretches();
const named = (id: string) => stretches.find((stretch) => stretch.id === id) as (typeof stretches)[number];
const right = { side: 'right' } as const;

describe('the way into a pose', () => {
  it('leads from rest, past what is passed, into a pose that is held', () => {
    expect(waysIn(named('chest-stretch'), undefined)).toEqual([
      { from: { pose: 'seated-neutral', side: undefined }, to: { pose: 'chest-stretch', side: undefined }, via: ['via-hands-up'] },
    ]);
  });

  it('leads to and fro between two poses that alternate, into the second first', () => {
    const ends = waysIn(named('seated-cat-cow'), undefined).map(({ from, to }) => [from.pose, to.pose]);
    expect(ends).toEqual([['seated-cow', 'seated-cat'], ['seated-cat', 'seated-cow']]);
  });

  it('goes nowhere where a pose is only held', () => {
    const [{ from, to }] = waysIn(named('lie-still'), undefined);
    expect(from).toEqual(to);
  });

  it('is known for every pose that stretches show, sided ones to the right', () => {
    const ways = waysIntoPoses(stretches);
    expect(ways.get('seated-cow')?.from.pose).toBe('seated-cat');
    expect(ways.get('seated-twist')?.to).toEqual({ pose: 'seated-twist', ...right });
    expect(ways.get('side-lying-start')?.from).toEqual({ pose: 'side-lying-rotation', ...right });
  });
});
