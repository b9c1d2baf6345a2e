import { it } from 'vitest';
import { minutes } from '../../../src/core/time.ts';
import { clock, midback, pass, startAfresh, work } from '../../../test/host/development/desk.ts';
import { report } from './numbers.ts';

/** Wake-ups and status writes a minute, over a while. */
async function perMinute(length: number, spend: (length: number) => Promise<void>): Promise<readonly [wakes: number, writes: number]> {
  const [wakes, writes] = [clock.wakes, midback.statusBar.writes];
  await spend(minutes(length));
  return [(clock.wakes - wakes) / length, (midback.statusBar.writes - writes) / length];
}

it('counts', { timeout: 120_000 }, async ({ task }) => {
  await startAfresh();
  const [sittingWakes, sittingWrites] = await perMinute(25, work);
  // VS Code says so by itself 40 to 70 s after the last key, in real time: here time is moved.
  midback.person.active(false);
  // A window without the focus takes the grace time to see that nobody is there, and one more look at its end.
  await pass(minutes(12));
  const [awayWakes, awayWrites] = await perMinute(60, pass);
  report(task, { sittingWakes, sittingWrites, awayWakes, awayWrites });
});
