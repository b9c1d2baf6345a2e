import type { PosedBody } from '../body/posedBody.ts';
import { SIDES } from '../body/side.ts';
import type { Camera } from './camera.ts';
import type { ShadowItem } from './displayList.ts';
import { inFrame } from './solid.ts';

/** Metres above the floor from which a foot throws no shadow. */
const FOOT_CLEARANCE = 0.3;

/** Soft shade on the floor: one patch under the chair, one under each foot that stands, one under the trunk when it is low. */
export function floorShadows(camera: Camera, body: PosedBody): readonly ShadowItem[] {
  const patches: ShadowItem[] = [];
  const patch = (x: number, z: number, half: number, long: number) => {
    const centre = camera.project([x, 0, z]);
    const side = camera.project([x + half, 0, z]);
    const front = camera.project([x, 0, z + long]);
    patches.push({
      kind: 'shadow',
      x: Math.round(centre.x),
      y: Math.round(centre.y),
      radiusX: Math.round(Math.max(30, Math.hypot(side.x - centre.x, front.x - centre.x))),
      radiusY: Math.round(Math.max(18, Math.hypot(side.y - centre.y, front.y - centre.y))),
    });
  };
  if (body.props.includes('chair') || body.props.includes('chairWithArmrests')) patch(0, -0.02, 0.38, 0.38);
  for (const side of SIDES) {
    const foot = body.bones[`${side}Foot`];
    if (foot.position[1] > FOOT_CLEARANCE) continue;
    const [x, , z] = inFrame(foot, [0, 0, 0.055]);
    patch(x, z, 0.1, 0.17);
  }
  const [x, y, z] = body.bones.hips.position;
  if (y < 0.4 && !body.props.includes('chair')) patch(x, z, 0.4, 0.5);
  return patches;
}
