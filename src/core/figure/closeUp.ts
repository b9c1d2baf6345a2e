import type { PosedBody } from '../body/posedBody.ts';
import { add, addScaled, normalize, perpendicular, scale, type Vec3 } from '../body/vector.ts';
import { placesAlong } from './along.ts';
import { paintArrow } from './arrow.ts';
import { Brush } from './brush.ts';
import { Camera } from './camera.ts';
import { flatten } from './depth.ts';
import { project } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Item } from './displayList.ts';
import { paintLowBack, paintStart } from './lowBackBones.ts';
import { muscleOf } from './muscles.ts';
import { Path, type Point, polygon, polyline } from './path.ts';
import { middleOfLowBack, RADIUS, roundPicture, scenery } from './roundPicture.ts';
import type { Beside, Place, RoundPicture } from './roundPicture.ts';
import { ball } from './solid.ts';
import type { Part } from './solid.ts';
import { tangent } from './tangent.ts';

/** How much larger the low back is under the lens. */
const ZOOM = 2.2;
/** The line round what lies under it. */
const THIN = 0.006;
/** How far what lies under the lens steps back behind the bones. */
const FADED = 0.4;
/** What is stretched, under the skin: widths and strengths from its soft edge to its core, and how deep it lies. */
const GLOW = [[0.05, 0.3], [0.038, 0.5], [0.026, 0.8]] as const;
const DEPTH = 0.012;
/** The same in high contrast: slanting strokes along it, how far to either side of it and how far apart, and their width. */
const HATCH = { half: 0.013, apart: 0.011, width: 0.0045 };

/** What the lens shows: the low back and what it rests on, but no arm in front of it. */
const SHOWN = /^(pelvis|torso|lap|leftThigh|rightThigh|seat|seatPan|backrest)$/;

/** Short slanting strokes along a line of the picture. */
function strokesAlong(line: readonly Point[], half: number, apart: number): Path {
  const strokes = new Path();
  for (const { at: [x, y] } of placesAlong(line, apart)) polyline([[x - half, y + half], [x + half, y - half]], strokes);
  return strokes;
}

/** What is stretched, as a band a little under the skin. */
function paintStretched(pen: Brush, body: PosedBody): void {
  for (const { left, right, looks } of body.highlight.flatMap((name) => muscleOf(body, name) ?? [])) {
    const inward = scale(normalize(perpendicular(looks, pen.camera.towards)), -DEPTH);
    const line = left.map((at, i) => addScaled(inward, add(at, right[i] as Vec3), 0.5));
    for (const [width, opacity] of GLOW) pen.curve(line, width > 0.03 ? 'glowSoft' : 'glow', width, { opacity });
    pen.stroke(strokesAlong(pen.points(line), pen.metres(HATCH.half), pen.metres(HATCH.apart)), 'hatch', HATCH.width);
  }
}

/** The mat cut through under the hips: its surface is a line. */
function paintFloor(pen: Brush, lens: Disc, parts: readonly Part[]): void {
  const top = Math.max(...parts.map((part) => flatten(pen.camera, part).box.bottom));
  const [left, right, bottom] = [lens.x - lens.r, lens.x + lens.r, lens.y + lens.r];
  const path = polygon([[left, top], [right, top], [right, bottom], [left, bottom]]);
  pen.fill(path, 'mat', { outline: path });
  pen.fill(path, 'matLit');
}

function draw(brush: Brush, lens: Disc, { body, start, parts, joints, arrows }: Beside): readonly Item[] {
  const spot = project(brush.camera, ball(middleOfLowBack(body), RADIUS / ZOOM));
  brush.stroke(new Path().disc(spot), 'ghost', THIN);
  for (const side of [1, -1] as const) brush.stroke(polyline(tangent(spot, lens, side)), 'ghost', THIN);
  const { spec } = brush.camera;
  // Level, so that the mat is a line and a gap above it shows.
  const level = { ...spec, pitch: 0, scale: spec.scale * ZOOM };
  const away = new Camera(level).project(middleOfLowBack(body));
  const near = new Camera({ ...level, centreX: spec.centreX + lens.x - away.x, centreY: spec.centreY + lens.y - away.y });
  const shown = (id: string) => SHOWN.test(id);
  const scene = { parts: parts.filter(({ id }) => shown(id)), joints: joints.filter(({ from, to }) => shown(from) && shown(to)) };
  const pen = new Brush(near);
  pen.fill(new Path().disc(lens), 'paper', { opacity: FADED });
  if (parts.some(({ id }) => id === 'mat')) paintFloor(pen, lens, scene.parts);
  paintStretched(pen, body);
  paintStart(pen, body, start);
  paintLowBack(pen, body);
  for (const way of arrows) paintArrow(pen, way, 1 / ZOOM);
  return [...scenery(near, scene, brush.metres(THIN)), ...pen.items];
}

/**
 * The low back under a magnifying glass, beside the figure: the spine and the bone of the pelvis, and the arrows
 * that tell how the pelvis turns. A tilt of the pelvis is too small to be seen otherwise.
 */
export const closeUpPicture = (at: Place): RoundPicture => roundPicture({ at, takesArrows: true, draw });
