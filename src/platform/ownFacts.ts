import { dayOf } from '../core/history/days.ts';
import type { Fact, NewFact } from '../core/history/fact.ts';
import { dated } from '../core/sitting/byWallClock.ts';
import { type Lease, spanFact } from '../core/sitting/lease.ts';
import { FOLDED_KINDS } from '../core/sitting/sittingFact.ts';
import { type Step, type Witness, openSpans } from '../core/sitting/witness.ts';
import { type Instant, type Millis, between, minutes, seconds } from '../core/time.ts';
import type { Files, Log } from './files.ts';
import { Journal } from './journal.ts';

/** A moment of the timeline, with what it takes to find local time and the wall clock again. */
export interface Moment {
  readonly at: Instant;
  readonly zone: number;
  readonly skew: Millis;
}

/** Whether others have to know at once, or when it suits. */
export type When = 'always' | 'due';

/** How soon the others learn that this window goes on seeing the same. */
const FOCUSED_BEAT = minutes(2);
const BACKGROUND_BEAT = minutes(5);
/** What the others need not know at once is not written more often than this. */
const LEASES_APART = seconds(15);
/** How often a life that goes on is written down: what a killed window can lose, less a tick. */
const LIFE_APART = seconds(50);
/** Quiet after which the last sign is written down, so that all windows date it alike. */
const SETTLED = seconds(20);

/** What this window alone knows, and how it is written: finished facts in a log, growing ones in a lease. */
export class OwnFacts {
  readonly journal: Journal;
  readonly #files: Files;
  readonly #windowId: string;
  readonly #log: Log;
  #witness: Witness;
  #ended: readonly Fact[] = [];
  #count = 0;
  #lease: { readonly at: Instant; readonly skew: Millis; readonly spans: string; readonly life: Instant | undefined } | undefined;
  #refused = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(files: Files, windowId: string, log: Log, witness: Witness) {
    this.journal = new Journal(files, windowId, log);
    this.#files = files;
    this.#windowId = windowId;
    this.#log = log;
    this.#witness = witness;
  }

  get witness(): Witness {
    return this.#witness;
  }

  /** Facts that will not change any more. Another list whenever there are more. */
  get ended(): readonly Fact[] {
    return this.#ended;
  }

  /** Facts that still grow. */
  open(zone: number): readonly Fact[] {
    return openSpans(this.#witness).map((span) => spanFact(this.#windowId, zone, span));
  }

  take(step: Step, zone: number): void {
    this.#witness = step.witness;
    if (step.ended.length > 0) this.#keep(step.ended.map((span) => spanFact(this.#windowId, zone, span)));
  }

  /** Adds a fact of any kind. What it says of its head itself, such as its id, holds. */
  add(fact: NewFact, { at, zone, skew }: Moment): void {
    const own = { at, ...dated(fact, skew) };
    const id = typeof fact['id'] === 'string' ? fact['id'] : `${this.#windowId}.${fact.kind}.${own.at.toString(36)}.${this.#count++}`;
    this.#keep([{ ...own, v: 1, id, zone }]);
  }

  /** Old spans are in the daily totals and need not be remembered. */
  forget(before: Instant): void {
    this.#ended = this.#ended.filter((fact) => fact.at >= before || !FOLDED_KINDS.has(fact.kind));
  }

  /** Takes over facts of another window under their own ids. True once they are on the disk. */
  async takeOver(facts: readonly Fact[], moment: Moment): Promise<boolean> {
    this.#keep(facts);
    await this.write(moment, 'due');
    return this.journal.waiting.length === 0;
  }

  /** Writes what is due, one call after the other. */
  write(moment: Moment, when: When): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(moment, when));
    return this.#writing;
  }

  /** The log first, so that the lease never promises what cannot be read. */
  async #write(moment: Moment, when: When): Promise<void> {
    await this.journal.flush(dayOf(moment.at, moment.zone), moment.at);
    if (when === 'always' || this.#isDue(moment)) await this.#writeLease(moment);
  }

  removeLease(): Promise<void> {
    return this.#files.remove(this.#leasePath).catch(() => undefined);
  }

  #isDue({ at: now, skew }: Moment): boolean {
    // Whoever opens a window now has to find the timeline where it is.
    if (!this.#lease || this.#lease.skew !== skew) return true;
    const age = between(this.#lease.at, now);
    if (age < LEASES_APART) return false;
    if (age >= this.#beat || this.#lease.spans !== this.#spans()) return true;
    const life = this.#witness.open.life?.at;
    if (life === undefined || life === this.#lease.life) return false;
    return age >= LIFE_APART || between(life, now) >= SETTLED;
  }

  async #writeLease({ at, zone, skew }: Moment): Promise<void> {
    const lease: Lease = {
      v: 1,
      window: this.#windowId,
      at,
      zone,
      skew,
      beat: this.#beat,
      logged: this.journal.written,
      spans: openSpans(this.#witness),
      waiting: this.journal.waiting,
    };
    this.#lease = { at, skew, spans: this.#spans(), life: this.#witness.open.life?.at };
    try {
      await this.#files.replace(this.#leasePath, JSON.stringify(lease));
      this.#refused = false;
    } catch (error) {
      if (!this.#refused) this.#log(`Other windows cannot be told about this one: ${String(error)}`);
      this.#refused = true;
    }
  }

  get #beat(): Millis {
    return this.#witness.focused ? FOCUSED_BEAT : BACKGROUND_BEAT;
  }

  get #leasePath(): string {
    return `win/${this.#windowId}.json`;
  }

  /** Which spans are open, without how long they are. */
  #spans(): string {
    return openSpans(this.#witness)
      .map((span) => `${span.kind}${span.from}`)
      .join();
  }

  #keep(facts: readonly Fact[]): void {
    this.#ended = [...this.#ended, ...facts];
    this.journal.add(facts);
  }
}
