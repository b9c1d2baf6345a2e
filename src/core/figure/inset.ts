import type { Inset } from '../body/pose.ts';
import type { PosedBody } from '../body/posedBody.ts';
import { Camera } from './camera.ts';
import type { Disc } from './disc.ts';
import { withoutGlass } from './glass.ts';
import { lineWidthOf } from './pictureOf.ts';
import { roundPicture, scenery, type RoundPicture } from './roundPicture.ts';
import { behindTrunk } from './solids/bowed.ts';

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

/** The same pose from another side, beside the figure: what the picture itself hides. */
export const insetPicture = (inset: Inset): RoundPicture =>
  roundPicture({
    at: inset.at,
    radius: inset.radius,
    takesArrows: false,
    draw(brush, disc, { body, parts, joints }) {
      const viewer = viewerOf(body, inset, disc);
      return scenery(viewer, { parts: behindTrunk(viewer, body, withoutGlass(viewer, parts)), joints }, lineWidthOf(brush.camera));
    },
  });
