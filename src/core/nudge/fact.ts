import { storedInstant as at } from '../history/fact.ts';
import { number, object, oneOf, optional, parse, text, whole, type Output, type Parser } from '../parse.ts';
import type { Millis } from '../time.ts';
import { OCCASIONS } from './moments.ts';
import { LOUDNESS } from './rules.ts';

const length = number(0, 8.64e15) as Parser<Millis>;
const id = text({ max: 100 });

/** As every fact of the history has it; `zone` is the number of minutes to add to UTC. */
const head = { v: whole(1, 1) as Parser<1>, id, at, zone: number(-1e8, 1e8) };

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
  'nudge.offered': object({
    ...head,
    kind: oneOf('nudge.offered'),
    offer: id,
    /** The break that the interval began with; 0 when there was none yet. */
    breakAt: at,
    /** Sitting since that break. */
    sat: length,
    timing: oneOf('early', 'usual'),
    occasion: oneOf(...OCCASIONS),
    routine: id,
    loudness: oneOf(...LOUDNESS),
  }),
  'nudge.answered': object({
    ...head,
    kind: oneOf('nudge.answered'),
    /** Missing when the person said it in the menu, with no offer open. */
    offer: optional(id),
    answer: oneOf(...ANSWERS),
    breakAt: at,
    sat: length,
  }),
  /** Reminders rest; counting goes on. Without `until` they rest until the person ends it. */
  'nudge.paused': object({ ...head, kind: oneOf('nudge.paused'), until: optional(at) }),
  'nudge.resumed': object({ ...head, kind: oneOf('nudge.resumed'), pause: id }),
  /** A due reminder, the one that would have become `offer`, was held back for `length` in all, until `at`. */
  'nudge.held': object({ ...head, kind: oneOf('nudge.held'), offer: id, reason: oneOf(...TOLD_HOLDS), length }),
  'nudge.askedTooOften': object({ ...head, kind: oneOf('nudge.askedTooOften') }),
} as const;

type Shapes = typeof SHAPES;
export type NudgeFactKind = keyof Shapes;
export type NudgeFact = { readonly [K in NudgeFactKind]: Output<Shapes[K]> }[NudgeFactKind];
export type FactOf<K extends NudgeFactKind> = Extract<NudgeFact, { readonly kind: K }>;

const isKind = (kind: unknown): kind is NudgeFactKind => typeof kind === 'string' && Object.hasOwn(SHAPES, kind);

const KEYS: readonly string[] = [
  ...['v', 'id', 'at', 'zone', 'kind', 'offer', 'breakAt', 'sat', 'timing', 'occasion', 'routine', 'loudness'],
  ...['answer', 'until', 'pause', 'reason', 'length'],
];

/** Only the keys this version knows: a newer one may have written more. */
const knownPart = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => KEYS.includes(key)));

/** Reads a fact of the history; undefined when it is another area's, or not whole. */
export function nudgeFact(value: unknown): NudgeFact | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !isKind(value.kind)) return undefined;
  const parsed = parse(SHAPES[value.kind] as Parser<NudgeFact>, knownPart(value));
  return parsed.ok ? parsed.value : undefined;
}

/** The nudge facts among all facts of the history. */
export const nudgeFacts = (values: readonly unknown[]): readonly NudgeFact[] =>
  values.map(nudgeFact).filter((fact) => fact !== undefined);
