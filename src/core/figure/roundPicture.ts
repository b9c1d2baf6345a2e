import type { Pose } from '../body/pose.ts';
import type { PosedBody } from '../body/posedBody.ts';
import { addScaled, type Vec3 } from '../body/vector.ts';
import { Brush } from './brush.ts';
import type { Camera } from './camera.ts';
import { project } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Item } from './displayList.ts';
import { paintScene } from './figure.ts';
import { Path } from './path.ts';
import { ball, chain, inFrame } from './solid.ts';
import type { Joint, Part } from './solid.ts';
import type { Way } from './ways.ts';

/** Of a round picture unless the pose says otherwise, and the line round it, metres. */
export const RADIUS = 0.4;
const RIM = 0.012;

/** Metres to the right of the low back and above it, as the viewer sees it. */
export type Place = NonNullable<Pose['closeUp']>;

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

const placeOf = (camera: Camera, body: PosedBody, [right, up]: Place): Vec3 =>
  addScaled(addScaled(middleOfLowBack(body), camera.right, right), camera.up, up);

/** What of a scene can stand in a round picture. It is no part of the figure: that is beside it. */
function clippedTo(clip: Path, item: Item): readonly Item[] {
  if (item.kind === 'shadow' || item.clip !== undefined) return [];
  if (item.kind === 'line') return [{ ...item, clip }];
  const { path, paint, outline, rim, opacity } = item;
  return [{ kind: 'fill', path, paint, clip, ...(outline !== undefined && { outline }), ...(rim !== undefined && { rim }), ...(opacity !== undefined && { opacity }) }];
}

/** A scene without clip paths of its own, as in motion: so that the round picture can clip it. */
export const scenery = (viewer: Camera, { parts, joints }: Pick<Beside, 'parts' | 'joints'>, outline: number): readonly Item[] =>
  paintScene(viewer, { parts, joints, swift: { outline, care: 0 } }).items;

interface Made {
  readonly at: Place;
  readonly radius?: number | undefined;
  readonly takesArrows: boolean;
  /** What stands in the disc; what belongs beside it goes on the brush, under it. */
  draw(brush: Brush, disc: Disc, beside: Beside): readonly Item[];
}

/** A round picture: paper, what is drawn on it, and the line round it. */
export const roundPicture = ({ at, radius = RADIUS, takesArrows, draw }: Made): RoundPicture => ({
  takesArrows,
  items(camera, beside) {
    const brush = new Brush(camera);
    const disc = project(camera, ball(placeOf(camera, beside.body, at), radius));
    const glass = new Path().disc(disc);
    const drawn = draw(brush, disc, beside);
    brush.fill(glass, 'paper');
    brush.items.push(...drawn.flatMap((item) => clippedTo(glass, item)));
    brush.stroke(glass, 'ghost', RIM);
    return brush.items;
  },
  solid: (camera, body) => ({ id: 'roundPicture', paint: 'paper', shapes: [chain(ball(placeOf(camera, body, at), radius + RIM))] }),
});
