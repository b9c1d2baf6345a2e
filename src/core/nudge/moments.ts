import { between, minutes, type Instant } from '../time.ts';

/** What happens in the work and ends a piece of it. */
export const MOMENT_KINDS = [
  'testsEnded',
  'buildEnded',
  'debugEnded',
  'pushed',
  'committed',
  'taskEnded',
  'commandEnded',
  'agentEnded',
  'cameBack',
  'saved',
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** Moments that nothing announces: something is running, or simply no key for a while. */
const STANDING_KINDS = ['waiting', 'pause', 'gap'] as const;
export type StandingKind = (typeof STANDING_KINDS)[number];

/** Why an offer came when it came; `forced` when the whole wait brought no good moment. */
export const OCCASIONS = [...MOMENT_KINDS, ...STANDING_KINDS, 'forced'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export interface Moment {
  readonly kind: MomentKind;
  readonly at: Instant;
}

/** Longer than any wait, so that an ending outlives it. */
const REMEMBERED = minutes(30);

export function remember(moments: readonly Moment[], kind: MomentKind, now: Instant): readonly Moment[] {
  const others = moments.filter((moment) => moment.kind !== kind && between(moment.at, now) < REMEMBERED);
  return [...others, { kind, at: now }];
}
