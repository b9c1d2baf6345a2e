import type { Activity, BreakHow, SittingView } from '../../../../src/core/sitting/view.ts';
import { actionsFor } from '../../../../src/core/nudge/actions.ts';
import type { Answer, NudgeFact } from '../../../../src/core/nudge/fact.ts';
import type { NoGo, PauseLength } from '../../../../src/core/nudge/holds.ts';
import type { JobKind } from '../../../../src/core/nudge/jobs.ts';
import type { MomentKind } from '../../../../src/core/nudge/moments.ts';
import { nextWake } from '../../../../src/core/nudge/nextWake.ts';
import { transition } from '../../../../src/core/nudge/nudge.ts';
import { DEFAULT_RULES, type NudgeRules } from '../../../../src/core/nudge/rules.ts';
import { INITIAL, type NudgeEffect, type NudgeEvent, type NudgeState, type Offer } from '../../../../src/core/nudge/state.ts';
import type { Scene } from '../../../../src/core/nudge/scene.ts';
import { statusFor } from '../../../../src/core/nudge/status.ts';
import { cardFor } from '../../../../src/core/nudge/card.ts';
import { spokenFor } from '../../../../src/core/nudge/spoken.ts';
import { english } from '../../../../src/core/say.ts';
import { after, instant, millis, minutes, type Instant, type Millis } from '../../../../src/core/time.ts';

/** Monday 23 November 2026, 9:00 in UTC. All scenarios begin here with a person who sits down. */
export const NINE = instant(Date.UTC(2026, 10, 23, 9, 0));

/** The windows of one editor: the facts and claims that they share. */
export class Office {
  facts: readonly NudgeFact[] = [];
  private readonly claims = new Set<string>();

  claim(id: string): boolean {
    if (this.claims.has(id)) return false;
    this.claims.add(id);
    return true;
  }
}

export interface Shown {
  /** Minutes after nine. */
  readonly minute: number;
  /** Seconds since the last key; infinite when there was none. */
  readonly quiet: number;
  readonly offer: Offer;
}

const SECOND = 1_000;

/**
 * A person at a desk, a window, and a clock that is moved by hand. The window does what the host
 * does: it wakes at every `nextWake` and with every new minute, claims offers and writes facts.
 */
export class Desk {
  state: NudgeState = INITIAL;
  now: Instant = NINE;
  rules: NudgeRules;
  readonly shown: Shown[] = [];
  readonly effects: NudgeEffect[] = [];
  /** Wake-ups that the policy asked for. */
  wakes = 0;
  /** Called with every offer that is about to be shown. */
  onOffer: (offer: Offer) => void = () => undefined;
  /** Whether this window shows what it wins; a window that dies in between does not. */
  answersClaims = true;
  view: SittingView;
  private sleeps: Instant | undefined | 'anew' = 'anew';
  private nextKey: { readonly at: Instant; readonly every: Millis } | undefined;
  private lastKey: Instant | undefined;

  readonly office: Office;

  constructor(rules: Partial<NudgeRules> = {}, office = new Office()) {
    this.office = office;
    this.rules = { ...DEFAULT_RULES, ...rules };
    this.view = sittingSince(NINE);
    this.send({ type: 'focus', focused: true });
    this.tick();
  }

  /** Minutes after nine. */
  get minute(): number {
    return (this.now - NINE) / 60_000;
  }

  private get quiet(): number {
    return this.lastKey === undefined ? Number.POSITIVE_INFINITY : (this.now - this.lastKey) / SECOND;
  }

  /** When offers came, in minutes after nine. */
  get askedAt(): readonly number[] {
    return this.shown.map(({ minute }) => minute);
  }

  get focused(): boolean {
    return this.state.focused;
  }

  get scene(): Scene {
    return { view: this.view, nudge: this.state, now: this.now, rules: this.rules, say: english };
  }

  get status() {
    return { ...statusFor(this.scene), tooltip: cardFor(this.scene), spoken: spokenFor(this.scene) };
  }

  /** What the person can choose from. */
  get actions() {
    return actionsFor(this.scene);
  }

  send(event: NudgeEvent): void {
    const { state, effects } = transition(this.state, event, this.now, this.rules);
    this.state = state;
    if (event.type !== 'key') this.sleeps = 'anew';
    for (const effect of effects) this.obey(effect);
  }

  private obey(effect: NudgeEffect): void {
    this.effects.push(effect);
    if (effect.type === 'record') this.office.facts = [...this.office.facts, effect.fact];
    if (effect.type === 'offer' && this.answersClaims) {
      const won = this.office.claim(effect.offer.id);
      if (won) this.onOffer(effect.offer);
      if (won) this.shown.push({ minute: this.minute, quiet: this.quiet, offer: effect.offer });
      this.send({ type: 'claimed', offer: effect.offer.id, won });
    }
  }

  /** What a look would do at this share of the sleep until the next wake. Nothing comes of it. */
  findsBeforeItsWake(share: number): readonly NudgeEffect[] {
    const wake = this.wake() ?? after(this.now, minutes(600));
    const at = instant(Math.floor(this.now + (wake - this.now) * share));
    const view = moved(this.view, at, millis(at - this.now));
    return transition(this.state, { type: 'tick', view, zone: 0 }, at, this.rules).effects;
  }

  /** Takes a fresh look at the person. */
  tick(): void {
    this.send({ type: 'tick', view: this.view, zone: 0 });
  }

  /** Reads what the other windows wrote. */
  reads(): void {
    this.send({ type: 'facts', facts: this.office.facts });
  }

  /** Time passes: the person goes on with what they are doing. */
  passes(howMany: number, unit: Millis = minutes(1)): void {
    this.until(after(this.now, howMany * unit));
  }

  /** Goes on until so many minutes after nine. */
  untilMinute(minute: number): void {
    this.until(after(NINE, minutes(minute)));
  }

  until(end: Instant): void {
    while (this.now < end) {
      const next = Math.min(end, this.nextStop());
      this.advance(instant(next));
    }
  }

  private nextStop(): number {
    const wake = this.wake() ?? Number.POSITIVE_INFINITY;
    const minute = (Math.floor(this.now / 60_000) + 1) * 60_000;
    return Math.min(Math.max(wake, this.now + SECOND / 10), minute, this.nextKey?.at ?? Number.POSITIVE_INFINITY);
  }

  /** Like the host, it thinks about its next wake after every event but a key. */
  private wake(): Instant | undefined {
    if (this.sleeps === 'anew') this.sleeps = nextWake(this.state, this.view, this.now, this.rules);
    return this.sleeps;
  }

  private advance(to: Instant): void {
    const wake = this.wake();
    const isWake = wake !== undefined && wake <= to;
    const isKey = this.nextKey?.at === to;
    this.view = moved(this.view, to, millis(to - this.now));
    this.now = to;
    if (isKey) this.press();
    if (isWake) this.wakes++;
    if (isWake || to % 60_000 === 0) this.tick();
  }

  /** One key, now. */
  press(): void {
    if (this.nextKey) this.nextKey = { ...this.nextKey, at: after(this.now, this.nextKey.every) };
    this.view = { ...this.view, lastSign: { at: this.now, kind: 'typed' } };
    this.lastKey = this.now;
    this.send({ type: 'key' });
  }

  /** From now on a key every so many seconds. */
  types(everySeconds: number): void {
    this.nextKey = { at: this.now, every: millis(everySeconds * SECOND) };
    this.press();
  }

  stopsTyping(): void {
    this.nextKey = undefined;
  }

  takesTo(activity: Activity, change: Partial<SittingView> = {}): void {
    this.view = { ...this.view, activity, since: this.now, at: this.now, ...change };
    this.tick();
  }

  /** A break is over, and a new interval begins. */
  hadBreak(how: BreakHow = 'routine'): void {
    this.takesTo('sitting', { sinceBreak: millis(0), lastBreak: { at: this.now, how } });
  }

  sees(change: Partial<SittingView>): void {
    this.view = { ...this.view, ...change };
    this.tick();
  }

  moment(moment: MomentKind): void {
    this.send({ type: 'moment', moment });
  }

  starts(job: JobKind, id: string = job): void {
    this.send({ type: 'jobStarted', id, job });
  }

  ends(id: string): void {
    this.send({ type: 'jobEnded', id });
  }

  noGo(reason: NoGo, on: boolean): void {
    this.send({ type: 'noGo', reason, on });
  }

  focus(focused: boolean): void {
    this.send({ type: 'focus', focused });
  }

  answers(answer: Exclude<Answer, 'ownBreak'>, offer = this.shown.at(-1)?.offer.id): void {
    this.send({ type: 'answered', answer, ...(offer === undefined ? {} : { offer }) });
  }

  pauses(pause: PauseLength): void {
    this.send({ type: 'pause', pause });
  }

  resumes(): void {
    this.send({ type: 'resume' });
  }

  /**
   * The wall clock is set; the time that the person sat does not change by it. What is past is told
   * by the new clock from then on, unless nobody could know that the clock was set.
   */
  setsClock(byMinutes: number, noticed = true): void {
    const shift = (at: Instant): Instant => after(at, minutes(byMinutes));
    this.now = shift(this.now);
    if (this.nextKey) this.nextKey = { ...this.nextKey, at: shift(this.nextKey.at) };
    this.view = noticed ? shifted(this.view, shift) : { ...this.view, at: this.now };
    if (noticed) this.office.facts = this.office.facts.map((fact) => ({ ...fact, at: shift(fact.at) }));
    this.tick();
    this.reads();
  }

  effectsOf<T extends NudgeEffect['type']>(type: T): readonly Extract<NudgeEffect, { readonly type: T }>[] {
    return this.effects.filter((effect): effect is Extract<NudgeEffect, { readonly type: T }> => effect.type === type);
  }
}

const NOTHING_TODAY = { sitting: millis(0), standing: millis(0), onBreak: millis(0), away: millis(0), unknown: millis(0), breaks: 0 };

export const sittingSince = (at: Instant): SittingView => ({
  at,
  activity: 'sitting',
  since: at,
  lastSign: undefined,
  sinceBreak: millis(0),
  lastBreak: { at, how: 'away' },
  inChair: millis(0),
  today: NOTHING_TODAY,
  turnsIn: undefined,
  question: undefined,
  meeting: undefined,
  returnedAt: undefined,
  firstDay: after(at, -minutes(60 * 24 * 30)),
});

function shifted(view: SittingView, shift: (at: Instant) => Instant): SittingView {
  const { lastSign, lastBreak, returnedAt } = view;
  return {
    ...view,
    at: shift(view.at),
    since: shift(view.since),
    lastSign: lastSign && { ...lastSign, at: shift(lastSign.at) },
    lastBreak: lastBreak && { ...lastBreak, at: shift(lastBreak.at) },
    returnedAt: returnedAt && shift(returnedAt),
  };
}

function moved(view: SittingView, at: Instant, passed: Millis): SittingView {
  const sits = view.activity === 'sitting' || view.activity === 'undecided';
  const more = (length: Millis): Millis => (sits ? millis(length + passed) : length);
  return {
    ...view,
    at,
    sinceBreak: more(view.sinceBreak),
    inChair: more(view.inChair),
    today: { ...view.today, sitting: more(view.today.sitting) },
    meeting: view.meeting?.until !== undefined && view.meeting.until <= at ? undefined : view.meeting,
  };
}
