import type { SittingView } from '../sitting/view.ts';
import { after, instant, millis, type Instant } from '../time.ts';
import { holds } from './holds.ts';
import { JOBS } from './jobs.ts';
import { ignoredInRow, isOpen } from './memory.ts';
import type { NudgeRules } from './rules.ts';
import { earlyFrom, nextDue, satBy, waited } from './schedule.ts';
import type { NudgeState } from './state.ts';
import { earliestMoment, lastKey } from './timing.ts';

/**
 * When something can next change if nothing happens until then. The host sleeps until this moment
 * and then sends a tick. Keys typed meanwhile do not move it: the tick finds out, and the next wake
 * is a gap after the last key. Undefined: only an event can change anything.
 */
export function nextWake(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): Instant | undefined {
  const current = { ...state, view };
  const times = [...ends(current, now, rules), ...moments(current, view, now, rules)];
  return times.length === 0 ? undefined : instant(Math.min(...times.map((time) => Math.max(time, now))));
}

/** The ends of what holds reminders back, and of what waits for an answer. */
function ends(state: NudgeState, now: Instant, rules: NudgeRules): readonly Instant[] {
  const { memory, claim } = state;
  const held = holds(state, now, rules).flatMap((hold) => hold.until ?? []);
  const open = memory.turns.filter((turn) => isOpen(turn, now, rules.answerWithin)).map((turn) => after(turn.at, rules.answerWithin));
  return [...held, ...open, ...(claim ? [after(claim.at, rules.retryClaim)] : [])].filter((time) => time > now);
}

/** The next step in the status bar, and the next chance to ask. */
function moments(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): readonly Instant[] {
  if (view.activity !== 'sitting' && view.activity !== 'undecided') return [];
  const sat = satBy(view, now);
  const late = waited(nextDue(state.memory, view, now, rules), view, now);
  const reached = (threshold: number): Instant => after(now, threshold - sat);
  const steps = [rules.cueAfter, rules.askAfter].map(reached).filter((time) => time > now);
  if (late < 0) return [...steps, after(now, -late), ...early(state, view, now, rules), ...tooOften(state, now, rules)];
  return [...steps, ...chance(state, millis(late), now, rules)];
}

function chance(state: NudgeState, late: ReturnType<typeof waited>, now: Instant, rules: NudgeRules): readonly Instant[] {
  if (rules.loudness === 'statusBar' || holds(state, now, rules).length > 0) return [];
  const retry = state.lost ? after(state.lost.at, rules.retryClaim) : now;
  return [instant(Math.max(retry, earliestMoment(state, late, now, rules)))];
}

/** When a job will have run long enough, the interval is far enough on, and the person idle enough. */
function early(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): readonly Instant[] {
  const from = earlyFrom(state.memory, view, now, rules);
  const jobs = state.jobs.filter((job) => JOBS[job.kind].waitedFor);
  if (from === undefined || rules.loudness === 'statusBar' || holds(state, now, rules).length > 0) return [];
  const key = lastKey(state);
  const idle = key === undefined ? now : after(key, rules.gap);
  return jobs
    .map((job) => instant(Math.max(after(job.since, rules.waiting.runsFor), after(now, from - satBy(view, now)), idle)))
    .filter((time, index) => time <= after(jobs[index]!.since, rules.waiting.runsAtMost));
}

function tooOften(state: NudgeState, now: Instant, rules: NudgeRules): readonly Instant[] {
  const { memory } = state;
  if (memory.askedTooOften || ignoredInRow(memory, now, rules.answerWithin) < rules.ignoredInRow) return [];
  if (rules.loudness === 'statusBar' || holds(state, now, rules).length > 0) return [];
  const key = lastKey(state);
  return [key === undefined ? now : after(key, rules.gap)];
}
