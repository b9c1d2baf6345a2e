import { STATURE } from './build.ts';
import { HIP_HEIGHT_SEATED } from './furniture.ts';
import type { FootPlant, Stance } from './pose.ts';
import type { Vec3 } from './vector.ts';

interface Ground {
  readonly root: Vec3;
  readonly foot: FootPlant | undefined;
}

/** Where pelvis and feet are unless a pose says otherwise. */
export const GROUND: Readonly<Record<Stance, Ground>> = {
  /** Thighs level, seven degrees apart, ankles under the knees. */
  sitting: { root: [0, HIP_HEIGHT_SEATED, 0], foot: { at: [0.139, 0.243 * STATURE], toeOut: 7 } },
  /** Feet 0.12 of the stature apart, knees soft. */
  standing: { root: [0, 0.5275 * STATURE, 0], foot: { at: [0.06 * STATURE, -0.025], toeOut: 8 } },
  free: { root: [0, 0, 0], foot: undefined },
};
