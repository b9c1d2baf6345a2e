import { describe, expect, it } from 'vitest';
import { policy } from '../../src/core/nudge/policy.ts';
import { english } from '../../src/core/say.ts';
import { readSettings } from '../../src/core/settings.ts';
import { between, minutes, seconds, type Instant } from '../../src/core/time.ts';
import { Door } from '../../src/host/door.ts';
import { ReminderDialogs } from '../../src/host/reminderDialogs.ts';
import { Reminders } from '../../src/host/reminders.ts';
import { nudgeRules } from '../../src/host/rules.ts';
import { Desk } from '../fakes/desk.ts';

const { settings } = readSettings(() => undefined);

/** A window in which somebody has sat down; `answers` are given to what is asked, one after the other. */
async function sitDown({ answers = [], loads = () => true }: { readonly answers?: readonly string[]; readonly loads?: () => boolean } = {}) {
  const desk = new Desk();
  const person = await desk.open();
  const asked: { readonly words: string; readonly at: Instant }[] = [];
  const faults: string[] = [];
  let opened = 0;
  const left = [...answers];
  const dialogs = new ReminderDialogs({
    say: english,
    clock: desk.clock,
    ask: async (words) => {
      asked.push({ words, at: desk.clock.now() });
      return left.shift();
    },
    claim: (kind, id) => person.claim(kind, id),
    later: () => settings.later,
    about: () => Promise.resolve({ length: seconds(140), standing: false }),
    startBreak: () => undefined,
    tell: () => undefined,
    quieten: () => undefined,
    openSettings: () => undefined,
    answer: (event) => reminders.send(event),
  });
  const reminders = new Reminders({
    person,
    clock: desk.clock,
    rules: () => nudgeRules(settings),
    fault: (what, fault) => faults.push(`${what}: ${String(fault)}`),
    policy: new Door(async () => {
      opened++;
      if (!loads()) throw new Error('no network');
      return policy;
    }),
    dialogs: new Door(() => Promise.resolve(dialogs)),
    startBreak: () => undefined,
    changed: () => undefined,
  });
  person.onDidChange(() => reminders.refresh());
  reminders.send({ type: 'focus', focused: true });
  reminders.refresh();
  person.declare({ kind: 'tookBreak' });
  const start = desk.clock.now();
  return { desk, reminders, faults, loads: () => opened, askedAt: () => asked.map(({ at }) => Math.round(between(start, at) / minutes(1))), asked };
}

describe('Reminders', () => {
  it('come at their time after a break at the very hour at which the clock, since set back, showed the break before', async () => {
    const { desk, askedAt } = await sitDown();
    await desk.type(minutes(57));
    desk.clock.step(minutes(-60));
    await desk.type(minutes(3));
    desk.window().declare({ kind: 'tookBreak' });
    await desk.type(minutes(40));
    const early = askedAt().length;
    await desk.type(minutes(18));
    expect([early, askedAt().length]).toEqual([1, 2]);
  });

  it('load the policy when something can be asked, and not before', async () => {
    const { desk, loads } = await sitDown();
    await desk.type(minutes(26), seconds(10));
    expect(loads()).toBe(0);
    await desk.type(minutes(2), seconds(10));
    expect(loads()).toBe(1);
  });

  it('come once the policy is there, as they would have with it', async () => {
    const { desk, askedAt, asked } = await sitDown({ answers: ['In 10 minutes'] });
    await desk.type(minutes(60), seconds(10));
    expect(askedAt()).toHaveLength(1);
    expect(askedAt()[0]).toBeGreaterThanOrEqual(45);
    expect(askedAt()[0]).toBeLessThanOrEqual(56);
    await desk.type(minutes(15), seconds(10));
    expect(asked.map(({ words }) => words)).toEqual(Array.from({ length: 2 }, () => 'Time for a mid-back break? Seated, 2 min 20 s.'));
  });

  it('do at once what the person says about them', async () => {
    const { desk, reminders, loads } = await sitDown();
    reminders.send({ type: 'pause', pause: 'hour' });
    reminders.send({ type: 'focus', focused: false });
    await desk.type(seconds(1));
    expect([loads(), reminders.state.memory.pauses.length, reminders.state.focused]).toEqual([1, 1, false]);
  });

  it('try again when the policy could not be loaded, and miss nothing of what happened meanwhile', async () => {
    let network = false;
    const { desk, reminders, faults, askedAt } = await sitDown({ loads: () => network });
    await desk.type(minutes(40), seconds(10));
    reminders.send({ type: 'jobStarted', id: 'a', job: 'debug' });
    await desk.type(minutes(1), seconds(10));
    expect(faults[0]).toBe('Reminders: Error: no network');
    expect(reminders.state.jobs).toHaveLength(1);
    network = true;
    await desk.type(minutes(16), seconds(10));
    expect(askedAt()).toHaveLength(1);
  });
});
