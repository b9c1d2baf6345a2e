import { beforeEach, describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/core/time.ts';
import { eventually, midback, openPanels, run, startAfresh, work } from './desk.ts';

const offers = () => midback.person.facts('nudge.offered');

describe('the reminder', () => {
  beforeEach(startAfresh);

  it('comes once, within ten minutes after 45', async () => {
    const before = offers().length;
    await work(minutes(45));
    await work(minutes(11), seconds(1)); // it asks only a VS Code that answers within two seconds
    await eventually('the offer is kept', () => offers().length > before);
    await work(minutes(4));
    expect(offers().length - before).toBe(1);
  });

  it('leaves somebody alone who has just had a break', async () => {
    const before = offers().length;
    await work(minutes(40));
    await run('tookBreak');
    await work(minutes(20));
    expect(offers().length).toBe(before);
  });

  it('never opens a panel by itself unless it was asked to', async () => {
    await work(minutes(56));
    expect(openPanels()).toEqual([]);
  });
});
