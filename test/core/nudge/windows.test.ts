import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/core/time.ts';
import { Desk, Office } from './support/desk.ts';

function twoWindows(): { office: Office; front: Desk; back: Desk } {
  const office = new Office();
  const front = new Desk({}, office);
  const back = new Desk({}, office);
  back.focus(false);
  return { office, front, back };
}

/** Time passes for several windows; each reads every quarter of a minute what the others wrote. */
function together(minute: number, ...desks: readonly Desk[]): void {
  while (desks[0]!.minute < minute)
    for (const desk of desks) {
      desk.passes(15, seconds(1));
      desk.reads();
    }
}

function alone(minute: number): readonly number[] {
  const desk = new Desk();
  desk.untilMinute(minute);
  return desk.askedAt;
}

describe('Two windows of one person', () => {
  it('ask once: the one in front', () => {
    const { front, back } = twoWindows();
    for (const desk of [front, back]) desk.untilMinute(60);
    expect([front.askedAt.length, back.askedAt.length]).toEqual([1, 0]);
  });

  it('ask once, also when both believe that they are in front', () => {
    const { front, back } = twoWindows();
    back.focus(true);
    together(240, front, back);
    expect([...front.askedAt, ...back.askedAt].sort((a, b) => a - b)).toEqual(alone(240));
  });

  it('come to the same question with the same id', () => {
    const [one, other] = [new Desk(), new Desk()];
    for (const desk of [one, other]) desk.untilMinute(60);
    expect(one.shown).toEqual(other.shown);
  });

  it('agree about everything that the facts say', () => {
    const { front, back } = twoWindows();
    for (const minute of [46, 56, 66]) {
      for (const desk of [front, back]) desk.untilMinute(minute);
      front.moment('testsEnded');
      front.answers('later');
      back.reads();
    }
    expect(back.state.memory).toEqual(front.state.memory);
    expect(back.status).toEqual(front.status);
    expect(back.status.text).toBe('66m · next 10:16');
  });

  it('an answer in one is known in the other', () => {
    const { front, back } = twoWindows();
    for (const desk of [front, back]) desk.untilMinute(46);
    front.moment('testsEnded');
    front.answers('skip');
    front.focus(false);
    back.reads();
    back.focus(true);
    back.untilMinute(90);
    expect(back.askedAt).toEqual([]);
  });

  it('changing the window while a reminder is due asks in the new one, once', () => {
    const { front, back } = twoWindows();
    for (const desk of [front, back]) desk.untilMinute(50);
    front.focus(false);
    back.focus(true);
    for (const desk of [front, back]) desk.untilMinute(70);
    front.reads();
    front.focus(true);
    for (const desk of [front, back]) desk.untilMinute(80);
    expect([front.askedAt.length, back.askedAt.length]).toEqual([0, 1]);
  });
});

describe('A key in another window', () => {
  it('counts as one here', () => {
    const desk = new Desk();
    desk.types(1);
    desk.untilMinute(50);
    desk.stopsTyping();
    desk.untilMinute(53.55);
    desk.sees({ lastSign: { at: desk.now, kind: 'typed' } });
    desk.passes(19, seconds(1));
    expect(desk.askedAt).toEqual([]);
    desk.passes(2, seconds(1));
    expect(desk.askedAt).toHaveLength(1);
  });
});

describe('A window that wins the claim and dies before it asks', () => {
  it('silences nothing: another one asks two minutes later', () => {
    const office = new Office();
    const dying = new Desk({}, office);
    dying.answersClaims = false;
    dying.untilMinute(54);
    const [made] = dying.effectsOf('offer');
    office.claim(made!.offer.id);
    const other = new Desk({}, office);
    other.untilMinute(70);
    expect(other.askedAt).toHaveLength(1);
    expect(other.askedAt[0]).toBeCloseTo(53.6 + 2, 0);
    expect(other.shown[0]?.offer.id).not.toBe(made?.offer.id);
  });

  it('and lives on, tries again when it hears nothing of its claim', () => {
    const desk = new Desk();
    desk.answersClaims = false;
    desk.untilMinute(54);
    desk.answersClaims = true;
    desk.untilMinute(60);
    expect(desk.askedAt).toHaveLength(1);
  });
});

describe('A restart', () => {
  it('keeps what was asked, answered and paused', () => {
    const office = new Office();
    const before = new Desk({}, office);
    before.untilMinute(46);
    before.moment('testsEnded');
    before.answers('later');
    const later = new Desk({}, office);
    later.setsClock(47, false);
    later.sees({ ...before.view, at: later.now });
    later.reads();
    later.passes(30, seconds(1));
    expect([later.askedAt, later.status.text]).toEqual([[], '46m · next 9:56']);
  });
});
