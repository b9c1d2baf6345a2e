import { type Fact, type NewFact, mergeFacts } from '../core/history/fact.ts';
import { byWallClock, factsByWallClock } from '../core/sitting/byWallClock.ts';
import type { Declaration } from '../core/sitting/declaration.ts';
import type { SittingRules } from '../core/sitting/rules.ts';
import type { SignKind } from '../core/sitting/sign.ts';
import { type SteadyTime, advance, joiningSkew, readClock, startSteady, zoneOf } from '../core/sitting/steadyTime.ts';
import type { SittingView } from '../core/sitting/view.ts';
import { viewAt } from '../core/sitting/viewAt.ts';
import { type Step, changeActive, changeBreak, changeBusy, changeFocus, endAll, grow, see, shift, startWitness, wake } from '../core/sitting/witness.ts';
import { type Clock, type Disposable, type Instant, type Millis, after, between, hours, millis, seconds } from '../core/time.ts';
import { Claims } from './claims.ts';
import { CommonFacts } from './commonFacts.ts';
import type { Files, Log } from './files.ts';
import { LEASES_APART, type Moment, OwnFacts } from './ownFacts.ts';

export interface PersonParts {
  readonly files: Files;
  readonly clock: Clock;
  /** A short word that no other window, now or later, has. */
  readonly windowId: string;
  readonly rules: () => SittingRules;
  readonly log: Log;
  /** Whether this window has the focus at the start. */
  readonly focused: boolean;
}

/** Signs this close together need no second look at the clocks. */
const QUICK = seconds(20);
const TICK = seconds(30);
const SLOW_TICK = seconds(60);
/** What a view looks back on: a bout that began before that does not exist. */
const HORIZON = hours(48);

/**
 * One person, as one window sees them: what the window itself sees, together with what all other
 * windows have written. Every window comes to the same view, and none leads.
 */
export class Person implements Disposable {
  readonly #parts: PersonParts;
  readonly #own: OwnFacts;
  readonly #common: CommonFacts;
  readonly #claims: Claims;
  readonly #listeners = new Set<() => void>();
  #time: SteadyTime;
  #interval: Millis = TICK;
  #timer: Disposable | undefined;
  #watch: Disposable | undefined;
  #reading: Promise<void> | undefined;
  #started = false;
  #disposed = false;

  /** The last quick sign, by the wall clock, and whether it has been taken over. */
  #signAt = 0 as Instant;
  #sign: SignKind = 'focused';
  #pending = false;

  constructor(parts: PersonParts) {
    this.#parts = parts;
    this.#time = startSteady(readClock(parts.clock));
    this.#own = new OwnFacts(parts.files, parts.windowId, parts.log, startWitness(this.#time.at, parts.focused));
    this.#common = new CommonFacts(parts.files, parts.windowId, parts.log);
    this.#claims = new Claims(parts.files, () => this.#own.witness.focused);
  }

  /** Reads what is there and begins to keep time. Signs may come before it is done. */
  async start(): Promise<void> {
    await this.#common.read();
    if (this.#disposed) return;
    this.#joinTimeline();
    this.#started = true;
    this.#watch = this.#parts.files.watch?.('win', () => void this.#readOthers());
    this.#tick();
  }

  /** A sign of life, now. Called for every key: nearly always two comparisons and two stores. */
  observe(sign: SignKind): void {
    const now = this.#parts.clock.now();
    const quiet = now - this.#signAt;
    this.#sign = sign;
    if (quiet >= 0 && quiet <= QUICK) {
      this.#signAt = now;
      this.#pending = true;
      return;
    }
    this.#look();
    this.#signAt = now;
    this.#change(see(this.#own.witness, this.#time.at, sign), 'soon');
  }

  focus(focused: boolean): void {
    if (focused === this.#own.witness.focused) return;
    this.#look();
    this.#change(changeFocus(this.#own.witness, this.#time.at, focused), 'due');
    if (focused) void this.#readOthers();
  }

  /** What the editor says about keys and clicks in the last 40 to 70 s. */
  active(active: boolean): void {
    this.#look();
    this.#change(changeActive(this.#own.witness, this.#time.at, active), 'due');
  }

  /** A task or an agent is running: being elsewhere is doubted later. */
  busy(busy: boolean): void {
    this.#look();
    this.#change(changeBusy(this.#own.witness, this.#time.at, busy), 'due');
  }

  /** What the person says. It is known to every window at once. */
  declare(declaration: Declaration): void {
    this.#look();
    const { at } = this.#time;
    if (declaration.kind === 'break') {
      this.#change(changeBreak(this.#own.witness, { ...declaration, from: at, at }), 'always');
      return;
    }
    this.#own.take(see(this.#own.witness, at, 'command'), this.#moment.zone);
    this.#own.add(factOf(declaration, this.#time), { ...this.#moment, skew: millis(0) });
    this.#changed('always');
  }

  /** Keeps a fact of any kind. True once it is on the disk, false while it waits in memory. */
  async record(fact: NewFact): Promise<boolean> {
    this.#look();
    this.#own.add(fact, this.#moment);
    await this.#write('always');
    return this.#own.journal.waiting.length === 0;
  }

  /** The facts of the last weeks, of all windows, in order of time. */
  facts(kind?: string): readonly Fact[] {
    const all = mergeFacts(this.#common.logged, this.#common.growing(this.#time.at), this.#own.ended, this.#own.open(this.#moment.zone));
    return factsByWallClock(kind === undefined ? all : all.filter((fact) => fact.kind === kind), this.#time.skew);
  }

  /** True in one window of all that ask. */
  claim(kind: string, id: string): Promise<boolean> {
    return this.#claims.claim(kind, id);
  }

  view(): SittingView {
    this.#look();
    const { at, zone, skew } = this.#moment;
    const facts = mergeFacts(
      this.#recent(this.#common.logged),
      this.#common.growing(at),
      this.#recent(this.#own.ended),
      this.#own.open(zone),
    );
    return byWallClock(viewAt(facts, { now: at, zone, firstDay: this.#firstMoment() }, this.#parts.rules()), skew);
  }

  /** Called when the view may have changed: at every tick, and at what the person or another window does. */
  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Ends the watch and writes down the last moments. */
  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#look();
    this.#disposed = true;
    this.#timer?.dispose();
    this.#watch?.dispose();
    this.#listeners.clear();
    if (!this.#started) return;
    this.#own.take(endAll(this.#own.witness), this.#moment.zone);
    await this.#write('always');
    if (this.#own.journal.waiting.length === 0) await this.#own.removeLease();
  }

  get #moment(): Moment {
    return { at: this.#time.at, zone: zoneOf(this.#parts.clock, this.#time), skew: this.#time.skew };
  }

  /**
   * Brings this window up to now. A gap is looked at before the event that ends it: time in which
   * the machine or this window was stopped grows nothing.
   */
  #look(): void {
    this.#takePending();
    const before = this.#time.at;
    const { time, elapsed, slept } = advance(this.#time, readClock(this.#parts.clock));
    this.#time = time;
    const stopped = slept || elapsed > 3 * this.#interval;
    const { witness } = this.#own;
    this.#own.take(stopped ? wake(witness, before, time.at, slept) : grow(witness, time.at), this.#moment.zone);
  }

  /** Quick signs were only noted. They lie after the last look, unless the clock was set back since. */
  #takePending(): void {
    if (!this.#pending) return;
    this.#pending = false;
    const at = after(this.#signAt, this.#time.skew);
    if (at > this.#time.at) this.#own.take(see(this.#own.witness, at, this.#sign), this.#moment.zone);
  }

  #change(step: Step, write: 'due' | 'soon' | 'always'): void {
    const begins = step.witness.open.life?.from !== this.#own.witness.open.life?.from;
    this.#own.take(step, this.#moment.zone);
    this.#changed(write === 'soon' && !begins ? 'due' : write);
  }

  #changed(write: 'due' | 'soon' | 'always'): void {
    if (this.#disposed) return;
    if (this.#started && write !== 'due') void this.#write(write);
    for (const listener of this.#listeners) listener();
  }

  #write(write: 'due' | 'soon' | 'always'): Promise<void> {
    return this.#own.write(this.#moment, write);
  }

  #tick(): void {
    if (this.#disposed) return;
    this.#look();
    this.#changed('due');
    this.#schedule();
    void this.#write('due').then(() => this.#readOthers());
  }

  /** Two wake-ups a minute while the number moves, on its whole and half minutes; else one. */
  #schedule(): void {
    const view = this.view();
    const moves = this.#own.witness.focused && view.activity !== 'away' && view.activity !== 'unknown';
    this.#interval = moves ? TICK : SLOW_TICK;
    const rest = this.#interval - (view.sinceBreak % this.#interval);
    const delay = moves && rest < LEASES_APART ? rest + this.#interval : rest;
    this.#timer?.dispose();
    this.#timer = this.#parts.clock.wakeAfter(millis(moves ? delay : SLOW_TICK), () => this.#tick());
  }

  /** Reads what the other windows have written; a call during a reading waits for that one. */
  #readOthers(): Promise<void> {
    this.#reading ??= this.#common
      .read()
      .then(() => this.#changed('due'))
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** The others may have gone on by a clock that has been stepped: then this window goes with them. */
  #joinTimeline(): void {
    const found = this.#common.foundTime(this.#time.reading.wall);
    if (!found) return;
    const skew = joiningSkew(this.#time.reading.wall, found, this.#parts.rules().awayAfter);
    const by = between(this.#time.skew as unknown as Instant, skew as unknown as Instant);
    if (by === 0) return;
    this.#time = { ...this.#time, at: after(this.#time.at, by), skew };
    this.#own.take({ witness: shift(this.#own.witness, by), ended: [] }, this.#moment.zone);
  }

  #recent(facts: readonly Fact[]): readonly Fact[] {
    return facts.filter((fact) => fact.at >= this.#time.at - HORIZON);
  }

  #firstMoment(): Instant {
    return this.#common.logged[0]?.at ?? this.#own.ended[0]?.at ?? this.#own.witness.open.run?.from ?? this.#time.at;
  }
}

/** What a declaration is as a fact. Moments come by the wall clock and are kept on the timeline. */
function factOf(declaration: Exclude<Declaration, { kind: 'break' }>, { at, skew }: SteadyTime): NewFact {
  const steady = (moment: Instant): Instant => after(moment, skew);
  switch (declaration.kind) {
    case 'answered': {
      const { question, as } = declaration;
      return { kind: 'said', from: steady(question.from), at: steady(question.to), as, on: at };
    }
    case 'corrected':
      return { kind: 'said', from: steady(declaration.from), at: steady(declaration.to), as: declaration.as, on: at };
    case 'meeting':
      return declaration.until === undefined ? { kind: 'meeting' } : { kind: 'meeting', until: steady(declaration.until) };
    default:
      return { kind: declaration.kind };
  }
}
