import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCalm } from '../../../src/core/nudge/calm.ts';
import { NO_GOS } from '../../../src/core/nudge/holds.ts';
import { isOpen } from '../../../src/core/nudge/memory.ts';
import { MOMENT_KINDS } from '../../../src/core/nudge/moments.ts';
import { transition } from '../../../src/core/nudge/nudge.ts';
import { isNotice, takeIn } from '../../../src/core/nudge/takeIn.ts';
import { isWorkingTime, parseWorkingSpan } from '../../../src/core/nudge/workingHours.ts';
import { between, minutes, seconds } from '../../../src/core/time.ts';
import { Desk } from './support/desk.ts';

type Action = (desk: Desk) => void;

const minute = (max: number) => fc.integer({ min: 0, max });
const passing = minute(70).map((length): [string, Action] => [`${length} min`, (desk) => desk.passes(length)]);
const typing = fc.constantFrom(0.8, 3, 6, 30).map((every): [string, Action] => [`types every ${every} s`, (desk) => desk.types(every)]);

const simple = fc.constantFrom<[string, Action]>(
  ['rests the hands', (desk) => desk.stopsTyping()],
  ['starts', (desk) => desk.answers('start')],
  ['later', (desk) => desk.answers('later')],
  ['skips', (desk) => desk.answers('skip')],
  ['not today', (desk) => desk.answers('notToday')],
  ['pauses', (desk) => desk.pauses('hour')],
  ['pauses for good', (desk) => desk.pauses('untilResumed')],
  ['resumes', (desk) => desk.resumes()],
  ['goes away', (desk) => desk.takesTo('away')],
  ['comes back', (desk) => desk.takesTo('sitting', { returnedAt: desk.now })],
  ['begins a break', (desk) => desk.takesTo('onBreak')],
  ['had a break', (desk) => desk.hadBreak()],
  ['stands', (desk) => desk.takesTo('standing')],
  ['meets', (desk) => desk.sees({ meeting: { until: undefined } })],
  ['met', (desk) => desk.sees({ meeting: undefined })],
  ['leaves the window', (desk) => desk.focus(false)],
  ['returns to the window', (desk) => desk.focus(true)],
  ['starts tests', (desk) => desk.starts('test')],
  ['tests end', (desk) => desk.ends('test')],
);
const noGo = fc
  .tuple(fc.constantFrom(...NO_GOS), fc.boolean())
  .map(([reason, on]): [string, Action] => [`${reason} ${on}`, (desk) => desk.noGo(reason, on)]);
const momentKind = fc.constantFrom(...MOMENT_KINDS);
const moment = momentKind.map((kind): [string, Action] => [kind, (desk) => desk.moment(kind)]);
const clockChange = fc
  .constantFrom(-60, -5, 5, 60)
  .map((by): [string, Action] => [`clock ${by}`, (desk) => desk.setsClock(by)]);

const day = (...more: readonly fc.Arbitrary<[string, Action]>[]) =>
  fc.array(fc.oneof({ arbitrary: passing, weight: 4 }, { arbitrary: simple, weight: 4 }, typing, noGo, moment, ...more), {
    minLength: 5,
    maxLength: 24,
  });

/** Watches a desk through a day, and looks at each offer the moment it is made. */
function live(desk: Desk, actions: readonly [string, Action][], look: (desk: Desk) => void): void {
  desk.onOffer = () => look(desk);
  for (const [, action] of actions) action(desk);
}

it('there is never more than one question open', () => {
  fc.assert(
    fc.property(day(clockChange), (actions) => {
      live(new Desk(), actions, (desk) => {
        const open = desk.state.memory.turns.filter((turn) => isOpen(turn, desk.now, desk.rules.answerWithin));
        expect(open).toEqual([]);
      });
    }),
    { numRuns: 100 },
  );
});

it('while all is calm, a window without the policy comes to the same state', () => {
  let calm = 0;
  fc.assert(
    fc.property(day(clockChange), (actions) => {
      const desk = new Desk();
      const send = desk.send.bind(desk);
      desk.send = (event) => {
        if (isNotice(event)) {
          const noted = takeIn(desk.state, event, desk.now, desk.rules);
          if (event.type === 'key' || isCalm(noted, desk.now, desk.rules)) {
            expect(transition(desk.state, event, desk.now, desk.rules)).toEqual({ state: noted, effects: [] });
            calm++;
          }
        }
        send(event);
      };
      live(desk, actions, () => undefined);
    }),
    { numRuns: 40 },
  );
  expect(calm).toBeGreaterThan(1_000);
});

it('nothing is asked in a no-go state, in quiet time, or outside working hours', () => {
  const workingHours = [parseWorkingSpan('Mon-Fri 09:00-13:00')!, parseWorkingSpan('Mon-Sun 14:00-23:00')!];
  fc.assert(
    fc.property(day(), (actions) => {
      const world = { breakpoint: false, liveShare: false };
      live(new Desk({ workingHours }), actions, (desk) => {
        for (const { reason, endedAt } of desk.state.noGos)
          world[reason] = endedAt === undefined || between(endedAt, desk.now) < seconds(20);
        const { activity, meeting, returnedAt } = desk.view;
        expect({
          ...world,
          activity,
          meeting,
          focused: desk.focused,
          paused: desk.status.kind === 'off',
          quiet: returnedAt !== undefined && between(returnedAt, desk.now) < minutes(3),
          working: isWorkingTime(workingHours, desk.now, 0),
        }).toEqual({
          breakpoint: false,
          liveShare: false,
          activity: 'sitting',
          meeting: undefined,
          focused: true,
          paused: false,
          quiet: false,
          working: true,
        });
      });
    }),
    { numRuns: 100 },
  );
});

it('no question comes within 5 seconds of a key, unless the whole wait is over', () => {
  fc.assert(
    fc.property(day(), (actions) => {
      const desk = new Desk();
      live(desk, actions, () => undefined);
      const early = desk.shown.filter(({ quiet }) => quiet < 5);
      expect(early.filter(({ offer }) => offer.reason.occasion !== 'forced')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('the wait is bounded for whoever sits on, whatever they type and whatever is set', () => {
  const rules = fc.record({
    askAfter: fc.integer({ min: 20, max: 90 }).map(minutes),
    maxWait: fc.integer({ min: 0, max: 20 }).map(minutes),
    whileYouWait: fc.boolean(),
  });
  fc.assert(
    fc.property(rules, fc.double({ min: 0.7, max: 40, noNaN: true }), fc.array(momentKind, { maxLength: 5 }), (chosen, every, moments) => {
      const desk = new Desk(chosen);
      desk.types(every);
      const latest = (chosen.askAfter + chosen.maxWait) / minutes(1) + 1;
      for (const kind of moments) {
        desk.passes(latest / (moments.length + 1));
        desk.moment(kind);
      }
      desk.untilMinute(latest + 0.001);
      expect(desk.askedAt).toHaveLength(1);
      expect(desk.askedAt[0]).toBeGreaterThanOrEqual(chosen.askAfter / minutes(1));
    }),
    { numRuns: 60 },
  );
});

const CHANGES_OF_MIND = [
  ...['starts', 'later', 'skips', 'pauses', 'resumes'],
  ...['had a break', 'begins a break', 'stands', 'goes away'],
];

it('a question that was refused is not repeated before its time', () => {
  const answer = fc.constantFrom('later' as const, 'skip' as const, 'notToday' as const);
  fc.assert(
    fc.property(day(), answer, (actions, refusal) => {
      const desk = new Desk();
      desk.untilMinute(46);
      desk.moment('testsEnded');
      desk.answers(refusal);
      for (const [label, action] of actions) if (!CHANGES_OF_MIND.includes(label)) action(desk);
      const soonest = { later: 56, skip: 91, notToday: 19 * 60 }[refusal];
      expect(desk.askedAt[1] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(soonest);
    }),
    { numRuns: 100 },
  );
});

it('nobody who looks before the next wake finds anything to do', () => {
  fc.assert(
    fc.property(day(), fc.double({ min: 0, max: 0.999, noNaN: true }), (actions, share) => {
      const desk = new Desk();
      for (const [, action] of actions) {
        action(desk);
        desk.tick();
        expect(desk.findsBeforeItsWake(share)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
