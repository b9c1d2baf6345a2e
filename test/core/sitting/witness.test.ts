import { describe, expect, it } from 'vitest';
import {
  type PieceSpan,
  type Step,
  type Witness,
  askedSystem,
  changeActive,
  changeBreak,
  changeBusy,
  changeFocus,
  endAll,
  find,
  grow,
  lose,
  openSpans,
  see,
  shift,
  startWitness,
  wake,
} from '../../../src/core/sitting/witness.ts';
import { type Instant, after, hours, minutes, seconds } from '../../../src/core/time.ts';
import { at } from './anyFacts.ts';

type Told = readonly [kind: string, from: number, to: number, ...more: unknown[]];

/** Spans as a person would note them: kind, first and last half minute, and what else is said. */
const told = (spans: readonly { readonly kind: string; readonly from: Instant; readonly at: Instant }[]): readonly Told[] =>
  spans.map(({ kind, from, at: to, ...more }) => [kind, half(from), half(to), ...Object.values(more)]);
const half = (moment: Instant): number => (moment - at(0)) / minutes(0.5);
const open = ({ witness }: Pick<Step, 'witness'>): readonly Told[] => told(openSpans(witness));
const ended = (step: Step): readonly Told[] => told(step.ended);

const infront = startWitness(at(0), true);
const behind = startWitness(at(0), false);
/** Lets a window run on, and keeps what is open. */
const until = (witness: Witness, when: number): Witness => grow(witness, at(when)).witness;
const typedAt = (witness: Witness, ...when: readonly number[]): Witness => when.reduce((now, one) => see(now, at(one), 'typed').witness, witness);

describe('a window', () => {
  it('sees the person while it is in front, and only runs while it is not', () => {
    expect(open({ witness: until(infront, 10) })).toEqual([['run', 0, 10], ['sight', 0, 10]]);
    expect(open({ witness: until(behind, 10) })).toEqual([['run', 0, 10]]);
  });

  it('sees no more once another program is in front, and anew when it is back', () => {
    const left = changeFocus(until(infront, 10), at(10), false);
    expect([ended(left), open(left)]).toEqual([[['sight', 0, 10]], [['run', 0, 10]]]);
    const back = changeFocus(until(left.witness, 20), at(20), true);
    expect(open(back)).toEqual([['run', 0, 20], ['sight', 20, 20], ['life', 20, 20, 'focused']]);
  });

  it('takes no notice of what has not changed', () => {
    for (const same of [changeFocus(infront, at(5), true), changeFocus(behind, at(5), false), changeBusy(infront, at(5), false), changeActive(infront, at(5), false)])
      expect([[infront, behind].includes(same.witness), same.ended]).toEqual([true, []]);
  });

  it('ends everything when it closes', () => {
    const witness = typedAt(until(infront, 10), 9);
    const closed = endAll(witness, at(10), minutes(0));
    expect([ended(closed), open(closed)]).toEqual([[['run', 0, 10], ['sight', 0, 10], ['life', 9, 9, 'typed']], []]);
  });

  it('takes its closing for a sign of life when it was in use, and only then', () => {
    const used = changeActive(until(infront, 8), at(8), true).witness;
    const lives = [used, changeFocus(used, at(9), false).witness, until(infront, 9)].map((witness) =>
      ended(endAll(until(witness, 11), at(11), minutes(0))).flatMap(([kind, , to]) => (kind === 'life' ? [to === 11] : [])),
    );
    expect(lives).toEqual([[true], [false], []]);
  });

  it('leaves behind how far its timeline and the wall clock have come apart', () => {
    const skews = endAll(typedAt(until(infront, 10), 9), at(10), hours(-1)).ended.map((span) => span.skew);
    expect(skews).toEqual([hours(-1), hours(-1), hours(-1)]);
  });

  it('moves with its timeline', () => {
    const witness = changeActive(typedAt(until(infront, 10), 9), at(10), true).witness;
    const moved = shift(witness, hours(1));
    expect(openSpans(moved)).toEqual(openSpans(witness).map((span) => ({ ...span, from: after(span.from, hours(1)), at: after(span.at, hours(1)) })));
    expect([moved.activeSince, shift(infront, hours(1)).activeSince, moved.focused]).toEqual([after(at(10), hours(1)), undefined, true]);
  });
});

describe('signs of life', () => {
  it('within a minute of each other are one span, which ends with the last', () => {
    expect(open({ witness: typedAt(behind, 2, 3, 5) })).toEqual([['run', 0, 0], ['life', 2, 5, 'typed']]);
  });

  it('further apart are two', () => {
    const step = see(typedAt(behind, 2), after(at(4), 1), 'scrolled');
    expect(ended(step)).toEqual([['life', 2, 2, 'typed']]);
    expect(step.witness.open.life).toMatchObject({ from: at(4) + 1, sign: 'scrolled' });
  });

  it('that lie before the last one change nothing', () => {
    const witness = typedAt(behind, 5);
    expect([see(witness, at(5), 'system'), see(witness, at(3), 'system')]).toEqual([{ witness, ended: [] }, { witness, ended: [] }]);
  });

  it('bear the name of the last one', () => {
    expect(see(typedAt(behind, 2), at(3), 'panel').witness.open.life?.sign).toBe('panel');
  });
});

describe('an editor that says "active"', () => {
  const active = (when: number): Witness => changeActive(behind, at(when), true).witness;
  /** The middle of the 40 to 70 s after which the editor notices that nobody is active. */
  const lag = seconds(55);

  it('is a sign of life at once', () => {
    expect(open({ witness: active(4) })).toEqual([['run', 0, 0], ['life', 4, 4, 'active']]);
  });

  it('tells of keys up to the middle of the time that the editor takes to notice their end', () => {
    const life = until(active(4), 40).open.life;
    expect([life?.from, life?.at, life?.sign]).toEqual([at(4), after(at(40), -lag), 'active']);
  });

  it('tells of nothing before it began', () => {
    const soon = grow(active(4), after(at(4), seconds(50))).witness;
    expect(soon.open.life).toMatchObject({ from: at(4), at: at(4) });
  });

  it('tells of no key after it has stopped', () => {
    const stopped = changeActive(until(active(4), 40), at(40), false).witness;
    expect(until(stopped, 90).open.life?.at).toEqual(after(at(40), -lag));
  });

  it('begins a new life where the last one lies before it', () => {
    const late = { ...typedAt(behind, 1), activeSince: at(20) };
    const step = grow(late, at(30));
    expect(ended(step)).toEqual([['life', 1, 1, 'typed']]);
    expect(step.witness.open.life).toMatchObject({ from: after(at(30), -lag), sign: 'active' });
  });

  it('leaves later signs as they are', () => {
    const typing = typedAt(active(4), 5, 6, 7, 8);
    expect(until(typing, 8).open.life).toMatchObject({ from: at(4), at: at(8), sign: 'typed' });
  });
});

describe('a task or an agent', () => {
  it('is busy from its start to its end, and only once', () => {
    const running = changeBusy(infront, at(4), true).witness;
    const again = changeBusy(running, at(5), true);
    expect([again.witness, again.ended]).toEqual([running, []]);
    const over = changeBusy(until(running, 9), at(9), false);
    expect([ended(over), over.witness.open.busy]).toEqual([[['busy', 4, 9]], undefined]);
  });
});

describe('the operating system', () => {
  it('tells of quiet and of the last touch, in whatever program', () => {
    const step = askedSystem(behind, at(20), minutes(3));
    expect(open(step)).toEqual([['run', 0, 0], ['sight', 14, 20, true], ['life', 14, 14, 'system']]);
  });

  it('goes on with what it said before when nobody has touched anything since', () => {
    const first = askedSystem(behind, at(20), minutes(3)).witness;
    const step = askedSystem(first, at(22), minutes(4));
    expect([ended(step), step.witness.open.sight]).toEqual([[], { kind: 'sight', from: at(14), at: at(22), asked: true }]);
  });

  it('begins anew when it had not been asked for long', () => {
    const first = askedSystem(behind, at(20), minutes(3)).witness;
    const step = askedSystem(first, at(60), minutes(1));
    expect(ended(step)).toEqual([['sight', 14, 20, true], ['life', 14, 14, 'system']]);
    expect(step.witness.open.sight).toMatchObject({ from: at(58), at: at(60) });
  });

  it('joins when the touch came within a minute of what was seen', () => {
    const first = askedSystem(behind, at(20), minutes(3)).witness;
    expect(askedSystem(first, at(30), minutes(4)).witness.open.sight).toMatchObject({ from: at(14), at: at(30) });
    expect(askedSystem(first, after(at(30), 1), minutes(4)).witness.open.sight).toMatchObject({ from: after(at(22), 1) });
  });
});

describe('a guided break', () => {
  const piece = (state: PieceSpan['state'], from: number, more: object = {}): PieceSpan => ({
    kind: 'break',
    from: at(from),
    at: at(from),
    session: 'a',
    state,
    taken: false,
    ...more,
  });
  const running = changeBreak(infront, piece('running', 10)).witness;

  it('grows while it runs, and stands still while it is paused', () => {
    expect(until(running, 14).open.break).toMatchObject({ from: at(10), at: at(14) });
    const paused = changeBreak(until(running, 14), piece('paused', 14)).witness;
    expect(until(paused, 20).open.break).toMatchObject({ from: at(14), at: at(14), state: 'paused' });
  });

  it('keeps its beginning when more is known of it', () => {
    const step = changeBreak(until(running, 12), piece('running', 12, { taken: true }));
    expect([step.ended, step.witness.open.break]).toEqual([[], { ...piece('running', 12), from: at(10), taken: true }]);
  });

  it('ends a piece with each change, and all with its end', () => {
    const paused = changeBreak(until(running, 14), piece('paused', 14));
    expect(told(paused.ended).map(([, from, to]) => [from, to])).toEqual([[10, 14]]);
    const over = changeBreak(paused.witness, piece('ended', 15, { taken: true }));
    expect(over.ended.map((span) => (span as PieceSpan).state)).toEqual(['paused', 'ended']);
    expect(over.witness.open.break).toBeUndefined();
  });

  it('of another session is another piece', () => {
    const step = changeBreak(until(running, 12), piece('running', 12, { session: 'b' }));
    expect([step.ended.length, step.witness.open.break?.from]).toEqual([1, at(12)]);
  });
});

describe('a window that was stopped', () => {
  it('ends where it stopped, says what it missed, and begins again', () => {
    const before = changeBusy(changeActive(typedAt(until(infront, 10), 9), at(10), true).witness, at(10), true).witness;
    const step = wake(before, at(10), at(90), true);
    expect(ended(step)).toEqual([...told(openSpans(before)), ['missed', 10, 90, true]]);
    expect(open(step)).toEqual([['run', 90, 90], ['sight', 90, 90], ['busy', 90, 90]]);
    expect(step.witness.activeSince).toBe(at(90));
  });

  it('sees nobody when it is not in front, and is not busy when nothing ran', () => {
    const step = wake(until(behind, 10), at(10), at(90), false);
    expect([open(step), step.witness.activeSince, ended(step).at(-1)]).toEqual([[['run', 90, 90]], undefined, ['missed', 10, 90, false]]);
  });
});

describe('a window that nobody hears any more', () => {
  const typing = changeActive(typedAt(until(infront, 10), 9), at(10), true).witness;

  it('is witness to nothing, whatever the editor last said of it', () => {
    const lost = lose(typing);
    expect([ended(lost), open(lost), lost.witness.activeSince]).toEqual([told(openSpans(typing)), [], undefined]);
    expect(open(grow(lost.witness, at(60)))).toEqual([]);
  });

  it('begins again when it is found', () => {
    expect(open(find(lose(typing).witness, at(60)))).toEqual([['run', 60, 60], ['sight', 60, 60]]);
  });
});

describe('a window that says "active"', () => {
  const active = changeActive(startWitness(at(0), true), at(0), true).witness;
  const lifeTo = (witness: Witness): number | undefined => open({ witness }).find(([kind]) => kind === 'life')?.[2] as number | undefined;

  it('has seen a key that it has told of as the last one, as long as that explains it', () => {
    const typed = see(active, at(10), 'typed').witness;
    expect(lifeTo(grow(typed, at(12.4)).witness)).toBe(10);
  });

  it('has seen the key with which it began as the last one, too, for as long', () => {
    const [begun, later] = [grow(active, at(2.4)), grow(active, at(4))];
    expect([lifeTo(begun.witness), lifeTo(later.witness)! > 2]).toEqual([0, true]);
  });

  it('goes on seeing keys of which nobody tells, however soon after the last look', () => {
    const seen = grow(grow(active, at(4)).witness, at(4.4)).witness;
    expect(lifeTo(seen)).toBeCloseTo(4.4 - 55 / 30);
  });

  it('has seen keys that nobody tells of when it goes on for longer', () => {
    const typed = see(active, at(10), 'typed').witness;
    expect(lifeTo(grow(typed, at(14)).witness)).toBeGreaterThan(12);
  });

  it('and then is stopped has seen somebody up to then: a lid is closed by a hand', () => {
    const [life] = ended(wake(grow(active, at(4)).witness, at(4), at(90), true)).filter(([kind]) => kind === 'life');
    expect(life?.[2]).toBe(4);
  });
});
