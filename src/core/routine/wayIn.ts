import type { Side } from '../body/side.ts';
import type { PoseRef } from '../body/poseRef.ts';
import { mainPose } from './plan.ts';
import type { Stretch } from './stretch.ts';

/** How a pose is taken up: from where, and past which other poses. The same pose twice: it is only held. */
export interface WayIn {
  readonly from: PoseRef;
  readonly to: PoseRef;
  readonly via: readonly string[];
}

/** The ways into the poses that a stretch shows, that into its main pose first. `side` is the person's own. */
export function waysIn(stretch: Stretch, side: Side | undefined): readonly [WayIn, ...WayIn[]] {
  const { show } = stretch;
  const to = mainPose(stretch, side);
  switch (show.kind) {
    case 'hold':
      return [{ from: { pose: show.rest, side: undefined }, to, via: show.via }];
    case 'alternate': {
      const from = { pose: show.poses[0], side };
      return [{ from, to, via: [] }, { from: to, to: from, via: [] }];
    }
    case 'sides':
      return [{ from: { pose: show.via, side: undefined }, to, via: [] }];
    case 'still':
      return [{ from: to, to, via: [] }];
  }
}

/** The way into each pose that the stretches show, done to the right; a pose that is only held gets none that moves. */
export function waysIntoPoses(stretches: Iterable<Stretch>): ReadonlyMap<string, WayIn> {
  const ways = new Map<string, WayIn>();
  for (const stretch of stretches)
    for (const way of waysIn(stretch, stretch.sided ? 'right' : undefined)) {
      const known = ways.get(way.to.pose);
      if (!known || known.from.pose === known.to.pose) ways.set(way.to.pose, way);
    }
  return ways;
}
