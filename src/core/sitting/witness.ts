import type { Instant, Millis } from '../time.ts';
import { after, seconds } from '../time.ts';
import { RESOLUTION } from './evidence.ts';
import type { SignKind } from './sign.ts';
import type { BreakState } from './sittingFact.ts';

/** A span that grows as long as a window is witness to it. */
type Growing<K extends string> = {
  readonly kind: K;
  readonly from: Instant;
  readonly at: Instant;
  /** Timeline minus wall clock when the window closed, where they had come apart: the next one goes on from there. */
  readonly skew?: Millis;
};

type Plain = 'run' | 'sight' | 'busy';
/** `asked`: the system has told of it up to its end; nobody looks on. */
type SightSpan = Growing<'sight'> & { readonly asked?: true };
type LifeSpan = Growing<'life'> & { readonly sign: SignKind };
type MissedSpan = Growing<'missed'> & { readonly slept: boolean };
export type PieceSpan = Growing<'break'> & {
  readonly session: string;
  readonly state: BreakState;
  readonly taken: boolean;
  readonly [detail: string]: unknown;
};

/** A span that one window was witness to. */
export type Witnessed = Growing<'run'> | SightSpan | Growing<'busy'> | LifeSpan | MissedSpan | PieceSpan;

interface OpenSpans {
  readonly run?: Growing<'run'> | undefined;
  readonly sight?: SightSpan | undefined;
  readonly busy?: Growing<'busy'> | undefined;
  readonly life?: LifeSpan | undefined;
  readonly break?: PieceSpan | undefined;
}
export type OpenKind = keyof OpenSpans;

/** What one window sees of the person. A value: every step gives a new one. */
export interface Witness {
  readonly focused: boolean;
  /** Since when the editor says that a key or click came in the last 70 s. */
  readonly activeSince: Instant | undefined;
  readonly open: OpenSpans;
}

/** A step, and the spans that ended in it. */
export interface Step {
  readonly witness: Witness;
  readonly ended: readonly Witnessed[];
}

/** The editor notices the end of activity 40 to 70 s late. The middle is wrong by 15 s at most, and as often to either side. */
const ACTIVE_LAG = seconds(55);
/** Active for longer, without a sign that was seen, by keys that no extension sees: or it is nobody. */
export const LONGEST_ACTIVE = seconds(75);

export const startWitness = (now: Instant, focused: boolean): Witness => ({
  focused,
  activeSince: undefined,
  open: { run: plain('run', now), sight: focused ? plain('sight', now) : undefined },
});

const plain = <K extends Plain>(kind: K, at: Instant, from = at): Growing<K> => ({ kind, from, at });

/** Time has passed while the window was running: what is open grows. */
export function grow(witness: Witness, now: Instant): Step {
  const { run, sight, busy, break: piece } = witness.open;
  const grown: Witness = {
    ...witness,
    open: {
      ...witness.open,
      run: run && { ...run, at: now },
      sight: sight && witness.focused ? { ...sight, at: now } : sight,
      busy: busy && { ...busy, at: now },
      break: piece?.state === 'running' ? { ...piece, at: now } : piece,
    },
  };
  return markActive(grown, now);
}

/** A sign of life at a moment, which may lie a little back. */
export function see(witness: Witness, at: Instant, sign: SignKind): Step {
  const { life } = witness.open;
  if (life && at <= life.at) return asBefore(witness);
  if (life && at - life.at <= RESOLUTION) return keep(witness, { life: { ...life, at, sign } });
  return end(witness, 'life', { life: { kind: 'life', from: at, at, sign } });
}

/** As long as the editor says "active", the last key or click lies about the lag back, or less. */
function markActive(witness: Witness, now: Instant): Step {
  const { activeSince, open } = witness;
  const at = after(now, -ACTIVE_LAG);
  if (activeSince === undefined || at < activeSince) return asBefore(witness);
  if (!open.life || open.life.at < activeSince) return see(witness, at, 'active');
  // A key that was seen may well be the last one: then nothing came after it.
  if ((open.life.sign !== 'active' || open.life.at === activeSince) && now - open.life.at <= LONGEST_ACTIVE) return asBefore(witness);
  // Keys came all the time, so no quiet lies between, however rarely the clock was looked at.
  return at > open.life.at ? keep(witness, { life: { ...open.life, at, sign: 'active' } }) : asBefore(witness);
}

export function changeActive(witness: Witness, now: Instant, active: boolean): Step {
  if (active === (witness.activeSince !== undefined)) return asBefore(witness);
  const changed = { ...witness, activeSince: active ? now : undefined };
  return active ? see(changed, now, 'active') : { witness: changed, ended: [] };
}

export function changeFocus(witness: Witness, now: Instant, focused: boolean): Step {
  if (focused === witness.focused) return asBefore(witness);
  if (!focused) return end({ ...witness, focused }, 'sight', {});
  const seen = see({ ...witness, focused }, now, 'focused');
  const sighted = end(seen.witness, 'sight', { sight: plain('sight', now) });
  return { witness: sighted.witness, ended: [...seen.ended, ...sighted.ended] };
}

export function changeBusy(witness: Witness, now: Instant, busy: boolean): Step {
  if (busy === (witness.open.busy !== undefined)) return asBefore(witness);
  return end(witness, 'busy', busy ? { busy: plain('busy', now) } : {});
}

/** The operating system says that nobody has touched anything for `idle`: sight, and perhaps life. */
export function askedSystem(witness: Witness, now: Instant, idle: Millis): Step {
  const touched = after(now, -idle);
  const { sight } = witness.open;
  const joins = sight !== undefined && touched <= after(sight.at, RESOLUTION);
  const told: OpenSpans = { sight: { ...plain('sight', now, joins ? sight.from : touched), asked: true } };
  const sighted = joins ? keep(witness, told) : end(witness, 'sight', told);
  const seen = see(sighted.witness, touched, 'system');
  return { witness: seen.witness, ended: [...sighted.ended, ...seen.ended] };
}

/** Moves a witness whose window has found out that its timeline is another. */
export function shift(witness: Witness, by: Millis): Witness {
  const moved = Object.entries(witness.open).map(([kind, span]) => [
    kind,
    span && { ...span, from: after(span.from, by), at: after(span.at, by) },
  ]);
  return {
    ...witness,
    activeSince: witness.activeSince && after(witness.activeSince, by),
    open: Object.fromEntries(moved) as OpenSpans,
  };
}

/** A guided break goes on, pauses or ends. Each call ends the piece before it. */
export function changeBreak(witness: Witness, piece: PieceSpan): Step {
  const before = witness.open.break;
  const goesOn = before?.session === piece.session && before.state === piece.state;
  if (goesOn) return keep(witness, { break: { ...piece, from: before.from } });
  const step = end(witness, 'break', { break: piece });
  return piece.state === 'ended' ? endAfter(step, 'break') : step;
}

/** The window was stopped from `from` to `now`: what was open ended there, and begins again. */
export function wake(before: Witness, from: Instant, now: Instant, slept: boolean): Step {
  const missed: Witnessed = { kind: 'missed', from, at: now, slept };
  // Most often it stops just after a key or a click: somebody closes a lid, or chooses sleep.
  const { witness, ended } = before.activeSince ? see(before, from, 'active') : asBefore(before);
  return {
    witness: {
      ...witness,
      // The editor may still say "active" of the time before; it needs the lag to find out.
      activeSince: witness.activeSince && now,
      open: {
        run: plain('run', now),
        sight: witness.focused ? plain('sight', now) : undefined,
        busy: witness.open.busy && plain('busy', now),
      },
    },
    ended: [...ended, ...openSpans(witness), missed],
  };
}

/** Nobody hears the window any more: it is witness to nothing, until it is found again. */
export const lose = (witness: Witness): Step => ({ witness: { ...witness, activeSince: undefined, open: {} }, ended: openSpans(witness) });

export const find = (witness: Witness, now: Instant): Step => ({ witness: startWitness(now, witness.focused), ended: openSpans(witness) });

/** The window closes: everything ends at its last moment. Whoever closes one in use does so with a key or a click. */
export function endAll(witness: Witness, now: Instant, skew: Millis): Step {
  const seen = witness.focused && witness.activeSince ? see(witness, now, 'active') : asBefore(witness);
  const lost = lose(seen.witness);
  const ended = [...seen.ended, ...lost.ended];
  return { ...lost, ended: skew === 0 ? ended : ended.map((span) => ({ ...span, skew })) };
}

export const openSpans = (witness: Witness): readonly Witnessed[] =>
  Object.values(witness.open).filter((span): span is Witnessed => span !== undefined);

/** A step in which nothing happened. */
const asBefore = (witness: Witness): Step => ({ witness, ended: [] });

const keep = (witness: Witness, open: Witness['open']): Step => ({
  witness: { ...witness, open: { ...witness.open, ...open } },
  ended: [],
});

function end(witness: Witness, kind: OpenKind, open: Witness['open']): Step {
  const span = witness.open[kind];
  return {
    witness: { ...witness, open: { ...witness.open, [kind]: undefined, ...open } },
    ended: span ? [span] : [],
  };
}

function endAfter(step: Step, kind: OpenKind): Step {
  const next = end(step.witness, kind, {});
  return { witness: next.witness, ended: [...step.ended, ...next.ended] };
}
