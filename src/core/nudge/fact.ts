import { hasFields, isMaybe, isNumber, isObject, isOneOf, isText, isWhole, type Fields, type Guard } from '../guard.ts';
import { isInstant as at } from '../history/fact.ts';
import type { Millis } from '../time.ts';
import { OCCASIONS } from './moments.ts';
import { LOUDNESS } from './rules.ts';

const length: Guard<Millis> = isNumber(0, 8.64e15);
const id = isText(100);

/** As every fact of the history has it; `zone` is the number of minutes to add to UTC. */
const head = { v: isWhole<1>(1, 1), id, at, zone: isNumber(-1e8, 1e8) };

/** Reasons for holding a due reminder that are worth telling the person afterwards. */
export const TOLD_HOLDS = ['breakpoint', 'liveShare', 'meeting'] as const;
export type ToldHold = (typeof TOLD_HOLDS)[number];

/** How long a reminder was held back, and why. */
export interface HeldBack {
  readonly reason: ToldHold;
  readonly length: Millis;
}

/** `ownBreak`: no button, but a break soon after. */
export const ANSWERS = ['start', 'later', 'skip', 'notToday', 'ownBreak'] as const;
export type Answer = (typeof ANSWERS)[number];

/**
 * What must outlive a restart and be known to every window. Facts are only ever added; all windows
 * hold the same set, in any order, and so come to the same memory. One fact names another by its id,
 * never by its time: a clock can be set back between the two.
 */
const SHAPES = {
  /** A window that won the claim has shown an offer. */
  'nudge.offered': {
    ...head,
    kind: isOneOf('nudge.offered'),
    offer: id,
    /** The break that the interval began with; 0 when there was none yet. */
    breakAt: at,
    /** Sitting since that break. */
    sat: length,
    timing: isOneOf('early', 'usual'),
    occasion: isOneOf(...OCCASIONS),
    routine: id,
    loudness: isOneOf(...LOUDNESS),
  },
  'nudge.answered': {
    ...head,
    kind: isOneOf('nudge.answered'),
    /** Missing when the person said it in the menu, with no offer open. */
    offer: isMaybe(id),
    answer: isOneOf(...ANSWERS),
    breakAt: at,
    sat: length,
  },
  /** Reminders rest; counting goes on. Without `until` they rest until the person ends it. */
  'nudge.paused': { ...head, kind: isOneOf('nudge.paused'), until: isMaybe(at) },
  'nudge.resumed': { ...head, kind: isOneOf('nudge.resumed'), pause: id },
  /** A due reminder, the one that would have become `offer`, was held back for `length` in all, until `at`. */
  'nudge.held': { ...head, kind: isOneOf('nudge.held'), offer: id, reason: isOneOf(...TOLD_HOLDS), length },
  'nudge.askedTooOften': { ...head, kind: isOneOf('nudge.askedTooOften') },
} as const;

type Shapes = typeof SHAPES;
export type NudgeFactKind = keyof Shapes;
export type NudgeFact = { readonly [K in NudgeFactKind]: Fields<Shapes[K]> }[NudgeFactKind];
export type FactOf<K extends NudgeFactKind> = Extract<NudgeFact, { readonly kind: K }>;

/** Whether a fact is of this area; it may not be whole. */
const isOurs = (value: unknown): value is { readonly kind: NudgeFactKind } =>
  isObject(value) && typeof value['kind'] === 'string' && Object.hasOwn(SHAPES, value['kind']);

/** Reads a fact of the history; undefined when it is another area's, or not whole. Only the keys this version knows. */
export function nudgeFact(value: unknown): NudgeFact | undefined {
  if (!isOurs(value)) return undefined;
  const shape = SHAPES[value.kind];
  if (!hasFields(shape)(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(shape, key))) as NudgeFact;
}

/** Facts never change, and the same ones are read over and over. */
const read = new WeakMap<object, NudgeFact | undefined>();

/** The nudge facts among all facts of the history. */
export const nudgeFacts = (values: readonly unknown[]): readonly NudgeFact[] => values.flatMap((value) => readOnce(value) ?? []);

function readOnce(value: unknown): NudgeFact | undefined {
  if (!isOurs(value)) return undefined;
  if (!read.has(value)) read.set(value, nudgeFact(value));
  return read.get(value);
}
