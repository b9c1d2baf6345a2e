import type { PosedBody } from '../body/posedBody.ts';
import { addScaled, type Vec3 } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import type { Camera } from './camera.ts';
import { project } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Item } from './displayList.ts';
import { Path } from './path.ts';
import { ball, chain, inFrame } from './solid.ts';
import type { Joint, Part } from './solid.ts';
import type { Way } from './ways.ts';

/** Of a round picture unless the pose says otherwise, and the line round it, metres. */
export const RADIUS = 0.4;
const RIM = 0.012;

/** What a round picture beside the figure is made of. */
export interface Beside {
  readonly body: PosedBody;
  /** The body that it was before. */
  readonly start: PosedBody;
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
  readonly arrows: readonly Way[];
}

/** A small round picture beside a still figure. */
export interface RoundPicture {
  /** Whether the arrows are about what it shows. */
  readonly takesArrows: boolean;
  items(camera: Camera, beside: Beside): readonly Item[];
  /** What it takes of the whole picture. */
  solid(camera: Camera, body: PosedBody): Part;
}

/** The middle of the low back. */
export const middleOfLowBack = ({ bones }: PosedBody): Vec3 => inFrame(bones.hips, [0, 0.062, -0.03]);

/** Where the picture stands: this far to the right of the low back and above it, as the viewer sees it. */
const placeOf = (camera: Camera, body: PosedBody, [right, up]: readonly [number, number]): Vec3 =>
  addScaled(addScaled(middleOfLowBack(body), camera.right, right), camera.up, up);

export const discOf = (camera: Camera, body: PosedBody, at: readonly [number, number], radius = RADIUS): Disc => project(camera, ball(placeOf(camera, body, at), radius));

export const solidOf = (camera: Camera, body: PosedBody, at: readonly [number, number], radius = RADIUS): Part => ({
  id: 'roundPicture',
  paint: 'paper',
  shapes: [chain(ball(placeOf(camera, body, at), radius + RIM))],
});

/** What of a scene can stand in a round picture. It is no part of the figure: that is beside it. */
function clippedTo(clip: Path, item: Item): readonly Item[] {
  if (item.kind === 'shadow' || item.clip !== undefined) return [];
  if (item.kind === 'line') return [{ ...item, clip }];
  const { path, paint, outline, rim, opacity } = item;
  return [{ kind: 'fill', path, paint, clip, ...(outline !== undefined && { outline }), ...(rim !== undefined && { rim }), ...(opacity !== undefined && { opacity }) }];
}

/** Paints the round picture: paper, what is on it, and the line round it. */
export function paintRound(brush: Brush, disc: Disc, items: readonly Item[]): void {
  const glass = new Path().disc(disc);
  brush.fill(glass, 'paper');
  brush.items.push(...items.flatMap((item) => clippedTo(glass, item)));
  brush.stroke(glass, 'ghost', RIM);
}
