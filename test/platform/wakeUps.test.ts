import { describe, expect, it } from 'vitest';
import { policy } from '../../src/core/nudge/policy.ts';
import { readSettings } from '../../src/core/settings.ts';
import { minutes, seconds } from '../../src/core/time.ts';
import { Door } from '../../src/host/door.ts';
import { Reminders } from '../../src/host/reminders.ts';
import { nudgeRules } from '../../src/host/rules.ts';
import { Desk } from '../fakes/desk.ts';

const { settings } = readSettings(() => undefined);

/** A window with reminders at a desk where nobody has sat yet. */
async function sitDown() {
  const desk = new Desk();
  const person = await desk.open();
  const reminders = new Reminders({
    person,
    clock: desk.clock,
    rules: () => nudgeRules(settings),
    fault: (what, fault) => {
      throw new Error(`${what}: ${String(fault)}`);
    },
    policy: new Door(() => Promise.resolve(policy)),
    dialogs: new Door(() => Promise.reject(new Error('Nothing is to be said here.'))),
    startBreak: () => undefined,
    changed: () => undefined,
  });
  person.onDidChange(() => reminders.refresh());
  reminders.send({ type: 'focus', focused: true });
  reminders.refresh();
  return { desk, person, reminders };
}

/** Wake-ups in a while. */
async function wakeUps(desk: Desk, spend: () => Promise<void>): Promise<number> {
  const before = desk.clock.wakeUps;
  await spend();
  return desk.clock.wakeUps - before;
}

describe('A window wakes up', () => {
  it.each([0, 7, 13, 29.5, 44])('at most twice a minute while the person sits, begun %d s after the tick', async (offset) => {
    const { desk, person, reminders } = await sitDown();
    await desk.type(seconds(offset));
    person.declare({ kind: 'tookBreak' });
    for (const length of [1, 5, 25]) {
      const woken = await wakeUps(desk, () => desk.type(minutes(length), seconds(30)));
      expect(woken).toBeGreaterThanOrEqual(2 * length - 1);
      expect(woken).toBeLessThanOrEqual(2 * length);
    }
    expect(reminders.state).toMatchObject({ focused: true, view: { activity: 'sitting' } });
  });

  it('at most once a minute while nobody is there', async () => {
    const { desk } = await sitDown();
    await desk.type(minutes(5), seconds(30));
    await desk.quiet(minutes(8));
    for (const length of [1, 5, 60]) expect(await wakeUps(desk, () => desk.quiet(minutes(length)))).toBe(length);
  });
});
