import type { Day } from '../core/history/days.ts';
import type { Fact } from '../core/history/fact.ts';
import { toLines } from '../core/history/jsonLines.ts';
import { type Instant, type Millis, after, minutes, seconds } from '../core/time.ts';
import type { Files, Log } from './files.ts';

const FIRST_PAUSE = seconds(30);
const LONGEST_PAUSE = minutes(10);

/**
 * The log that one window writes. A fact is added once and never changed. While the disk refuses,
 * facts wait in memory and are written when it takes them again; nothing is overwritten meanwhile.
 */
export class Journal {
  readonly #files: Files;
  readonly #windowId: string;
  readonly #log: Log;
  #waiting: Fact[] = [];
  #written = 0;
  #torn = false;
  #pause: Millis = FIRST_PAUSE;
  #notBefore: Instant | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);
  #part: LogPart = { day: '', number: 0, length: 0 };

  constructor(files: Files, windowId: string, log: Log) {
    this.#files = files;
    this.#windowId = windowId;
    this.#log = log;
  }

  /** How many facts are safely in the log. */
  get written(): number {
    return this.#written;
  }

  /** Facts that are not in the log yet. */
  get waiting(): readonly Fact[] {
    return this.#waiting;
  }

  /** Adds facts, to be written with the next `flush`. */
  add(facts: readonly Fact[]): void {
    this.#waiting.push(...facts);
  }

  /** Writes what waits, unless the disk refused a short time ago. True when nothing waits any more. */
  flush(day: Day, now: Instant): Promise<boolean> {
    this.#writing = this.#writing.then(() => this.#write(day, now));
    return this.#writing;
  }

  async #write(day: Day, now: Instant): Promise<boolean> {
    if (this.#waiting.length === 0) return true;
    if (this.#notBefore !== undefined && now < this.#notBefore) return false;
    const facts = [...this.#waiting];
    // A line that broke off must not swallow the next one.
    const lines = (this.#torn ? '\n' : '') + toLines(facts);
    const part = partFor(day, this.#part, this.#files.longestAppended);
    try {
      await this.#files.append(logPath(day, this.#windowId, part.number), lines);
    } catch (error) {
      this.#refused(error, now);
      return false;
    }
    this.#waiting = this.#waiting.slice(facts.length);
    this.#written += facts.length;
    this.#part = { ...part, length: part.length + lines.length };
    this.#accepted();
    return true;
  }

  #refused(error: unknown, now: Instant): void {
    if (this.#notBefore === undefined) this.#log(`The history cannot be written and waits in memory: ${String(error)}`);
    this.#torn = true;
    this.#notBefore = after(now, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE) as Millis;
  }

  #accepted(): void {
    if (this.#notBefore !== undefined) this.#log('The history can be written again.');
    this.#torn = false;
    this.#notBefore = undefined;
    this.#pause = FIRST_PAUSE;
  }
}

/** Where a log stands: each day begins anew, and so does a part that has grown too long to be written again. */
interface LogPart {
  readonly day: Day;
  readonly number: number;
  readonly length: number;
}

function partFor(day: Day, last: LogPart, longest = Infinity): LogPart {
  if (last.day !== day) return { day, number: 0, length: 0 };
  return last.length > longest ? { day, number: last.number + 1, length: 0 } : last;
}

/** Such as `log/2026-11-23-one.jsonl`, and `log/2026-11-23-one.1.jsonl` for the part after it. */
export const logPath = (day: Day, windowId: string, part = 0): string => `log/${day}-${windowId}${part === 0 ? '' : `.${part}`}.jsonl`;

/** The window that wrote a log file. */
export const windowOfLog = (name: string): string => name.slice('2026-11-23-'.length).replace(/(?:\.\d+)?\.jsonl$/, '');

/** The day on which a log file was begun. */
export const dayOfLog = (name: string): Day => name.slice(0, '2026-11-23'.length);

/** The part of a log after another one: once it is there, nothing more is added to the one before. */
export function nextPartOfLog(name: string): string {
  const part = Number(/\.(\d+)\.jsonl$/.exec(name)?.[1] ?? 0);
  return logPath(dayOfLog(name), windowOfLog(name), part + 1).slice('log/'.length);
}
