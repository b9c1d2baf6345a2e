import { hypot } from '../body/vector.ts';
import type { PosedBody } from '../body/posedBody.ts';
import { SIDES } from '../body/side.ts';
import type { Camera } from './camera.ts';
import type { ShadowItem } from './displayList.ts';
import { inFrame } from './solid.ts';

/** Metres from the middle of the figure to the wall behind it: beyond every mat and desk. */
const WALL = 1.1;

/** How far down the picture the floor begins, tenths of a pixel. */
export function floorEdge(camera: Camera): number {
  const [x, , z] = camera.towards;
  const away = -WALL / hypot(x, z);
  return Math.round(camera.project([x * away, 0, z * away]).y);
}

/** Metres above the floor at which a foot's shadow has shrunk to nothing: a patch far below a foot looks like a stain. */
const FOOT_CLEARANCE = 0.12;

/** Soft shade on the floor: one patch under the chair, one under each foot. A mat has shadows of its own. */
export function floorShadows(camera: Camera, body: PosedBody): readonly ShadowItem[] {
  if (body.props.includes('mat')) return [];
  const patches: ShadowItem[] = [];
  const patch = (x: number, z: number, half: number, long: number) => {
    const centre = camera.project([x, 0, z]);
    const side = camera.project([x + half, 0, z]);
    const front = camera.project([x, 0, z + long]);
    patches.push({
      kind: 'shadow',
      x: Math.round(centre.x),
      y: Math.round(centre.y),
      radiusX: Math.round(Math.max(1, hypot(side.x - centre.x, front.x - centre.x))),
      radiusY: Math.round(Math.max(1, hypot(side.y - centre.y, front.y - centre.y))),
    });
  };
  if (body.props.includes('chair') || body.props.includes('chairWithArmrests')) patch(0, -0.02, 0.38, 0.38);
  for (const side of SIDES) {
    const foot = body.bones[`${side}Foot`];
    const [x, , z] = inFrame(foot, [0, 0, 0.055]);
    const near = Math.max(0, 1 - Math.max(0, foot.position[1] - body.build.lengths.ankle) / FOOT_CLEARANCE);
    if (near > 0) patch(x, z, 0.1 * near, 0.17 * near);
  }
  return patches;
}
