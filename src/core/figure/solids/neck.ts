import type { PosedBody } from '../../body/posedBody.ts';
import { add, addScaled, normalize, rotate } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { project } from '../disc.ts';
import type { Disc } from '../disc.ts';
import type { Head } from '../headForm.ts';
import { polygon, polyline } from '../path.ts';
import type { Path } from '../path.ts';
import type { Ellipsoid, Part, Shape } from '../solid.ts';
import { ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
import { tangent } from '../tangent.ts';
import { collarOf, drawBand } from './collar.ts';

/** How thick the neck is against the neutral build: it follows the trunk, but not all the way. */
const girth = (body: PosedBody): number => 1 + (body.build.girths.trunk - 1) * 0.4;

/** The middle of the neck: flat, so that it does not bulge through the collar when the head bows. */
function middle(body: PosedBody): Ellipsoid {
  const { neck } = body.bones;
  const radius = 0.045 * girth(body);
  return ellipsoid(inFrame(neck, [0, 0.03, 0.015]), neck.rotation, [radius, 0.014, radius]);
}

/** Width of its shaded side. */
const SHADE = 0.07;

const column = (body: PosedBody, head: Head): Shape =>
  chain(collarOf(body).solid, middle(body), ball(head.at(0, 0.034, -0.004), 0.046 * girth(body)));

/** The neck between collar and head, and the slope of its muscles toward the shoulders. */
export function neckPart(body: PosedBody, head: Head): Part {
  const { neck } = body.bones;
  const ring = collarOf(body);
  const g = girth(body);
  const slope = [1, -1].map((sign) => ball(add(ring.centre, rotate(ring.rotation, [0.0485 * sign * g, 0.014, -0.012])), 0.0125));
  return {
    id: 'neck',
    paint: 'skin',
    shade: SHADE,
    litAsOne: true,
    shapes: [
      column(body, head),
      hull(...slope, ball(inFrame(neck, [0, 0.056, 0.014]), 0.036 * g)),
    ],
    after: ['torso'],
    catchesShade: true,
    under: (brush) => drawBand(brush, ring, 'far'),
    over: throat(body, head),
  };
}

/** The cords at the sides of the throat, from behind the ear to the collarbone. */
function throat(body: PosedBody, head: Head) {
  const { upperChest, neck } = body.bones;
  return (brush: Brush, outline: Path) => {
    if (brush.detail === 'plain') return;
    for (const sign of [1, -1]) {
      const from = head.at(0.052 * sign, 0.06, -0.012);
      const to = addScaled(inFrame(neck, [0.016 * sign, -0.03, 0.062]), rotate(upperChest.rotation, [0, 0, 1]), 0.004);
      const normal = rotate(neck.rotation, normalize([0.7 * sign, 0, 0.7]));
      const facing = brush.camera.facing(normal);
      if (facing < 0.3) continue;
      const between = inFrame(neck, [0.042 * sign, 0.022, 0.036]);
      brush.blades([[from, between, to]], 'skinLine', 0.002, { opacity: 0.4 * Math.min(1, (facing - 0.3) * 3), clip: outline });
    }
  };
}

/** From here on the viewer stands behind the head. */
const BEHIND = 0.3;

/** Seen from behind, the neck runs up into the hair and hides the chin: it is drawn once more over the face. */
export function drawNape(brush: Brush, body: PosedBody, head: Head): void {
  if (brush.camera.facing(head.direction(0, 0, -1)) < BEHIND) return;
  const g = girth(body);
  const [low, high] = [middle(body), ball(head.at(0, 0.055, -0.022), 0.05 * g)].map((solid) => project(brush.camera, solid)) as [Disc, Disc];
  const [[r0, r1], [l0, l1]] = [tangent(low, high, 1), tangent(low, high, -1)];
  const path = polygon([r0, r1, l1, l0]);
  brush.fill(path, 'skin', { outline: polyline([l0, l1], polyline([r0, r1])) });
  brush.fill(brush.shapePath(column(body, head)), 'skinLit', { clip: path, shift: brush.towardsLight(SHADE / 2) });
}
