import { type Instant, instant, millis, type Millis } from '../../src/core/time.ts';
import { type ProcessClock, settle, SimulatedClock } from '../fakes/clock.ts';

const MORNING = instant(Date.UTC(2026, 10, 23, 8));

interface Later {
  /** By the monotonic clock. */
  readonly at: number;
  readonly run: () => void;
}

/** A machine on moved time, and the true time, which its own clocks do not know. */
export class SimMachine {
  readonly #clock: SimulatedClock;
  #later: Later[] = [];
  #slept = 0;
  /** By how much somebody has set the wall clock. */
  #set = 0;
  #stirred = false;

  constructor(uptime: boolean) {
    this.#clock = new SimulatedClock(MORNING, { uptime });
  }

  process(): ProcessClock {
    return this.#clock.process();
  }

  /** True time since the day began. */
  get now(): number {
    return this.#clock.monotonic() + this.#slept;
  }

  get monotonic(): number {
    return this.#clock.monotonic();
  }

  get wall(): Instant {
    return this.#clock.now();
  }

  /** The true moment that a moment of the wall clock, as it stands now, tells of. */
  truly(wall: number): number {
    return wall - MORNING - this.#set;
  }

  setZone(zone: number): void {
    this.#clock.setZone(zone);
  }

  setClock(by: number): void {
    this.#clock.step(millis(by));
    this.#set += by;
  }

  async sleep(length: number): Promise<void> {
    const whole = Math.round(length);
    await this.#clock.sleep(millis(whole));
    this.#slept += whole;
  }

  /** Does something while the machine is awake, some time from now. */
  after(length: number, run: () => void): void {
    this.#later.push({ at: this.monotonic + Math.round(length), run });
  }

  /** Something may now go on in promises. */
  stir(): void {
    this.#stirred = true;
  }

  /** When something is due that nobody has to start, in true time. */
  get next(): number {
    return Math.min(this.#clock.nextDue, ...this.#later.map(({ at }) => at)) + this.#slept;
  }

  /** Lets time pass up to a true moment, and does what is due then. */
  async passUntil(at: number): Promise<void> {
    await this.settle();
    const length = Math.max(0, at - this.now) as Millis;
    if (this.#clock.nextDue > this.monotonic + length) this.#clock.skip(length);
    else await this.#clock.pass(length);
    const due = this.#later.filter((later) => later.at <= this.monotonic);
    if (due.length === 0) return;
    this.#later = this.#later.filter((later) => later.at > this.monotonic);
    for (const { run } of due) run();
    this.stir();
  }

  async settle(): Promise<void> {
    if (!this.#stirred) return;
    this.#stirred = false;
    await settle();
  }
}
