import { planRoutine, type Pace, type Plan } from '../core/routine/plan.ts';
import type { PanelContent, PanelSnapshot } from '../protocol/breakPanel.ts';

/** The routine as it is done, easier versions chosen, and as it usually is. */
export interface Plans {
  readonly easier: string;
  readonly chosen: Plan;
  readonly usual: Plan;
}

function planOf(content: PanelContent, easier: readonly number[], pace: Pace): Plan {
  const library = new Map(content.stretches.map((stretch) => [stretch.id, stretch]));
  const plan = planRoutine(content.routine, library, { firstSide: content.firstSide, easier: new Set(easier), pace });
  if (!plan.ok) throw new Error(plan.errors.map(({ path, message }) => `${path} ${message}`).join(' '));
  return plan.value;
}

/** The plans for a snapshot, at a body's own pace; the ones before when the choice of easier versions is the same. */
export function plansOf({ content, session }: PanelSnapshot, pace: Pace, before: Plans | undefined): Plans {
  const easier = session.run.easier.join(' ');
  if (before?.easier === easier) return before;
  return { easier, chosen: planOf(content, session.run.easier, pace), usual: before?.usual ?? planOf(content, [], pace) };
}
