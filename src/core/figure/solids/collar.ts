import type { PosedBody } from '../../body/posedBody.ts';
import { add, addScaled, hypot, multiply, normalize, rotate, rotateX, slerp, subtract } from '../../body/vector.ts';
import type { Quat, Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { NO_PATH, loop, sweep } from '../path.ts';
import type { Path, Point } from '../path.ts';
import type { Ellipsoid, Part } from '../solid.ts';
import { ellipsoid, hull } from '../solid.ts';

/** Degrees by which the neck hole dips at the throat. */
const TILT = 31;
/** How much of the neck's own bend the collar goes along with. */
const GOES_ALONG = 0.42;
/** Metres by which the ring is higher at the sides, where it lies on the slope of the shoulder. */
const RIDGE = 0.004;
const STEPS = 24;
/** Width of the band. */
const BAND = 0.0115;
/** Width of the line round it, half of it under the band. */
const SEAM = 0.005;

export interface Collar {
  readonly centre: Vec3;
  readonly rotation: Quat;
  /** Out of the neck hole. */
  readonly normal: Vec3;
  readonly rim: readonly Vec3[];
  /** What fills the ring: the neck starts here. */
  readonly solid: Ellipsoid;
}

/** The ring of the T-shirt round the neck. */
export function collarOf(body: PosedBody): Collar {
  const { neck, upperChest } = body.bones;
  const tilt = multiply(slerp(upperChest.rotation, neck.rotation, GOES_ALONG), rotateX(TILT));
  const centre = add(neck.position, rotate(upperChest.rotation, [0, -0.012, 0.017]));
  const normal = rotate(tilt, [0, 1, 0]);
  const rim: Vec3[] = [];
  for (let i = 0; i < STEPS; i++) {
    const angle = (Math.PI * 2 * i) / STEPS;
    rim.push(add(centre, rotate(tilt, [Math.sin(angle) * 0.061, RIDGE * Math.sin(angle) ** 2, Math.cos(angle) * 0.059])));
  }
  return { centre, rotation: tilt, normal, rim, solid: ellipsoid(addScaled(centre, normal, 0.004), tilt, [0.056, 0.003, 0.054]) };
}

/** The middle line of the nearer or the farther half of the collar's band, seen from the viewer. */
function bandOf(brush: Brush, { rim, centre, normal }: Collar, half: 'near' | 'far'): readonly Point[] {
  const hidden = half === 'far' && brush.camera.facing(normal) < 0;
  if (brush.detail === 'plain' || hidden) return [];
  const n = rim.length;
  const wanted: boolean[] = [];
  for (const at of rim) {
    const towards = brush.camera.facing(normalize(subtract(at, centre)));
    wanted.push(half === 'near' ? towards > -0.25 : towards < 0.2);
  }
  let start = 0;
  while (start < n && !(wanted[start] && !wanted[(start + n - 1) % n])) start++;
  const arc: Vec3[] = [];
  for (let i = 0; i < n; i++) if (wanted[(start + i) % n]) arc.push(rim[(start + i) % n] as Vec3);
  return start === n || arc.length < 3 ? [] : brush.points(arc);
}

/** The band has a line along its edges and none at its ends, where the other half goes on. */
export function drawBand(brush: Brush, ring: Collar, half: 'near' | 'far'): void {
  const way = bandOf(brush, ring, half);
  if (way.length === 0) return;
  const [edge, other] = edgesOf(way, brush.metres(BAND / 2));
  brush.stroke(sweep(other, sweep(edge)), 'shirtLine', SEAM);
  brush.fill(loop([...edge, ...other.reverse()]), 'collar');
}

/** The edges of a ribbon along a way, half its width to either side. */
function edgesOf(way: readonly Point[], half: number): readonly [Point[], Point[]] {
  const [edge, other]: [Point[], Point[]] = [[], []];
  for (let i = 0; i < way.length; i++) {
    const [a, b] = [way[Math.max(0, i - 1)] as Point, way[Math.min(way.length - 1, i + 1)] as Point];
    const by = half / (hypot(b[0] - a[0], b[1] - a[1]) || 1);
    const [[x, y], dx, dy] = [way[i] as Point, (b[1] - a[1]) * by, (a[0] - b[0]) * by];
    edge.push([x + dx, y + dy]);
    other.push([x - dx, y - dy]);
  }
  return [edge, other];
}

/** The nearer half of the collar lies on the shirt and the neck from every side; under it is the neck hole. */
export function collarParts(body: PosedBody): readonly Part[] {
  const ring = collarOf(body);
  const cloth = hull(ellipsoid(ring.centre, ring.rotation, [0.064, 0.006, 0.062]));
  // Where the viewer looks at the opening from inside the shirt, cloth hides where the neck ends.
  const surface = (brush: Brush): Path => (brush.camera.facing(ring.normal) < 0.03 ? brush.shapePath(cloth) : NO_PATH);
  const drawHole = (brush: Brush): void => {
    const path = surface(brush);
    brush.fill(path, 'shirt');
    brush.fill(path, 'shirtLit');
    if (brush.sheen > 0) brush.fill(path, 'sheen', { opacity: brush.sheen });
  };
  const shapes = [hull(ring.solid)];
  return [
    { id: 'neckHole', paint: 'shirt', shapes, after: ['torso', 'neck'], trimming: true, draw: drawHole, surface },
    { id: 'collar', paint: 'collar', shapes, after: ['torso', 'neck', 'neckHole'], trimming: true, draw: (brush) => drawBand(brush, ring, 'near') },
  ];
}
