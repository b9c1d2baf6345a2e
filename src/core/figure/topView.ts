import type { PosedBody } from '../body/posedBody.ts';
import { Brush } from './brush.ts';
import { Camera } from './camera.ts';
import type { DisplayList } from './displayList.ts';
import { paintScene } from './figure.ts';
import { fitCamera } from './fit.ts';
import { pictureOf } from './pictureOf.ts';
import { bodyModel, propSolids } from './solids.ts';
import type { Shot } from './shot.ts';
import type { Look } from './stage.ts';

/** Straight down, near enough. */
const PITCH = 86;

/**
 * A small picture from above: the line of the hips and the line of the shoulders show the turn. The figure looks
 * towards the lower edge as it looks out of the main picture, and away from it where that shows it from behind.
 */
export function topViewList(body: PosedBody, shot: Shot, look: Look, behind: boolean): DisplayList {
  const camera = new Camera(fitCamera(body, { yaw: behind ? 180 : 0, pitch: PITCH, width: shot.width, height: shot.height }));
  const model = bodyModel(body, look.hair);
  const { items } = paintScene(camera, { parts: [...propSolids(body.props, body.bones), ...model.parts], joints: model.joints });
  const brush = new Brush(camera);
  const { leftUpperLeg, rightUpperLeg, leftUpperArm, rightUpperArm } = body.bones;
  const shoulders = [leftUpperArm.position, rightUpperArm.position];
  brush.straight([leftUpperLeg.position, rightUpperLeg.position], 'ghost', 0.02);
  brush.straight(shoulders, 'arrowEdge', 0.042);
  brush.straight(shoulders, 'arrow', 0.026);
  return pictureOf(shot, camera, look.tones, [...items, ...brush.items]);
}
