import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { sweep, together } from '../path.ts';
import type { Ellipsoid, Part } from '../solid.ts';
import { ball, ellipsoid, hull, inFrame } from '../solid.ts';

/** The sole from above, left foot: outwards and forwards from the ankle, metres. */
const SOLE: readonly (readonly [x: number, z: number])[] = [
  [-0.012, -0.056], [0.014, -0.056], [0.027, -0.042], [0.031, -0.01], [0.036, 0.05], [0.043, 0.095], [0.04, 0.13], [0.028, 0.158],
  [0.01, 0.175], [-0.01, 0.178], [-0.027, 0.166], [-0.036, 0.14], [-0.038, 0.105], [-0.032, 0.06], [-0.028, 0.0], [-0.026, -0.042],
];

/** Laces and seams on the upper: which way they look, and where they run, metres above the sole's underside. */
const SEAMS: readonly { readonly looks: Vec3; readonly line: readonly Vec3[] }[] = [
  ...[0.048, 0.068, 0.088].map((z, i) => {
    const y = 0.079 - i * 0.0105;
    return { looks: [0, 0.86, 0.5] as Vec3, line: [[0.021, y - 0.004, z - 0.004], [0, y + 0.003, z], [-0.021, y - 0.004, z - 0.004]] as Vec3[] };
  }),
  ...[1, -1].map((out) => ({
    looks: [out, 0, 0] as Vec3,
    line: [[0.034 * out, 0.075, -0.036], [0.0365 * out, 0.052, -0.016], [0.0355 * out, 0.022, -0.01]] as Vec3[],
  })),
];

/** A seam that looks away further than this does not show. */
const SEAM_TURNS = 0.35;

/** Half the sole's thickness, metres. */
const HALF_SOLE = 0.01;
/** Seen straight from below, the sole is this part as wide as its edge: the upper shows round it. */
const TREAD = 0.8;
/** Seen this far from below, it is as narrow as that. */
const FROM_BELOW = 0.6;
/** Seen this far from below, the whole sole lies over the shoe. */
const WHOLLY_BELOW = 0.25;

/** A shoe with its sole, laces and seams. */
export function shoe(body: PosedBody, side: Side): Part {
  const sign = sideSign(side);
  const foot = body.bones[`${side}Foot`];
  const sole = -body.build.lengths.ankle;
  const at = (x: number, y: number, z: number): Vec3 => inFrame(foot, [x * sign, y, z]);
  const slab = (half: number, wide = 1): readonly Ellipsoid[] =>
    SOLE.map(([x, z]) => ellipsoid(at(x * wide, sole + half, z * (0.6 + 0.4 * wide)), foot.rotation, [0.01, half, 0.01]));
  const below = rotate(foot.rotation, [0, -1, 0]);
  const tread = [-0.004, 0.072, 0.104].map((z) => [at(0.023, sole, z), at(0, sole, z + 0.008), at(-0.023, sole, z)]);
  const seams = SEAMS.map(({ looks, line }) => ({ looks: rotate(foot.rotation, looks), line: line.map(([x, y, z]) => at(x, sole + y, z)) }));
  return {
    id: `${side}Shoe`,
    paint: 'shoe',
    shade: 0.022,
    throwsShade: true,
    shapes: [
      hull(
        ball(at(0, sole + 0.045, -0.03), 0.036),
        ellipsoid(at(0, sole + 0.083, -0.012), foot.rotation, [0.036, 0.006, 0.042]),
        ball(at(0, sole + 0.06, 0.035), 0.031),
        ball(at(-0.014, sole + 0.037, 0.11), 0.027),
        ball(at(0.019, sole + 0.036, 0.102), 0.026),
        ball(at(-0.004, sole + 0.033, 0.156), 0.0255),
      ),
    ],
    under: (brush) => {
      if (brush.camera.facing(below) < WHOLLY_BELOW) drawSole(brush, slab(HALF_SOLE));
    },
    over: (brush) => {
      const seen = brush.camera.facing(below);
      if (seen >= WHOLLY_BELOW) {
        const turned = Math.min(1, (seen - WHOLLY_BELOW) / (FROM_BELOW - WHOLLY_BELOW));
        drawSole(brush, slab(HALF_SOLE, 1 - (1 - TREAD) * turned), turned > 0.4 ? tread : []);
      } else if (seen > 0) {
        // It comes over the shoe from its lower edge upwards, within the sole behind it: all at once it would flash.
        brush.fill(brush.shapePath(hull(...slab((HALF_SOLE * seen) / WHOLLY_BELOW))), 'sole');
      }
      const shown = seams.filter(({ looks }) => brush.camera.facing(looks) > SEAM_TURNS);
      if (brush.detail === 'full') brush.stroke(together(shown.map(({ line }) => sweep(brush.points(line)))), 'lace', 0.005);
    },
  };
}

/** The sole as a slab. Seen from below it lies over the shoe, with its heel and ball set off. */
function drawSole(brush: Brush, ring: readonly Ellipsoid[], tread: readonly (readonly Vec3[])[] = []): void {
  const path = brush.shapePath(hull(...ring));
  brush.fill(path, 'sole', { outline: path });
  if (tread.length === 0 || brush.detail === 'plain') return;
  brush.fill(path, 'shade', { opacity: 0.1 });
  brush.stroke(together(tread.map((line) => sweep(brush.points(line)))), 'shoe', 0.0035, { opacity: 0.6 });
}
