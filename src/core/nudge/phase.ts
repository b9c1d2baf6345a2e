import { isProlonged } from '../sitting/bout.ts';
import type { SittingView } from '../sitting/view.ts';
import type { Instant } from '../time.ts';
import { holds } from './holds.ts';
import type { NudgeRules } from './rules.ts';
import { dueAt, nextDue, satBy } from './schedule.ts';
import type { NudgeState } from './state.ts';

/** The one thing that the status bar says. */
export type Phase =
  | { readonly kind: 'onBreak' | 'breakPaused' | 'away' | 'standing' | 'unknown' }
  | { readonly kind: 'off'; readonly until: Instant | undefined }
  | { readonly kind: 'meeting'; readonly until: Instant | undefined }
  | { readonly kind: 'counting' | 'cue' | 'due' }
  | { readonly kind: 'later'; readonly at: Instant };

export type PhaseKind = Phase['kind'];

export function phaseOf(view: SittingView, nudge: NudgeState, now: Instant, rules: NudgeRules): Phase {
  const { activity } = view;
  if (activity === 'onBreak' || activity === 'breakPaused' || activity === 'away' || activity === 'standing')
    return { kind: activity };
  const active = holds({ ...nudge, view }, now, rules);
  const pause = active.find((hold) => hold.reason === 'paused');
  if (pause) return { kind: 'off', until: pause.until };
  if (activity === 'unknown') return { kind: 'unknown' };
  if (view.meeting) return { kind: 'meeting', until: view.meeting.until };
  if (active.some((hold) => hold.reason === 'offHours')) return { kind: 'counting' };
  return sittingPhase(view, nudge, now, rules);
}

/** A reminder without a break after it stays due in the status bar, the one surface that lasts. */
function sittingPhase(view: SittingView, { memory }: NudgeState, now: Instant, rules: NudgeRules): Phase {
  const sat = satBy(view, now);
  const due = nextDue(memory, view, now, rules);
  const at = dueAt(due, view, now);
  if (at <= now) return { kind: 'due' };
  if (due.because === 'later' || due.because === 'resting') return { kind: 'later', at };
  if ((due.because === 'ignored' || due.because === 'started') && sat >= rules.askAfter) return { kind: 'due' };
  return { kind: isProlonged(sat, rules.cueAfter) ? 'cue' : 'counting' };
}
