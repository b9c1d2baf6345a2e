import { DEFAULT_RULES, type SittingRules } from '../../src/core/sitting/rules.ts';
import type { SignKind } from '../../src/core/sitting/sign.ts';
import type { SittingView } from '../../src/core/sitting/view.ts';
import { type Instant, type Millis, instant, millis, minutes, seconds } from '../../src/core/time.ts';
import * as oldDays from '../../src/platform/oldDays.ts';
import type { Files } from '../../src/platform/files.ts';
import type { Heard, IdleTime } from '../../src/platform/doubt.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { Person } from '../../src/platform/person.ts';
import { type ProcessClock, SimulatedClock } from './clock.ts';
import { processFiles } from './processFiles.ts';

/** Monday, 23 November 2026, 9 o'clock. */
export const NINE = instant(Date.UTC(2026, 10, 23, 9));

export interface DeskOptions {
  readonly start?: Instant;
  readonly uptime?: boolean;
  readonly files?: Files;
  readonly rules?: Partial<SittingRules>;
  readonly idleTime?: IdleTime;
  readonly heard?: Heard;
}

/** A person at a desk with an editor of several windows, on moved time. */
export class Desk {
  readonly clock: SimulatedClock;
  readonly files: Files;
  readonly log: string[] = [];
  readonly #windows = new Map<string, { readonly person: Person; readonly process: ProcessClock }>();
  readonly #options: DeskOptions;
  #inFront: string | undefined;
  #opened = 0;

  constructor(options: DeskOptions = {}) {
    this.clock = new SimulatedClock(options.start ?? NINE, { uptime: options.uptime ?? true });
    this.files = options.files ?? new MemoryFiles();
    this.#options = options;
  }

  /** Opens a window and puts it in front. */
  async open(name = 'one'): Promise<Person> {
    this.#blur();
    const { idleTime, heard, rules } = this.#options;
    const process = this.clock.process();
    const person = new Person({
      files: processFiles(this.files, process),
      clock: process,
      windowId: `${name}-${this.#opened++}`,
      rules: () => ({ ...DEFAULT_RULES, ...rules }),
      log: (line) => this.log.push(line),
      focused: true,
      idleTime,
      heard,
      oldDays: () => Promise.resolve(oldDays),
    });
    this.#windows.set(name, { person, process });
    this.#inFront = name;
    await person.start();
    person.observe('focused');
    return person;
  }

  async close(name = 'one'): Promise<void> {
    const { person } = this.#get(name);
    this.#windows.delete(name);
    if (this.#inFront === name) this.#inFront = undefined;
    await person.dispose();
  }

  /** The process is gone at once: nothing more is written or run. */
  kill(name = 'one'): void {
    this.#get(name).process.kill();
    this.#windows.delete(name);
    if (this.#inFront === name) this.#inFront = undefined;
  }

  /** The process hangs until `goOn`. */
  stop(name = 'one'): void {
    this.#get(name).process.stop();
  }

  goOn(name = 'one'): void {
    this.#get(name).process.goOn();
  }

  /** Another window, or with undefined another program, comes to the front. */
  switchTo(name: string | undefined): void {
    if (name === this.#inFront) return;
    this.#blur();
    this.#inFront = name;
    if (name !== undefined) this.window(name).focus(true);
  }

  window(name = 'one'): Person {
    return this.#get(name).person;
  }

  get names(): readonly string[] {
    return [...this.#windows.keys()];
  }

  view(name = this.#inFront ?? 'one'): SittingView {
    return this.window(name).view();
  }

  /** A key now and then, in the window in front. */
  async type(length: Millis, every: Millis = seconds(5), sign: SignKind = 'typed'): Promise<void> {
    for (let done = 0; done < length; done += every) {
      this.window(this.#inFront).observe(sign);
      await this.clock.pass(millis(Math.min(every, length - done)));
    }
  }

  /** Nobody touches anything. */
  async quiet(length: Millis): Promise<void> {
    await this.clock.pass(length);
  }

  #get(name: string): { readonly person: Person; readonly process: ProcessClock } {
    const window = this.#windows.get(name);
    if (!window) throw new Error(`No window is called ${name}.`);
    return window;
  }

  #blur(): void {
    if (this.#inFront !== undefined) this.window(this.#inFront).focus(false);
    this.#inFront = undefined;
  }
}

/** The numbers of a view, in minutes: what a person would read. */
export function minutesOf(view: SittingView): Record<string, number | string> {
  const whole = (length: number): number => Math.round(length / minutes(1));
  const { sitting, standing, onBreak, away, unknown, breaks } = view.today;
  const parts = { sitting, standing, onBreak, away, unknown };
  const shown = Object.entries(parts).filter(([, length]) => whole(length) > 0);
  return {
    activity: view.activity,
    sinceBreak: whole(view.sinceBreak),
    inChair: whole(view.inChair),
    ...Object.fromEntries(shown.map(([name, length]) => [name, whole(length)])),
    breaks,
  };
}
