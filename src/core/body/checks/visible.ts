import type { AxialBone } from '../bones.ts';
import type { PosedBody } from '../posedBody.ts';
import { angleBetween, normalize, radians, rotate, type Vec3 } from '../vector.ts';
import { errorAt, type Finding } from './finding.ts';

/** Where the muscles of the trunk and neck lie: the bone, and the side of it that shows them. Left side. */
const SHOWN_ON: Readonly<Record<string, readonly [bone: AxialBone, outward: Vec3]>> = {
  pec: ['upperChest', [0.3, 0, 1]],
  serratus: ['chest', [1, 0, 0.5]],
  abs: ['spine', [0.5, 0, 1]],
  upperTrap: ['upperChest', [0.5, 0.5, -0.7]],
  neckBack: ['neck', [0, 0, -1]],
  neckSide: ['neck', [1, 0, 0]],
  oblique: ['spine', [1, 0, 0.4]],
  lat: ['chest', [1, 0, -0.6]],
  lowBack: ['spine', [0.2, 0, -1]],
  midBack: ['chest', [0.2, 0, -1]],
  rhomboid: ['upperChest', [0.2, 0, -1]],
};

/** A surface turned away from the viewer further than this is not seen. */
const LOOKING_AWAY = 95;

/** From the figure to its camera. */
export function towardCamera({ yaw, pitch }: PosedBody['camera']): Vec3 {
  const [across, up] = [radians(yaw), radians(pitch)];
  return [Math.sin(across) * Math.cos(up), Math.sin(up), Math.cos(across) * Math.cos(up)];
}

function showsMuscle({ bones, camera }: PosedBody, name: string): boolean {
  const [side, muscle = ''] = name.split('.');
  const shown = Object.hasOwn(SHOWN_ON, muscle) ? SHOWN_ON[muscle] : undefined;
  // Muscles of the limbs show all around.
  if (!shown) return true;
  const [bone, [x, y, z]] = shown;
  const outward = rotate(bones[bone].rotation, normalize([side === 'right' ? -x : x, y, z]));
  return angleBetween(outward, towardCamera(camera)) < LOOKING_AWAY;
}

/** Poses whose camera sees neither the face nor what is being stretched. What is only passed through may hide both. */
export function checkVisible(body: PosedBody): readonly Finding[] {
  if (body.highlight.length === 0) return [];
  const face = angleBetween(rotate(body.bones.head.rotation, [0, 0, 1]), towardCamera(body.camera));
  if (face < LOOKING_AWAY || body.highlight.some((name) => showsMuscle(body, name))) return [];
  return [errorAt('camera', 'sees neither the face nor what is stretched. Walk the camera to the side that opens.')];
}
