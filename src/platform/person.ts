import { type Day, dayOf } from '../core/history/days.ts';
import type { Fact, NewFact } from '../core/history/fact.ts';
import { byWallClock, factsByWallClock } from '../core/sitting/byWallClock.ts';
import { type Declaration, factOf } from '../core/sitting/declaration.ts';
import type { SittingRules } from '../core/sitting/rules.ts';
import type { SignKind } from '../core/sitting/sign.ts';
import type { Segment } from '../core/sitting/timeline.ts';
import type { SittingView, Totals } from '../core/sitting/view.ts';
import { timelineAt, viewAt } from '../core/sitting/viewAt.ts';
import { type Step, type Witness, changeActive, changeBreak, changeBusy, changeFocus, see } from '../core/sitting/witness.ts';
import { type Disposable, type Instant, after } from '../core/time.ts';
import { AllFacts } from './allFacts.ts';
import { Claims } from './claims.ts';
import { CommonFacts } from './commonFacts.ts';
import { DayTotals } from './dayTotals.ts';
import { Doubt, type DoubtParts } from './doubt.ts';
import { Housekeeping, type HousekeepingParts, keptPaths } from './housekeeping.ts';
import { join } from './joining.ts';
import { nextLook } from './nextLook.ts';
import type { When } from './ownFacts.ts';
import { OwnWindow, type OwnWindowParts } from './ownWindow.ts';

export interface PersonParts extends OwnWindowParts, DoubtParts, Pick<HousekeepingParts, 'oldDays'> {
  readonly rules: () => SittingRules;
}

/**
 * One person, as one window sees them: what the window itself sees, together with what all other
 * windows have written. Every window comes to the same view, and none leads.
 */
export class Person {
  readonly #parts: PersonParts;
  readonly #window: OwnWindow;
  readonly #common: CommonFacts;
  readonly #claims: Claims;
  readonly #totals: DayTotals;
  readonly #known: AllFacts;
  readonly #doubt: Doubt;
  /** Whether it now goes with what others have written. */
  #joins: (() => boolean) | undefined;
  readonly #housekeeping: Housekeeping;
  readonly #listeners = new Set<() => void>();
  #timer: Disposable | undefined;
  #sleptShort = false;
  #looksAt: Instant | undefined;
  #watch: Disposable | undefined;
  #reading: Promise<void> | undefined;
  #readAgain = false;
  #viewed: { readonly sources: readonly unknown[]; readonly view: SittingView } | undefined;
  #state: 'new' | 'started' | 'disposed' = 'new';

  constructor(parts: PersonParts) {
    const { files, windowId, log } = parts;
    this.#parts = parts;
    this.#window = new OwnWindow(parts);
    this.#common = new CommonFacts(files, windowId, log);
    this.#claims = new Claims(files, () => this.#window.witness.focused);
    this.#totals = new DayTotals(files, log);
    this.#known = new AllFacts(this.#window, this.#common, this.#totals);
    this.#doubt = new Doubt(parts);
    const [window, common, claims, totals] = [this.#window, this.#common, this.#claims, this.#totals];
    this.#housekeeping = new Housekeeping({ files, log, window, common, claims, totals, oldDays: parts.oldDays });
  }

  /** Reads what is there and begins to keep time. Signs may come before it is done. */
  async start(): Promise<void> {
    await this.#totals.read();
    await this.#common.read();
    await this.#common.readKept(keptPaths(this.#today));
    if (this.#state !== 'new') return;
    this.#joins = join(this.#window, this.#common, this.#parts.rules());
    this.#state = 'started';
    this.#watch = this.#parts.files.watch?.('win', () => void this.#readOthers());
    await this.#tick();
  }

  /** A sign of life, now. Called for every key. */
  observe(sign: SignKind): void {
    if (this.#window.observe(sign)) this.#changed('always');
  }

  focus(focused: boolean): void {
    if (focused === this.#window.witness.focused) return;
    this.#step((witness, now) => changeFocus(witness, now, focused));
    if (focused) void this.#readOthers();
  }

  /** What the editor says about keys and clicks in the last 40 to 70 s. */
  active(active: boolean): void {
    this.#step((witness, now) => changeActive(witness, now, active));
  }

  /** A task or an agent is running: being elsewhere is doubted later. */
  busy(busy: boolean): void {
    this.#step((witness, now) => changeBusy(witness, now, busy));
  }

  /** What the person says. Every window knows it at once. */
  declare(declaration: Declaration): void {
    if (declaration.kind === 'break') {
      this.#window.step((witness, now) => changeBreak(witness, { ...declaration, from: now, at: now }));
    } else {
      this.#window.step((witness, now) => see(witness, now, 'command'));
      const { at, skew } = this.#window.moment;
      this.#window.add(factOf(declaration, at, skew));
    }
    // A break begins the minutes anew: from here on the number moves with them.
    if (this.#state === 'started') this.#schedule(this.view());
    this.#changed('always');
  }

  /** Keeps a fact of any kind. True once it is on the disk, false while it waits in memory. */
  async record(fact: NewFact): Promise<boolean> {
    this.#window.add(fact);
    await this.#write('always');
    return this.#window.facts.journal.waiting.length === 0;
  }

  /** The facts of the last weeks, of all windows, in order of time. */
  facts(kind?: string): readonly Fact[] {
    const all = this.#known.all;
    return factsByWallClock(kind === undefined ? all : all.filter((fact) => fact.kind === kind), this.#window.moment.skew);
  }

  /** What each day held, today included. A day that was folded stays as it was then. */
  async days(): Promise<ReadonlyMap<Day, Totals>> {
    const { daysUpTo } = await this.#parts.oldDays();
    this.#window.look();
    return daysUpTo(this.#window.moment.at, this.#known.all, this.#totals, this.#parts.rules());
  }

  /** True in one window of all that ask. */
  async claim(kind: string, id: string): Promise<boolean> {
    if (this.#parts.heard && !(await this.#parts.heard())) return false;
    return this.#claims.claim(kind, id);
  }

  /** The same view, and no second work, as long as nothing has changed and no time has passed. */
  view(): SittingView {
    this.#window.look();
    const { at, zone, skew } = this.#window.moment;
    const rules = this.#parts.rules();
    const sources = [this.#known.settled, this.#common.leases, this.#window.witness, at, zone, skew, ...Object.values(rules)];
    if (!this.#viewed || this.#viewed.sources.some((source, index) => source !== sources[index])) {
      const frame = { now: at, zone, firstDay: this.#known.firstMoment };
      this.#viewed = { sources, view: byWallClock(viewAt(this.#known.recent, frame, rules), skew) };
    }
    return this.#viewed.view;
  }

  /** What each moment was, from the first one known to now, as far as it can be told by now. */
  timeline(): readonly Segment[] {
    this.#window.look();
    const { at, skew } = this.#window.moment;
    const { segments } = timelineAt(this.#known.recent, at, this.#parts.rules());
    return segments.map((segment) => ({ ...segment, from: after(segment.from, -skew), to: after(segment.to, -skew) }));
  }

  /** When it next looks by itself and calls those that listen, by the wall clock; undefined before it has begun. */
  get looksAt(): Instant | undefined {
    return this.#looksAt;
  }

  /** Called when the view may have changed: at every tick, and at what the person or another window does. */
  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Ends the watch and writes down the last moments. */
  async dispose(): Promise<void> {
    const before = this.#state;
    this.#state = 'disposed';
    this.#timer?.dispose();
    this.#watch?.dispose();
    this.#listeners.clear();
    if (before !== 'started') return;
    this.#window.close();
    await this.#write('always');
    if (this.#window.facts.journal.waiting.length === 0) await this.#window.facts.removeLease();
  }

  get #today(): Day {
    const { at, zone } = this.#window.moment;
    return dayOf(at, zone);
  }

  /** Takes what an event makes of the window. Whoever comes back is seen by all windows at once. */
  #step(event: (witness: Witness, now: Instant) => Step): void {
    const before = this.#window.witness.open.life?.from;
    this.#window.step(event);
    this.#changed(before === this.#window.witness.open.life?.from ? 'due' : 'always');
  }

  #changed(write: When): void {
    if (this.#state === 'started' && write !== 'due') void this.#write(write);
    for (const listener of this.#listeners) listener();
  }

  #write(write: When): Promise<void> {
    return this.#window.facts.write(this.#window.moment, write);
  }

  async #tick(): Promise<void> {
    if (this.#state !== 'started') return;
    const view = this.view();
    this.#schedule(view);
    this.#changed('due');
    if (await this.#doubt.resolve(this.#window, view, () => this.#isLastHere(), this.#parts.rules())) this.#changed('due');
    await this.#write('due');
    await this.#readOthers();
    if (this.#state === 'started') await this.#housekeeping.daily(this.#today, () => this.#known.all, this.#parts.rules());
  }

  #schedule(view: SittingView): void {
    const { interval, delay, isShort } = nextLook(view, this.#window.witness.focused, this.#sleptShort);
    this.#window.interval = interval;
    this.#sleptShort = isShort;
    this.#timer?.dispose();
    this.#looksAt = after(this.#parts.clock.now(), delay);
    this.#timer = this.#parts.clock.wakeAfter(delay, () => void this.#tick());
  }

  /** Whether the person was last seen in this window, in the editor as a whole. */
  #isLastHere(): boolean {
    const seen = this.#known.recent.findLast((fact) => fact.kind === 'sight');
    return !!seen?.id.startsWith(`${this.#parts.windowId}.`);
  }

  /** Reads what the other windows have written. What is written during a reading may be missed by it, so one more follows. */
  #readOthers(): Promise<void> {
    if (this.#state === 'disposed') return Promise.resolve();
    this.#readAgain = this.#reading !== undefined;
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    do {
      this.#readAgain = false;
      if (await this.#common.read()) this.#changed(this.#joins?.() ? 'always' : 'due');
    } while (this.#readAgain && this.#state !== 'disposed');
  }
}
