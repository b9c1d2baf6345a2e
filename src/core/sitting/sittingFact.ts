import { type Guard, isBoolean, isMaybe, isOneOf, isText } from '../guard.ts';
import { type Fact, isInstant } from '../history/fact.ts';
import { type Instant, type Millis, after } from '../time.ts';
import { type SignKind, isSignKind } from './sign.ts';

/** A fact of a kind, with its fields. */
type Of<K extends string, F = unknown> = Fact & { readonly kind: K } & F;
type SpanOf<K extends string, F = unknown> = Of<K, { readonly from: Instant } & F>;

/** A window was running. */
export type Run = SpanOf<'run'>;
/** A window was suspended or hung, though it was open. */
export type Missed = SpanOf<'missed', { readonly slept: boolean }>;
/** Signs of life, each within a minute of the next. */
export type Life = SpanOf<'life', { readonly sign: SignKind }>;
/** Quiet means that nobody touched anything: a window had the focus, or the system was asked. */
export type Sight = SpanOf<'sight'>;
/** A task or an agent was running. */
export type Busy = SpanOf<'busy'>;
/** A piece of a guided break, from its start or resumption on. */
export type BreakPiece = SpanOf<'break', { readonly session: string; readonly state: BreakState; readonly taken: boolean }>;
export type BreakState = 'running' | 'paused' | 'ended';
/** The person says what a past time was. The word said last counts. */
export type Said = SpanOf<'said', { readonly as: SaidAs; readonly on: Instant }>;
export type SaidAs = 'sitting' | 'standing' | 'break';
export type TookBreak = Of<'tookBreak'>;
export type Stood = Of<'stood'>;
export type Sat = Of<'sat'>;
export type Meeting = Of<'meeting', { readonly until?: Instant }>;
export type MeetingEnded = Of<'meetingEnded'>;

export type SittingFact =
  | Run
  | Missed
  | Life
  | Sight
  | Busy
  | BreakPiece
  | Said
  | TookBreak
  | Stood
  | Sat
  | Meeting
  | MeetingEnded;

export type SittingKind = SittingFact['kind'];

const from = isInstant;

/** What each kind needs beside the head of every fact. Fields that are not named here are let be. */
const FIELDS: { readonly [K in SittingKind]: Readonly<Record<string, Guard<unknown>>> } = {
  run: { from },
  missed: { from, slept: isBoolean },
  life: { from, sign: isSignKind },
  sight: { from },
  busy: { from },
  break: { from, session: isText(100), state: isOneOf('running', 'paused', 'ended'), taken: isBoolean },
  said: { from, as: isOneOf('sitting', 'standing', 'break'), on: isInstant },
  tookBreak: {},
  stood: {},
  sat: {},
  meeting: { until: isMaybe(isInstant) },
  meetingEnded: {},
};

/** Kinds that only say who was where. They are folded into daily totals once they are old. */
export const FOLDED_KINDS: ReadonlySet<string> = new Set<SittingKind>(['run', 'missed', 'life', 'sight', 'busy']);

/** Facts never change, and the same ones are looked at over and over. */
const known = new WeakMap<Fact, boolean>();

/** Whether a fact is one of ours and whole. Others are somebody else's, or damaged, and say nothing here. */
export function isSittingFact(fact: Fact): fact is SittingFact {
  let isOne = known.get(fact);
  if (isOne === undefined) known.set(fact, (isOne = isWhole(fact)));
  return isOne;
}

function isWhole(fact: Fact): boolean {
  if (!Object.hasOwn(FIELDS, fact.kind)) return false;
  const fields = FIELDS[fact.kind as SittingKind];
  for (const key in fields) if (!fields[key]!(fact[key])) return false;
  return true;
}

/** Until when a meeting lasts if nothing else ends it. */
export function meetingEnd({ at, until }: Meeting, longest: Millis): Instant {
  const limit = after(at, longest);
  return until === undefined || until > limit ? limit : until;
}
