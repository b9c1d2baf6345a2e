import { type Guard, hasFields, isListOf, isNumber, isText, isWhole } from '../guard.ts';
import { type Fact, isFact, isInstant } from '../history/fact.ts';
import { readVersioned } from '../history/versioned.ts';
import { type Instant, type Millis, between } from '../time.ts';

/** A span that still grows. It has no id yet: that follows from its window and its beginning. */
export interface GrowingSpan {
  readonly kind: string;
  readonly from: Instant;
  readonly at: Instant;
  readonly [field: string]: unknown;
}

/** What one window leaves for the others to read. It is written often, so it is kept short. */
export interface Lease {
  readonly v: 1;
  readonly window: string;
  readonly at: Instant;
  readonly zone: number;
  /** Timeline minus wall clock. */
  readonly skew: Millis;
  /** The window means to write again within this time. */
  readonly beat: Millis;
  /** How many facts its log holds: who has read fewer reads on. */
  readonly logged: number;
  readonly spans: readonly GrowingSpan[];
  /** Facts that it could not write into its log yet. */
  readonly waiting: readonly Fact[];
}

/** A span as a fact. However far it has grown, the fact is the same one. */
export const spanFact = (window: string, zone: number, span: GrowingSpan): Fact => ({
  v: 1,
  id: `${window}.${span.kind}.${span.from?.toString(36)}`,
  zone,
  ...span,
});

const isSpan: Guard<GrowingSpan> = (value): value is GrowingSpan => isFact(spanFact('window', 0, { ...(value as GrowingSpan) }));

const LARGEST = 8.64e15;
const isLease: Guard<Lease> = hasFields({
  v: isWhole<1>(1, 1),
  window: isText(60),
  at: isInstant,
  zone: isNumber(-LARGEST, LARGEST),
  skew: isNumber<Millis>(-LARGEST, LARGEST),
  beat: isNumber<Millis>(0, 3_600_000),
  logged: isWhole(0, 1e9),
  spans: isListOf(isSpan, 100),
  waiting: isListOf(isFact, 100_000),
});

const HOLDING: ReadonlySet<string> = new Set(['run', 'sight', 'busy']);

/** Grows as long as its window is alive: what it said last still holds. What the system was asked, it said only of then. */
const holdsOn = (span: GrowingSpan, { at }: Lease): boolean => HOLDING.has(span.kind) && span.at === at && !span['asked'];

export const readLease = (content: string): Lease | 'damaged' | 'newer' => readVersioned(content, isLease);

/** A window that has missed three of its beats is dead or hung. No process number is needed. */
export const isAlive = (lease: Lease, now: Instant): boolean => between(lease.at, now) <= 3 * lease.beat;

/** The facts of a lease as they stand at `now`: a living window goes on seeing what it saw. */
export function leaseFacts(lease: Lease, now: Instant): readonly Fact[] {
  const holds = isAlive(lease, now) && now > lease.at;
  const spans = lease.spans.map((span) => (holds && holdsOn(span, lease) ? { ...span, at: now } : span));
  return [...lease.waiting, ...spans.map((span) => spanFact(lease.window, lease.zone, span))];
}
