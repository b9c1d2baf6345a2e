import type { PropName } from '../body/pose.ts';
import type { Bones, PosedBody } from '../body/posedBody.ts';
import { SIDES } from '../body/side.ts';
import type { HairCut } from './hair.ts';
import type { Joint, Part } from './solid.ts';
import { armParts } from './solids/arm.ts';
import { headParts } from './solids/head.ts';
import { legParts } from './solids/leg.ts';
import { propParts } from './solids/props.ts';
import { shoulders } from './solids/shoulder.ts';
import { lapOf, torsoParts } from './solids/torso.ts';

export interface BodyModel {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
}

/** The figure as parts to paint and the joints between them. */
export function bodyModel(body: PosedBody, cut: HairCut = 'short'): BodyModel {
  const round = shoulders(body);
  const limbs = SIDES.flatMap((side) => [legParts(body, side), armParts(body, side, round[side])]);
  const head = headParts(body, cut);
  const lap = lapOf(body);
  return {
    parts: [...torsoParts(body, round), ...lap.parts, ...head.parts, ...limbs.flatMap((limb) => limb.parts)],
    joints: [...head.joints, ...lap.joints, ...limbs.flatMap((limb) => limb.joints)],
  };
}

/** What of the figure fills the room: exactly what is drawn. */
export const bodySolids = (body: PosedBody): readonly Part[] => bodyModel(body).parts.filter(({ trimming }) => !trimming);

/** What of the furniture fills the room; with the bones of who uses it, also what goes with the body. */
export const propSolids = (props: readonly PropName[], bones?: Bones): readonly Part[] => propParts(props, bones);
