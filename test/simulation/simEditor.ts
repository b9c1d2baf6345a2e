import { millis } from '../../src/core/time.ts';
import { MemoryFiles } from '../fakes/memoryFiles.ts';
import type { Random } from './random.ts';
import type { SimMachine } from './simMachine.ts';
import { SimWindow } from './simWindow.ts';
import { MINUTE, SECOND } from './stretch.ts';
import { activeLags, Clip, type Deed, isSeenByEditor, readTrace, tell, type Trace } from './trace.ts';
import { type TraceName, TRACES } from './traceName.ts';

const traces = new Map<TraceName, Trace>(TRACES.map((name) => [name, readTrace(name)]));

/** How long VS Code goes on calling a window active: after one click in a window at rest, and after many keys. */
const lagsOfOne = activeLags(traces.get('idle')!);
const lagsOfMany = TRACES.filter((name) => name !== 'idle').flatMap((name) => activeLags(traces.get(name)!));

/** Documents in which every key is seen; terminals and the pages of others hide them. */
const IN_DOCUMENTS: ReadonlySet<TraceName> = new Set(['typing', 'modal']);

/** A server ends the host of a lost window when another one has come. */
const FORGOTTEN_FOR = 5 * MINUTE;

interface Playing {
  readonly clip: Clip;
  readonly trace: TraceName;
  readonly window: number;
  /** In true time. */
  end: number;
}

export interface SimEditorParts {
  readonly machine: SimMachine;
  readonly random: Random;
  /** The operating system tells since when nobody has touched anything. */
  readonly tellsIdle: boolean;
  readonly ask: (window: number, buttons: readonly string[]) => Promise<string | undefined>;
  readonly startBreak: (window: number) => void;
}

/** An editor with its windows, in which recorded traces are played. */
export class SimEditor {
  readonly files = new MemoryFiles();
  readonly seen: number[] = [];
  /** Keys in documents, when VS Code tells of them. */
  readonly keys: number[] = [];
  readonly #parts: SimEditorParts;
  readonly #windows = new Map<number, SimWindow>();
  readonly #lost: SimWindow[] = [];
  #playing: Playing[] = [];
  #front: number | undefined;
  #lastInput = 0;
  #lastTerminalKey = -Infinity;
  /** When a key was pressed in a document of which VS Code has not told yet. */
  #pressedAt = -Infinity;
  /** When a wheel was turned and no line has moved yet. */
  #turnedAt = -Infinity;
  /** When last an edit, a jump or another document may have moved lines, in each window. */
  readonly #movedAt = new Map<number, number>();

  constructor(parts: SimEditorParts) {
    this.#parts = parts;
  }

  window(number: number): SimWindow | undefined {
    return this.#windows.get(number);
  }

  get windows(): readonly number[] {
    return [...this.#windows.keys()];
  }

  get front(): number | undefined {
    return this.#front;
  }

  get inFront(): SimWindow | undefined {
    return this.#front === undefined ? undefined : this.#windows.get(this.#front);
  }

  /** A key of this very millisecond came after whatever is asked now was decided. */
  get sinceKey(): number {
    return this.#now - (this.keys.findLast((at) => at < this.#now) ?? -Infinity);
  }

  get sinceTerminalKey(): number {
    return this.#now - this.#lastTerminalKey;
  }

  get #now(): number {
    return this.#parts.machine.now;
  }

  open(number: number): void {
    this.bringToFront(undefined);
    const { machine, tellsIdle, ask, startBreak } = this.#parts;
    const window = new SimWindow({
      id: `w${number}`,
      files: this.files,
      process: machine.process(),
      idleTime: tellsIdle ? () => Promise.resolve(millis(this.#now - this.#lastInput)) : undefined,
      stirred: () => machine.stir(),
      ask: (buttons) => ask(number, buttons),
      startBreak: () => startBreak(number),
    });
    this.#windows.set(number, window);
    this.#front = number;
    this.touch(number);
    void window.start();
    machine.stir();
  }

  async close(number: number): Promise<void> {
    await this.#take(number)?.close();
  }

  /** The host ends without a word. */
  kill(number: number): void {
    this.#take(number)?.process.kill();
  }

  /** The person's window is gone, but its host runs on for a while, focused and active for ever. */
  forget(number: number): void {
    const window = this.#take(number);
    if (!window) return;
    window.heard = false;
    this.#lost.push(window);
    this.#parts.machine.after(FORGOTTEN_FOR, () => window.process.kill());
  }

  bringToFront(number: number | undefined): void {
    if (number === this.#front) return;
    this.inFront?.focus(false);
    this.#front = number;
    this.#lastInput = this.#now;
    if (number === undefined) return;
    this.seen.push(this.#now);
    this.inFront?.focus(true);
  }

  /** A hand moves in some other program. */
  input(): void {
    this.#lastInput = this.#now;
  }

  /** A key or a click that VS Code itself sees. */
  touch(number: number): void {
    this.#lastInput = this.#now;
    this.seen.push(this.#now);
    const window = this.#windows.get(number);
    window?.touch(this.#parts.random.pick(window.active ? lagsOfMany : lagsOfOne));
  }

  play(number: number, trace: TraceName, place: number, length: number): void {
    this.#playing.push({ clip: new Clip(traces.get(trace)!, place, this.#now), trace, window: number, end: this.#now + length });
  }

  /** The hands rest for a while, and then go on where they were. */
  putOff(length: number): void {
    for (const playing of this.#playing) {
      playing.clip.putOff(length);
      playing.end += length;
    }
  }

  /** When the editor does something by itself, in true time. */
  get next(): number {
    const asleep = this.#now - this.#parts.machine.monotonic;
    let next = Infinity;
    for (const { clip, end } of this.#playing) next = Math.min(next, clip.at, end);
    for (const window of this.#windows.values()) next = Math.min(next, window.inactiveAt + asleep);
    return next;
  }

  /** Does all that is due now. */
  doDue(): void {
    const now = this.#now;
    for (const window of this.#windows.values())
      if (window.inactiveAt <= this.#parts.machine.monotonic) window.rest();
    if (this.#playing.some(({ end }) => end <= now)) this.#playing = this.#playing.filter(({ end }) => end > now);
    for (const playing of this.#playing) this.#goOn(playing, now);
  }

  /** What lies far back was to happen while the machine slept, and did not. */
  #goOn({ clip, trace, window }: Playing, now: number): void {
    for (; clip.at <= now; clip.next()) {
      const { told } = clip;
      if (clip.at < now - 1_000 || told[0] === 'window') continue;
      if (told[0] === 'did') this.#deed(told[1], trace, window);
      else {
        if (told[0] === 'selected') this.#tellKey(trace);
        if (told[0] === 'showed') this.#tellWheel(window);
        else this.#movedAt.set(window, now);
        tell(told, this.#windows.get(window)?.events ?? NOBODY);
      }
    }
  }

  #deed(deed: Deed, trace: TraceName, window: number): void {
    if (isSeenByEditor(deed)) this.touch(window);
    else {
      this.#lastInput = this.#now;
      if (deed === 'wheel') this.#turnedAt = this.#now;
    }
    if (deed !== 'key') return;
    if (IN_DOCUMENTS.has(trace)) this.#pressedAt = this.#now;
    else this.#lastTerminalKey = this.#now;
  }

  /** A wheel that turns at the end of a file moves no line: that no extension can see. Nor can it tell a wheel from an edit at the same moment. */
  #tellWheel(window: number): void {
    const isExplained = this.#now - (this.#movedAt.get(window) ?? -Infinity) < SECOND;
    if (this.#now - this.#turnedAt < SECOND && !isExplained) this.seen.push(this.#now);
    this.#turnedAt = -Infinity;
  }

  /** A key is on its way for some milliseconds before VS Code tells of it. */
  #tellKey(trace: TraceName): void {
    const isLate = this.#now - this.#pressedAt > SECOND; // some keys move no cursor, and some cursors move without a key
    this.#pressedAt = -Infinity;
    if (isLate || !IN_DOCUMENTS.has(trace)) return;
    this.keys.push(this.#now);
  }

  #take(number: number): SimWindow | undefined {
    const window = this.#windows.get(number);
    this.#windows.delete(number);
    if (this.#front === number) this.#front = undefined;
    return window;
  }
}

const nothing = (): void => undefined;
const NOBODY = { selected: nothing, showed: nothing, edited: nothing, switched: nothing, window: nothing };
