import { DEFAULT_RULES } from '../../src/core/sitting/rules.ts';
import { type Instant, after, between, instant, millis, minutes } from '../../src/core/time.ts';
import { MemoryFiles } from '../fakes/memoryFiles.ts';
import { Person } from '../../src/platform/person.ts';
import { type ProcessClock, SimulatedClock } from '../fakes/clock.ts';
import type { Random } from './random.ts';
import type { Act, WorkDay } from './workDay.ts';

interface Window {
  readonly person: Person;
  readonly process: ProcessClock;
  /** When the editor stops calling this window active. */
  inactiveAt: number | undefined;
}

/** An offer that a window made, in true time. */
export interface Offer {
  readonly at: number;
  readonly id: string;
}

/** What was on the disk after a day, and what the windows did meanwhile. */
export interface Played {
  readonly files: MemoryFiles;
  readonly begin: Instant;
  readonly offers: readonly Offer[];
  readonly acknowledged: readonly string[];
  readonly log: readonly string[];
}

const INTERVAL = minutes(45);
const QUIET_AFTER_RETURN = minutes(5);
const MORNING = instant(Date.UTC(2026, 10, 23, 8));

/** An editor with several windows, in which a drawn day is played on moved time. */
export class Editor {
  readonly #day: WorkDay;
  readonly #random: Random;
  readonly #clock: SimulatedClock;
  readonly #files = new MemoryFiles();
  readonly #windows = new Map<number, Window>();
  readonly #offers: Offer[] = [];
  readonly #acknowledged: string[] = [];
  readonly #log: string[] = [];
  #front: number | undefined;
  #slept = 0;
  #lastInput = 0;
  #sessions = 0;

  constructor(day: WorkDay, random: Random) {
    this.#day = day;
    this.#random = random;
    this.#clock = new SimulatedClock(MORNING, { uptime: !day.browser });
  }

  async play(): Promise<Played> {
    for (const { at, act } of this.#day.acts) {
      await this.#passUntil(at);
      await this.#act(act);
    }
    await this.#passUntil(this.#day.length);
    for (const number of this.#windows.keys()) await this.#close(number);
    return { files: this.#files, begin: MORNING, offers: this.#offers, acknowledged: this.#acknowledged, log: this.#log };
  }

  async #act(act: Act): Promise<void> {
    switch (act.kind) {
      case 'key':
        return this.#key(act.window, act.sign);
      case 'input':
        this.#lastInput = this.#true;
        return;
      case 'front':
        return this.#bringToFront(act.window);
      case 'open':
        return this.#open(act.window);
      case 'close':
        return this.#close(act.window);
      case 'kill':
        this.#windows.get(act.window)?.process.kill();
        this.#windows.delete(act.window);
        return;
      case 'busy':
        return this.#windows.get(act.window)?.person.busy(act.busy);
      case 'sleep':
        await this.#clock.sleep(millis(act.length));
        this.#slept += act.length;
        return;
      case 'hang':
        return this.#hang(act.window, act.length);
      case 'setClock':
        return this.#clock.step(millis(act.by));
      case 'travel':
        return this.#clock.setZone(act.zone);
      case 'meeting':
        return this.#inFront?.person.declare({ kind: 'meeting', until: after(this.#clock.now(), act.length) });
      case 'routine':
        return this.#routine(act.length);
      case 'note':
        return this.#note();
      case 'answer':
        return this.#answer();
    }
  }

  /** True time since the day began; only the drawn day and this clock know it. */
  get #true(): number {
    return this.#clock.monotonic() + this.#slept;
  }

  get #inFront(): Window | undefined {
    return this.#front === undefined ? undefined : this.#windows.get(this.#front);
  }

  #key(number: number, sign: 'typed' | 'selected' | 'scrolled' | undefined): void {
    const window = this.#windows.get(number);
    if (!window) return;
    this.#lastInput = this.#true;
    // The editor itself sees keys and clicks, but no wheel.
    if (sign !== 'scrolled') {
      if (window.inactiveAt === undefined) window.person.active(true);
      window.inactiveAt = this.#true + this.#random.between(40_000, 70_000);
    }
    if (sign) window.person.observe(sign);
  }

  async #open(number: number): Promise<void> {
    this.#bringToFront(undefined);
    const process = this.#clock.process();
    const person = new Person({
      files: this.#files,
      clock: process,
      windowId: `w${number}`,
      rules: () => DEFAULT_RULES,
      log: (line) => this.#log.push(line),
      focused: true,
      idleTime: this.#day.systemTellsIdle ? () => Promise.resolve(millis(this.#true - this.#lastInput)) : undefined,
    });
    this.#windows.set(number, { person, process, inactiveAt: undefined });
    this.#front = number;
    person.onDidChange(() => void this.#remind(number, person));
    await person.start();
  }

  async #close(number: number): Promise<void> {
    const window = this.#windows.get(number);
    this.#windows.delete(number);
    await window?.person.dispose();
    window?.process.kill();
  }

  #bringToFront(number: number | undefined): void {
    this.#inFront?.person.focus(false);
    this.#front = number;
    if (number !== undefined) {
      this.#lastInput = this.#true;
      this.#inFront?.person.focus(true);
    }
  }

  /** A window that is not in front hangs: the person would notice the one in front. */
  async #hang(number: number, length: number): Promise<void> {
    const window = this.#windows.get(number);
    if (!window || number === this.#front) return;
    window.process.stop();
    this.#wakeLater.push({ at: this.#true + length, window });
  }
  readonly #wakeLater: { readonly at: number; readonly window: Window }[] = [];

  #routine(length: number): void {
    const window = this.#inFront;
    if (!window) return;
    const session = `s${this.#sessions++}`;
    const say = (state: 'running' | 'ended', taken: boolean): void => window.person.declare({ kind: 'break', session, state, taken });
    say('running', false);
    this.#later.push({ at: this.#true + length, run: () => say('ended', true) });
  }
  readonly #later: { readonly at: number; readonly run: () => void }[] = [];

  /** A fact that the disk has acknowledged must never be lost. */
  async #note(): Promise<void> {
    const id = `note-${this.#acknowledged.length}`;
    if (await this.#inFront?.person.record({ kind: 'note', id })) this.#acknowledged.push(id);
  }

  /** The person answers what is asked, and truly. */
  #answer(): void {
    const window = this.#inFront;
    const question = window?.person.view().question;
    if (!question) return;
    const shift = this.#true - this.#clock.now();
    const [from, to] = [question.from + shift, question.to + shift];
    const gone = this.#day.absent.some((absence) => absence.from < to && absence.to > from && absence.to - absence.from > (to - from) / 2);
    window!.person.declare({ kind: 'answered', question, as: gone ? 'break' : 'sitting' });
  }

  /** A reminder as simple as one can be: due, in the window in front, claimed, not right after a return. */
  async #remind(number: number, person: Person): Promise<void> {
    if (number !== this.#front) return;
    const view = person.view();
    const back = view.returnedAt === undefined ? Infinity : between(view.returnedAt, view.at);
    if (view.activity !== 'sitting' || view.question || view.sinceBreak < INTERVAL || back < QUIET_AFTER_RETURN) return;
    const id = `after-${view.lastBreak?.at ?? 0}`;
    if (this.#offers.some((offer) => offer.id === id && this.#true - offer.at < INTERVAL)) return;
    const at = this.#true;
    if (await person.claim('offer', `${id}-${Math.floor(view.sinceBreak / INTERVAL)}`)) this.#offers.push({ at, id });
  }

  /** Lets time pass, with what the editor does by itself on the way. */
  async #passUntil(at: number): Promise<void> {
    for (;;) {
      const next = this.#nextOwnMoment(at);
      await this.#clock.pass(millis(Math.max(0, next - this.#true)));
      if (!this.#doOwn() && next >= at) return;
    }
  }

  #nextOwnMoment(at: number): number {
    const inactive = [...this.#windows.values()].map((window) => window.inactiveAt ?? Infinity);
    return Math.min(at, ...inactive, ...this.#later.map((later) => later.at), ...this.#wakeLater.map((later) => later.at));
  }

  #doOwn(): boolean {
    let did = false;
    for (const window of this.#windows.values())
      if (window.inactiveAt !== undefined && window.inactiveAt <= this.#true) {
        window.inactiveAt = undefined;
        window.person.active(false);
        did = true;
      }
    for (const list of [this.#later, this.#wakeLater])
      for (const later of list.filter((one) => one.at <= this.#true)) {
        list.splice(list.indexOf(later as never), 1);
        if ('run' in later) later.run();
        else later.window.process.goOn();
        did = true;
      }
    return did;
  }
}
