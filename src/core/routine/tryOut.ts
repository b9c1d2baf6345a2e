import { seconds } from '../time.ts';
import { planRoutine, type Plan, type PlanChoices } from './plan.ts';
import { ordinaryBreath, type Routine, type Step } from './routine.ts';
import type { Stretch } from './stretch.ts';

/** How a single stretch is timed: as a break does it, or just long enough to see how it goes. */
export type Pace = 'break' | 'glimpse';

/** Seconds into a pose and out of it; what needs longer takes it from the hold. */
const move = 4;

/** Seconds in a pose that is held, and in one that is only shown or changes sides, and how often two poses take turns. */
const times: Readonly<Record<Pace, { readonly hold: number; readonly stay: number; readonly rounds: number }>> = {
  break: { hold: 20, stay: 20, rounds: 5 },
  glimpse: { hold: 5, stay: 6.2, rounds: 2 },
};

/** Seconds to and fro between two poses; an arm that opens a whole lying body takes longer. */
const toAndFro = { seated: 6, desk: 6, standing: 6, floor: 10 } as const;

function stepOf({ id, show, lines, setting }: Stretch, side: Step['side'], pace: Pace): Step {
  const { hold, stay, rounds } = times[pace];
  const common = { stretch: id, side, cue: lines[0] ?? id };
  const still = { moveIn: seconds(0), moveOut: seconds(0) };
  switch (show.kind) {
    case 'hold':
      return { ...common, moveIn: seconds(move), hold: seconds(hold), moveOut: seconds(move), repeat: 1 };
    case 'alternate':
      return { ...common, ...still, hold: seconds(toAndFro[setting]), repeat: rounds };
    case 'sides':
    case 'still':
      return { ...common, ...still, hold: seconds(stay), repeat: 1 };
  }
}

const TRY = 'try-';

/** The id of the routine in which a stretch is tried out. */
export const tryOutId = (stretch: string): string => `${TRY}${stretch}`;

/** The stretch that is tried out in the routine of this id; undefined for any other routine. */
export const stretchTriedOut = (routine: string): string | undefined =>
  routine.startsWith(TRY) ? routine.slice(TRY.length) : undefined;

/** A routine of one stretch, both sides where it has two: "try it now", and the moving picture of the library. */
export function tryOut(stretch: Stretch, pace: Pace): Routine {
  const sides = stretch.sided ? (['first', 'second'] as const) : [undefined];
  return {
    id: tryOutId(stretch.id),
    name: stretch.name,
    about: `${stretch.name}.`,
    setting: stretch.setting,
    breath: ordinaryBreath,
    steps: sides.map((side) => stepOf(stretch, side, pace)),
  };
}

/** A stretch by itself, never its easier version, as the library shows it: nowhere is it played faster. */
export function glimpseOf(stretch: Stretch, choices: PlanChoices): Plan {
  const plan = planRoutine(tryOut(stretch, 'glimpse'), new Map([[stretch.id, { ...stretch, easier: undefined }]]), choices);
  if (!plan.ok) throw new Error(plan.errors[0]?.message);
  return plan.value;
}
