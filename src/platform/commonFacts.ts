import type { Day } from '../core/history/days.ts';
import { type Fact, mergeFacts } from '../core/history/fact.ts';
import { fromLines } from '../core/history/jsonLines.ts';
import { FATES } from '../core/history/versioned.ts';
import { type Lease, isAlive, leaseFacts, readLease } from '../core/sitting/lease.ts';
import type { FoundTime } from '../core/sitting/steadyTime.ts';
import { type Instant, millis } from '../core/time.ts';
import type { Files, Log } from './files.ts';
import { dayOfLog, nextPartOfLog, windowOfLog } from './journal.ts';

/** A log file as far as it has been read. */
interface ReadLog {
  readonly facts: readonly Fact[];
  readonly unreadable: number;
  /** Facts that its window says it had written when this was read. */
  readonly logged: number;
  /** Its next part was there already: nothing is added any more. */
  readonly closed: boolean;
}

interface ReadLease {
  readonly content: string;
  readonly lease: Lease;
}

export interface LogSource {
  readonly path: string;
  readonly facts: readonly Fact[];
  readonly unreadable: number;
}

const isLog = (name: string): boolean => /^\d{4}-\d\d-\d\d-.+\.jsonl$/.test(name);
const isLease = (name: string): boolean => name.endsWith('.json');
const windowOfLease = (path: string): string => path.slice('win/'.length, -'.json'.length);

/** What all other windows have written, living and gone. Reads again only what has changed. */
export class CommonFacts {
  readonly #files: Files;
  readonly #windowId: string;
  readonly #log: Log;
  readonly #logs = new Map<string, ReadLog>();
  /** By window, each as it was written. */
  #leases: ReadonlyMap<string, ReadLease> = new Map();
  #living: readonly Lease[] = [];
  readonly #complained = new Set<string>();
  #kept: readonly Fact[] = [];
  #logged: readonly Fact[] = [];

  constructor(files: Files, windowId: string, log: Log) {
    this.#files = files;
    this.#windowId = windowId;
    this.#log = log;
  }

  /** Reads the leases, and the logs of windows that have written since. True when something is new. */
  async read(): Promise<boolean> {
    const before = [this.#living, this.#logged];
    await this.#readLeases();
    await this.#readLogs();
    return this.#living !== before[0] || this.#logged !== before[1];
  }

  /** Reads what has been kept of folded days. */
  async readKept(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#kept = [...this.#kept, ...fromLines((await this.#read(path)) ?? '').facts];
    this.#merge();
  }

  /** Another list whenever one of them has been written anew. */
  get leases(): readonly Lease[] {
    return this.#living;
  }

  /** All facts of the logs and all kept ones, in order of time. */
  get logged(): readonly Fact[] {
    return this.#logged;
  }

  /** Facts of windows that have not put them into their logs yet, as they stand at `now`. */
  growing(now: Instant): readonly Fact[] {
    return this.leases.flatMap((lease) => leaseFacts(lease, now));
  }

  /** Where the common timeline stands, for a window that joins it at a wall time. */
  foundTime(wall: Instant): FoundTime | undefined {
    const last = this.leases.reduce<Lease | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
    const newest = this.#logged.at(-1);
    const latest = Math.max(last?.at ?? 0, newest?.at ?? 0) as Instant;
    if (latest === 0) return undefined;
    const left = newest?.['skew'];
    const skew = last?.skew ?? millis(typeof left === 'number' ? left : 0);
    const alive = last !== undefined && isAlive(last, (wall + skew) as Instant) && last.at <= wall + skew + last.beat;
    return { latest, skew, alive, open: last !== undefined };
  }

  /** The logs of days before one, of windows that are gone. */
  logsBefore(day: Day): readonly LogSource[] {
    const gone = [...this.#logs].filter(([name]) => dayOfLog(name) < day && !this.#leases.has(windowOfLog(name)));
    return gone.map(([name, { facts, unreadable }]) => ({ path: `log/${name}`, facts, unreadable }));
  }

  async #readLeases(): Promise<void> {
    const names = await this.#list('win');
    if (!names) return;
    const leases = new Map<string, ReadLease>();
    for (const name of names.filter((other) => isLease(other) && other !== `${this.#windowId}.json`)) {
      const lease = await this.#readLease(`win/${name}`);
      if (lease) leases.set(lease.lease.window, lease);
    }
    const same = leases.size === this.#leases.size && [...leases].every(([window, lease]) => this.#leases.get(window) === lease);
    if (same) return;
    this.#leases = leases;
    this.#living = [...leases.values()].map(({ lease }) => lease);
  }

  /** What was read before, when it still says the same. */
  async #readLease(path: string): Promise<ReadLease | undefined> {
    const content = await this.#read(path);
    if (content === undefined) return undefined;
    const known = this.#leases.get(windowOfLease(path));
    if (known?.content === content) return known;
    const lease = readLease(content);
    if (typeof lease !== 'string') return { content, lease };
    this.#complainOnce(path, FATES[lease]);
    if (lease === 'damaged') await this.#files.setAside(path).catch(() => undefined);
    return undefined;
  }

  async #readLogs(): Promise<void> {
    const names = (await this.#list('log'))?.filter((name) => isLog(name) && windowOfLog(name) !== this.#windowId);
    if (!names) return;
    const gone = [...this.#logs.keys()].filter((name) => !names.includes(name));
    for (const name of gone) this.#logs.delete(name);
    let changed = gone.length > 0;
    for (const name of names) {
      const logged = this.#leases.get(windowOfLog(name))?.lease.logged ?? Infinity;
      const known = this.#logs.get(name);
      if (known?.closed || known?.logged === logged) continue;
      changed = (await this.#readLog(name, { logged, closed: names.includes(nextPartOfLog(name)) })) || changed;
    }
    if (changed) this.#merge();
  }

  async #readLog(name: string, state: Pick<ReadLog, 'logged' | 'closed'>): Promise<boolean> {
    const content = await this.#read(`log/${name}`);
    if (content === undefined) return false;
    const { facts, unreadable } = fromLines(content);
    if (unreadable > 0) this.#complainOnce(`log/${name}`, `has ${unreadable} lines that cannot be read; they are left alone`);
    this.#logs.set(name, { facts, unreadable, ...state });
    return true;
  }

  #merge(): void {
    this.#logged = mergeFacts(this.#kept, ...[...this.#logs.values()].map((read) => read.facts));
  }

  /** Undefined when the folder cannot be listed: then what was read before still counts. */
  async #list(folder: string): Promise<readonly string[] | undefined> {
    return this.#files.list(folder).catch((error: unknown) => {
      this.#complainOnce(folder, `cannot be listed: ${String(error)}`);
      return undefined;
    });
  }

  async #read(path: string): Promise<string | undefined> {
    return this.#files.read(path).catch((error: unknown) => {
      this.#complainOnce(path, `cannot be read: ${String(error)}`);
      return undefined;
    });
  }

  #complainOnce(path: string, what: string): void {
    if (this.#complained.has(path)) return;
    this.#complained.add(path);
    this.#log(`${path} ${what}.`);
  }
}
