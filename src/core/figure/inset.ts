import type { PosedBody } from '../body/posedBody.ts';
import type { Inset } from '../body/pose.ts';
import { behindTrunk } from './solids/bowed.ts';
import { Brush } from './brush.ts';
import { Camera } from './camera.ts';
import type { Disc } from './disc.ts';
import type { Item } from './displayList.ts';
import { paintScene } from './figure.ts';
import { lineWidthOf } from './pictureOf.ts';
import { discOf, paintRound, solidOf, type Beside, type RoundPicture } from './roundPicture.ts';
import { withoutGlass } from './glass.ts';

/** Metres round the places that an inset shows. */
const ROOM = 0.17;

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

/** A viewer who sees these bones in a disc of the picture. */
function viewerOf({ bones }: PosedBody, { camera: [yaw, pitch], shows }: Inset, { x, y, r }: Disc): Camera {
  const places = (camera: Camera) => shows.map((bone) => camera.project(bones[bone].position));
  const trial = places(new Camera({ yaw, pitch, scale: 1, centreX: 0, centreY: 0 }));
  const [midX, midY] = [middle(trial.map((at) => at.x)), middle(trial.map((at) => at.y))];
  const scale = r / (ROOM + Math.max(...trial.map((at) => Math.hypot(at.x - midX, at.y - midY))));
  return new Camera({ yaw, pitch, scale, centreX: x - midX * scale, centreY: y - midY * scale });
}

function items(inset: Inset, camera: Camera, { body, parts, joints }: Beside): readonly Item[] {
  const brush = new Brush(camera);
  const disc = discOf(camera, body, inset.at, inset.radius);
  const viewer = viewerOf(body, inset, disc);
  // As in motion: without clip paths of its own, so that the round picture can clip it.
  const scene = paintScene(viewer, { parts: behindTrunk(viewer, body, withoutGlass(viewer, parts)), joints, swift: { outline: lineWidthOf(camera), care: 0 } });
  paintRound(brush, disc, scene.items);
  return brush.items;
}

/** The same pose from another side, beside the figure: what the picture itself hides. */
export const insetPicture = (inset: Inset): RoundPicture => ({
  takesArrows: false,
  items: (camera, beside) => items(inset, camera, beside),
  solid: (camera, body) => solidOf(camera, body, inset.at, inset.radius),
});
