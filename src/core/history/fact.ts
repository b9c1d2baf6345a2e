import { type Guard, isNumber, isObject } from '../guard.ts';
import type { Instant } from '../time.ts';

/**
 * Something that happened, written once and never changed: a line of a log.
 *
 * The history needs only what stands here. Every area adds kinds of its own, with more fields. A
 * kind that this version does not know is kept as it is.
 */
export interface Fact {
  readonly v: 1;
  /** Unique over all windows. Two versions of one fact share it: see `newerOf`. */
  readonly id: string;
  /** When it happened; for a span, its end. */
  readonly at: Instant;
  /** Minutes to add to `at` for the local time that the wall clock showed then. */
  readonly zone: number;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** A fact that lasts from `from` to `at`. */
export interface SpanFact extends Fact {
  readonly from: Instant;
}

/** What an area says when it adds a fact; the rest is filled in. */
export interface NewFact {
  readonly kind: string;
  readonly [field: string]: unknown;
}

const EARLIEST = 0;
const LATEST = 8.64e15;

/** A moment as stored: any moment that a Date can hold. */
export const isInstant: Guard<Instant> = isNumber(EARLIEST, LATEST);

// A clock that was stepped by days shows a "zone" of days.
const WIDEST_ZONE = 1e8;

const isText = (value: unknown, max: number): boolean => typeof value === 'string' && value.length > 0 && value.length <= max;

/** Whether a value is a fact, known or not. A span must not run backwards. Asked for every line of every log. */
export function isFact(value: unknown): value is Fact {
  if (!isObject(value)) return false;
  const { v, id, at, zone, kind, from } = value;
  return (
    v === 1 &&
    isText(id, 100) &&
    isText(kind, 40) &&
    isInstant(at) &&
    typeof zone === 'number' &&
    Math.abs(zone) <= WIDEST_ZONE &&
    (from === undefined || (isInstant(from) && from <= at))
  );
}

/**
 * The one of two versions of a fact that counts: a span grows, so the later end wins. Equal ends are
 * told apart by their text, so that every window chooses the same one whatever the order.
 */
export function newerOf(a: Fact, b: Fact): Fact {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/**
 * All facts of several sources, each once, in order of time. The order and the number of times in
 * which sources come make no difference.
 */
export function mergeFacts(...sources: readonly (readonly Fact[])[]): readonly Fact[] {
  const byId = new Map<string, Fact>();
  for (const source of sources)
    for (const fact of source) {
      const known = byId.get(fact.id);
      byId.set(fact.id, known ? newerOf(known, fact) : fact);
    }
  return [...byId.values()].sort(byTime);
}

/** What `mergeFacts` makes of a list that it has made and a few more facts. */
export function addFacts(merged: readonly Fact[], few: readonly Fact[]): readonly Fact[] {
  if (few.length === 0) return merged;
  const byId = new Map<string, Fact>();
  const note = (fact: Fact): void => {
    const known = byId.get(fact.id);
    byId.set(fact.id, known ? newerOf(known, fact) : fact);
  };
  few.forEach(note);
  const others = merged.filter((fact) => {
    const isNewer = byId.has(fact.id);
    if (isNewer) note(fact);
    return !isNewer;
  });
  return [...others, ...byId.values()].sort(byTime);
}

/** Order of facts: by time, then by id. */
export const byTime = (a: Fact, b: Fact): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
