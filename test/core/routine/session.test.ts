import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/parse.ts';
import { courseOf, type Course } from '../../../src/core/routine/course.ts';
import { sumOf } from '../../../src/core/routine/record.ts';
import { savedSessionParser } from '../../../src/core/routine/savedSession.ts';
import { openSession, takeUp, transition } from '../../../src/core/routine/session.ts';
import { dueAt, elapsedAt, onBreak, stopsAt } from '../../../src/core/routine/sessionClock.ts';
import type { SessionEffect, SessionEvent, SessionState } from '../../../src/core/routine/sessionState.ts';
import { after, instant, type Instant } from '../../../src/core/time.ts';
import { shippedPlan } from './support/shipped.ts';

const morning = instant(Date.UTC(2026, 0, 5, 9, 0));
const known = { mode: 'auto', screenReader: false, meetings: () => 3 } as const;
const courseFor = (id: string, waiting: Parameters<typeof courseOf>[1] = known): Course => courseOf(shippedPlan(id), waiting);
const core = courseFor('mid-back-break');

/** A session that is moved by hand: time passes second by second, as the host lets it. */
class Played {
  readonly effects: SessionEffect[] = [];
  readonly course: Course;
  now: Instant = morning;
  state: SessionState;

  constructor(course: Course = core, opening: { by?: 'person' | 'itself'; safety?: boolean } = {}) {
    this.course = course;
    this.state = openSession(course, { id: 's', by: 'person', safety: false, ...opening }, morning);
  }

  send(event: SessionEvent): this {
    const outcome = transition(this.state, event, this.now, this.course);
    this.state = outcome.state;
    this.effects.push(...outcome.effects);
    return this;
  }

  /** Waits, ticking whenever the session asks to be looked at. */
  wait(length: number): this {
    const end = after(this.now, length * 1000);
    for (let due = dueAt(this.state, this.course); due !== undefined && due <= end; due = dueAt(this.state, this.course)) {
      this.now = due;
      this.send({ type: 'tick' });
    }
    this.now = end;
    return this.send({ type: 'tick' });
  }

  /** What can be seen from outside, in a form to compare. */
  seen(): unknown {
    const { kind, run } = this.state;
    const more = this.state.kind === 'paused' ? this.state.reason : this.state.kind === 'waiting' ? this.state.until : undefined;
    return [kind, ...(more ? [more] : []), run.step, run.inStep / 1000];
  }

  get record() {
    return this.effects.find((effect) => effect.type === 'record')?.record;
  }
}

const play = (...args: ConstructorParameters<typeof Played>) => new Played(...args);

describe('a break', () => {
  it('runs through all six steps by itself and is recorded once', () => {
    const session = play().wait(150);
    expect(session.effects).toEqual([
      {
        type: 'record',
        record: {
          session: 's',
          routine: 'mid-back-break',
          startedAt: morning,
          endedAt: after(morning, 140_000),
          seconds: 140,
          taken: true,
          steps: [
            ['seated-neutral', undefined, 10],
            ['seated-twist', 'left', 32],
            ['seated-twist', 'right', 32],
            ['chest-stretch', undefined, 32],
            ['head-stretch', undefined, 28],
            ['ease-out', undefined, 6],
          ].map(([stretch, side, seconds]) => ({ stretch, side, seconds, outcome: 'done', easier: false })),
        },
      },
    ]);
  });

  it('says the safety words first, on the first break', () => {
    const session = play(core, { safety: true });
    expect([session.seen(), session.wait(30).send({ type: 'understood' }).wait(3).seen()]).toEqual([
      ['safety', 0, 0],
      ['running', 0, 3],
    ]);
  });

  it('waits for Start when the panel opened by itself, and counts nothing until then', () => {
    const session = play(core, { by: 'itself' }).wait(300);
    expect([session.seen(), session.send({ type: 'start' }).wait(2).seen()]).toEqual([
      ['waiting', 'start', 0, 0],
      ['running', 0, 2],
    ]);
  });

  it('leaves no trace when nothing was begun', () => {
    const session = play(core, { by: 'itself' }).wait(300).send({ type: 'close' });
    expect(session.effects).toEqual([{ type: 'dismiss' }]);
  });

  it('records what was skipped as skipped', () => {
    const session = play().wait(4).send({ type: 'next' }).wait(40).send({ type: 'end' }).wait(11);
    expect(session.record?.steps.map(({ seconds, outcome }) => [seconds, outcome])).toEqual([
      [4, 'skipped'],
      [32, 'done'],
      [8, 'skipped'],
      [0, 'skipped'],
      [0, 'skipped'],
      [0, 'skipped'],
    ]);
  });

  it('is taken from 60 seconds of done steps on', () => {
    const endedAfter = (length: number) => play().wait(length).send({ type: 'end' }).wait(11).record?.taken;
    expect([endedAfter(40), endedAfter(59), endedAfter(60)]).toEqual([false, false, true]);
  });

  it('is taken by the whole of a routine that is shorter', () => {
    const short = courseFor('eyes-and-posture-30');
    const endedAfter = (length: number) => play(short).wait(length).send({ type: 'end' }).wait(11).record?.taken;
    expect([endedAfter(25), endedAfter(30)]).toEqual([false, true]);
  });

  it('is not taken by skipping through it', () => {
    const session = play();
    for (const _ of core.steps) session.wait(1).send({ type: 'next' });
    expect([session.state.kind, session.record?.seconds, session.record?.taken]).toEqual(['finished', 6, false]);
  });
});

describe('pausing', () => {
  it.each(['person', 'typing', 'hidden'] as const)('stands still while paused (%s) and goes on from there', (reason) => {
    const session = play().wait(20).send({ type: 'pause', reason }).wait(60);
    expect([session.seen(), session.send({ type: 'resume' }).wait(5).seen()]).toEqual([
      ['paused', reason, 1, 10],
      ['running', 1, 15],
    ]);
  });

  it('keeps to the steps that are chosen meanwhile', () => {
    const session = play().wait(20).send({ type: 'pause', reason: 'person' }).send({ type: 'next' }).send({ type: 'next' });
    expect([session.seen(), session.send({ type: 'previous' }).seen()]).toEqual([
      ['paused', 'person', 3, 0],
      ['paused', 'person', 2, 0],
    ]);
  });

  it('for over two minutes is no longer a break', () => {
    const session = play().wait(20).send({ type: 'pause', reason: 'hidden' });
    expect([session.wait(120), session.wait(1)].map(({ state, now }) => onBreak(state, now))).toEqual([false, false]);
    const other = play().wait(20).send({ type: 'pause', reason: 'hidden' }).wait(119);
    expect(onBreak(other.state, other.now)).toBe(true);
  });

  it('happens by itself when the machine has slept, and the sleep is not counted', () => {
    const session = play().wait(12);
    session.now = after(session.now, 3_600_000);
    expect(session.send({ type: 'tick' }).seen()).toEqual(['paused', 'asleep', 1, 2]);
  });
});

describe('a stretch that is still new', () => {
  const fresh = courseFor('mid-back-break', { ...known, meetings: () => 0 });

  it('waits for Ready before it moves, on its first side only', () => {
    expect(fresh.steps.map((step) => step.waits)).toEqual([false, true, false, true, true, false]);
  });

  it('holds the clock at its start until then', () => {
    const session = play(fresh).wait(100);
    expect([session.seen(), session.send({ type: 'ready' }).wait(7).seen()]).toEqual([
      ['waiting', 'ready', 1, 0],
      ['running', 1, 7],
    ]);
  });

  it('flows from its fourth meeting on', () => {
    const metTwice = courseFor('mid-back-break', { ...known, meetings: (stretch) => (stretch === 'seated-twist' ? 3 : 2) });
    expect(metTwice.steps.map((step) => step.waits)).toEqual([false, false, false, true, true, false]);
  });

  it('never waits when waiting is off, and every step waits when it is on or a screen reader is', () => {
    const waits = (waiting: Parameters<typeof courseOf>[1]) => courseFor('mid-back-break', waiting).steps.map((step) => step.waits);
    const every = [false, true, true, true, true, true];
    expect([
      waits({ ...known, mode: 'never', meetings: () => 0 }),
      waits({ ...known, mode: 'always' }),
      waits({ ...known, mode: 'never', screenReader: true }),
    ]).toEqual([every.map(() => false), every, every]);
  });

  it('is where the panel’s own clock stops', () => {
    expect([stopsAt(play(fresh).state, fresh), stopsAt(play(core).state, core)]).toEqual([10_000, 140_000]);
  });
});

describe('ending', () => {
  it('keeps what was done and offers to go on for ten seconds', () => {
    const session = play().wait(70).send({ type: 'end' });
    expect([session.wait(9).seen(), session.effects, session.send({ type: 'goOn' }).wait(5).seen()]).toEqual([
      ['ended', 2, 28],
      [],
      ['running', 3, 1],
    ]);
  });

  it('is final after that, and the time of the offer is not counted', () => {
    const session = play().wait(70).send({ type: 'end' }).wait(10);
    expect([session.state.kind, session.record?.seconds, session.record?.endedAt]).toEqual(['finished', 70, after(morning, 70_000)]);
  });

  it('by closing the panel keeps what was done until then', () => {
    const session = play().wait(70).send({ type: 'close' });
    expect([session.record?.seconds, session.record?.taken]).toEqual([70, true]);
  });
});

describe('the easier version', () => {
  it('is switched on and off within the step, without losing time', () => {
    const session = play().wait(15).send({ type: 'easier' }).wait(5);
    expect([session.seen(), session.state.run.easier, session.send({ type: 'easier' }).state.run.easier]).toEqual([
      ['running', 1, 10],
      [1],
      [],
    ]);
  });
});

describe('a reload', () => {
  const saved = play().wait(50);

  it('within ten minutes brings the break back at its step, paused', () => {
    const { state, effects } = takeUp(saved.state, saved.now, after(saved.now, 9 * 60_000), core);
    expect([state.kind, state.run.step, state.run.inStep, effects]).toEqual(['paused', 2, 8_000, []]);
  });

  it('later leaves only the record of what was done', () => {
    const { state, effects } = takeUp(saved.state, saved.now, after(saved.now, 11 * 60_000), core);
    expect([state.kind, effects.map((effect) => effect.type === 'record' && effect.record.seconds)]).toEqual(['finished', [50]]);
  });

  it('reads back every state as it was kept', () => {
    const states = [
      play(core, { safety: true }),
      play(core, { by: 'itself' }),
      play().wait(33),
      play().wait(33).send({ type: 'easier' }).send({ type: 'pause', reason: 'typing' }),
      play().wait(70).send({ type: 'end' }),
      play().wait(150),
    ].map((session) => session.state);
    const read = states.map((state) =>
      parse(savedSessionParser, JSON.parse(JSON.stringify({ v: 1, savedAt: morning, firstSide: 'left', state }))),
    );
    expect(read).toEqual(states.map((state) => ({ ok: true, value: { v: 1, savedAt: morning, firstSide: 'left', state } })));
  });

  it('refuses a file that is not a session', () => {
    const bad = { v: 1, savedAt: morning, firstSide: 'left', state: { kind: 'dancing' } };
    expect(parse(savedSessionParser, bad)).toMatchObject({ ok: false, errors: [{ path: 'state.kind' }] });
  });
});

describe('whatever the person does', () => {
  const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
    fc.constantFrom<SessionEvent>(
      ...(['tick', 'understood', 'start', 'ready', 'resume', 'next', 'previous', 'easier', 'end', 'goOn', 'close'] as const).map(
        (type) => ({ type }),
      ),
    ),
    fc.constantFrom('person', 'typing', 'hidden').map((reason): SessionEvent => ({ type: 'pause', reason: reason as never })),
  );
  const anyLife = fc.array(fc.tuple(anyEvent, fc.double({ min: 0, max: 40, noNaN: true })), { maxLength: 30 });
  const anyCourse = fc.constantFrom(core, courseFor('mid-back-break', { ...known, meetings: () => 0 }), courseFor('micro-60'));
  const anyOpening = fc.record({ by: fc.constantFrom('person' as const, 'itself' as const), safety: fc.boolean() });

  it('a session never counts more than the time that has passed', () => {
    fc.assert(
      fc.property(anyCourse, anyOpening, anyLife, (course, opening, life) => {
        const session = play(course, opening);
        for (const [event, wait] of life) session.send(event).wait(wait);
        expect(sumOf(session.state.run.done)).toBeLessThanOrEqual(session.now - morning + 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it('a session is recorded at most once, with the sum of its steps', () => {
    fc.assert(
      fc.property(anyCourse, anyOpening, anyLife, (course, opening, life) => {
        const session = play(course, opening);
        for (const [event, wait] of life) session.send(event).wait(wait);
        session.send({ type: 'close' }).send({ type: 'close' });
        const records = session.effects.flatMap((effect) => (effect.type === 'record' ? [effect.record] : []));
        expect(session.effects.length).toBe(1);
        for (const record of records)
          expect(record.steps.reduce((sum, step) => sum + step.seconds, 0)).toBeCloseTo(record.seconds, 0);
      }),
      { numRuns: 200 },
    );
  });

  it('its clock stays within the step, and the state survives being kept', () => {
    fc.assert(
      fc.property(anyCourse, anyOpening, anyLife, (course, opening, life) => {
        const session = play(course, opening);
        for (const [event, wait] of life) session.send(event).wait(wait);
        const { state } = session;
        const at = elapsedAt(state, course, session.now);
        expect(at).toBeLessThanOrEqual(course.steps.slice(0, state.run.step + 1).reduce((sum, step) => sum + step.length, 0));
        const kept = parse(savedSessionParser, JSON.parse(JSON.stringify({ v: 1, savedAt: morning, firstSide: 'right', state })));
        expect(kept).toEqual({ ok: true, value: { v: 1, savedAt: morning, firstSide: 'right', state } });
      }),
      { numRuns: 200 },
    );
  });
});
