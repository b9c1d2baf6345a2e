import type { Act, TimedAct, WorkDay } from './act.ts';
import type { Random } from './random.ts';
import { MINUTE, SECOND, type Stretch } from './stretch.ts';
import type { TraceName } from './traceName.ts';

// Nothing here comes from src: what a person did is drawn first, and only then shown to Midback.

/** Writes a day down, act by act, and beside it the truth. */
export class DayWriter {
  readonly random: Random;
  /** The trace of this person's typing: some edit by modes. */
  readonly hands: TraceName;
  /** Days on which the clock is set have no long hours with the editor closed, so that truth and timeline can be laid side by side. */
  readonly setsClock: boolean;
  readonly browser: boolean;
  readonly #acts: TimedAct[] = [];
  readonly #absent: Stretch[] = [];
  readonly #opened: Stretch[] = [];
  readonly #told: Stretch[] = [];
  #open: readonly number[] = [];
  #openSince: number | undefined;
  #front: number | undefined;
  #count = 0;
  now = 0;
  /** When the machine last woke up. */
  woke = -Infinity;

  constructor(random: Random) {
    this.random = random;
    this.hands = random.chance(0.2) ? 'modal' : 'typing';
    this.setsClock = random.chance(0.12);
    this.browser = random.chance(0.15);
  }

  get windows(): readonly number[] {
    return this.#open;
  }

  get front(): number | undefined {
    return this.#front;
  }

  finish(): WorkDay {
    const length = Math.round(this.now);
    if (this.#openSince !== undefined) this.#opened.push({ from: this.#openSince, to: length });
    const inOrder = this.#acts.map((timed, order) => ({ timed, order })).sort((a, b) => a.timed.at - b.timed.at || a.order - b.order);
    const { browser } = this;
    return {
      acts: inOrder.map(({ timed }) => timed).filter(({ at }) => at <= length),
      length,
      absent: this.#absent,
      open: this.#opened,
      told: this.#told,
      systemTellsIdle: !browser && this.random.chance(0.6),
      browser,
    };
  }

  add(act: Act, later = 0): void {
    this.#acts.push({ at: Math.round(this.now + later), act });
  }

  pass(length: number): void {
    this.now += length;
  }

  /** What was recorded goes on in the window in front. */
  play(trace: TraceName, length: number): void {
    this.comeToFront();
    this.clip(trace, length, this.#front!);
    this.now += length;
  }

  clip(trace: TraceName, length: number, window: number): void {
    this.add({ kind: 'clip', window, trace, place: this.random.next(), length: Math.round(length) });
  }

  /** Nobody is there while `during` passes time. */
  leave(during: () => void): void {
    const from = this.now;
    during();
    this.#absent.push({ from, to: this.now });
  }

  /** Midback has been told of a meeting, until then. */
  tell(from: number, to: number): void {
    this.#told.push({ from, to });
  }

  open(): void {
    const window = this.#count++;
    this.#open = [...this.#open, window];
    this.#openSince ??= this.now;
    this.add({ kind: 'open', window });
    this.#front = window;
    this.now += 2 * SECOND;
  }

  close(window: number, how: 'close' | 'kill' | 'forget' = 'close'): void {
    this.add({ kind: how, window });
    this.#open = this.#open.filter((other) => other !== window);
    if (this.#front === window) this.#front = undefined;
    if (this.#open.length > 0) return;
    this.#opened.push({ from: this.#openSince!, to: this.now });
    this.#openSince = undefined;
  }

  comeToFront(): void {
    if (this.#open.length === 0) this.open();
    if (this.#front === undefined) this.bringToFront(this.random.pick(this.#open));
  }

  bringToFront(window: number | undefined): void {
    if (window === this.#front) return;
    this.add({ kind: 'front', window });
    this.#front = window;
    this.now += SECOND;
  }

  /** Perhaps the question is seen, and answered. */
  mayAnswer(): void {
    if (this.random.chance(0.5)) this.add({ kind: 'answer' }, this.random.between(5, 240) * SECOND);
  }

  /** Time by the habits of people: most often near `typical` minutes. */
  minutes(low: number, typical: number, high: number): number {
    return this.random.skewed(low, typical, high) * MINUTE;
  }
}
