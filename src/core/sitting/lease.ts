import { type Fact, factParser, storedInstant } from '../history/fact.ts';
import { list, number, object, parse, text, whole } from '../parse.ts';
import { type Instant, type Millis, between } from '../time.ts';

/**
 * What one window leaves for the others to read: the facts that still grow, and those that it could
 * not write down yet.
 */
export interface Lease {
  readonly v: 1;
  readonly window: string;
  readonly at: Instant;
  /** Timeline minus wall clock. */
  readonly skew: Millis;
  /** The window means to write again within this time. */
  readonly beat: Millis;
  /** How many facts its log holds: who has read fewer reads on. */
  readonly logged: number;
  readonly facts: readonly Fact[];
}

const SKEW = 8.64e15;
const leaseParser = object({
  v: whole(1, 1),
  window: text({ max: 60 }),
  at: storedInstant,
  skew: number(-SKEW, SKEW),
  beat: number(0, 3_600_000),
  logged: whole(0, 1e9),
  facts: list(factParser, { max: 10_000 }),
});

/** Grows as long as its window is alive: what it said last still holds. */
const HOLDING: ReadonlySet<string> = new Set(['run', 'sight', 'busy']);

export type ReadLease = Lease | 'damaged' | 'newer';

export function readLease(content: string): ReadLease {
  try {
    const value: unknown = JSON.parse(content);
    if ((value as { readonly v?: unknown } | null)?.v !== 1 && typeof (value as Lease | null)?.v === 'number') return 'newer';
    const lease = parse(leaseParser, value);
    return lease.ok ? (lease.value as Lease) : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** A window that has missed three of its beats is dead or hung. No process number is needed. */
export const isAlive = (lease: Lease, now: Instant): boolean => between(lease.at, now) <= 3 * lease.beat;

/** The facts of a lease as they stand at `now`: a living window goes on seeing what it saw. */
export function leaseFacts(lease: Lease, now: Instant): readonly Fact[] {
  if (!isAlive(lease, now) || now <= lease.at) return lease.facts;
  return lease.facts.map((fact) => (HOLDING.has(fact.kind) && fact.at === lease.at ? { ...fact, at: now } : fact));
}
