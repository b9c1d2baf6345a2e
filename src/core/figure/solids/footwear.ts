import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { sweep, together } from '../path.ts';
import type { Frame, Part } from '../solid.ts';
import { ball, ellipsoid, hull, inFrame } from '../solid.ts';

/** The sole from above, left foot: outwards and forwards from the ankle, and how round it is there, metres. */
const SOLE: readonly (readonly [x: number, z: number, radius: number])[] = [
  [0.001, -0.033, 0.0325], [-0.005, 0.096, 0.0385], [0.011, 0.102, 0.036], [-0.001, 0.144, 0.038],
];

/** Laces and seams on the upper: which way they look and from when on they show, and where they run, metres above the sole's underside. */
const SEAMS: readonly { readonly looks: Vec3; readonly from: number; readonly line: readonly Vec3[] }[] = [
  ...[0.048, 0.068, 0.088].map((z, i) => {
    const y = 0.079 - i * 0.0105;
    return { looks: [0, 0.86, 0.5] as Vec3, from: 0.15, line: [[0.021, y - 0.004, z - 0.004], [0, y + 0.003, z], [-0.021, y - 0.004, z - 0.004]] as Vec3[] };
  }),
  ...[1, -1].map((out) => ({
    looks: [out, 0, 0] as Vec3,
    // From further before, a heel's seam would run across the laces.
    from: 0.75,
    line: [[0.034 * out, 0.075, -0.036], [0.0365 * out, 0.052, -0.016], [0.0355 * out, 0.022, -0.01]] as Vec3[],
  })),
];

/** Half the sole's thickness, metres. */
const HALF_SOLE = 0.01;
/** Seen this far from below, the whole sole lies over the shoe. */
const WHOLLY_BELOW = 0.25;

const LOOK = { paint: 'shoe', shade: 0.022, throwsShade: true } as const;

/** A foot in a sock, left: outwards and forwards from the ankle and above the floor, and how thick it is there, metres. */
const SOCK: readonly (readonly [x: number, y: number, z: number, radius: number])[] = [
  [0, 0.037, -0.03, 0.034], [0, 0.07, -0.008, 0.036], [0, 0.056, 0.035, 0.029], [-0.012, 0.032, 0.098, 0.0265],
  [0.017, 0.028, 0.094, 0.0245], [-0.012, 0.0225, 0.146, 0.0205], [0.01, 0.021, 0.137, 0.0195],
];

/** What is on a foot and over its ankle: a sock in a shoe, or alone, for nobody wears shoes on a mat. */
export function footwear({ bones, build, props }: PosedBody, side: Side): readonly Part[] {
  const [knee, foot] = [bones[`${side}LowerLeg`], bones[`${side}Foot`]];
  const { lowerLeg, ankle } = build.lengths;
  const at = (x: number, y: number, z: number): Vec3 => inFrame(foot, [x * sideSign(side), y - ankle, z]);
  const id = `${side}Shoe`;
  const alone = props.includes('mat');
  return [
    {
      id: `${side}Ankle`,
      paint: 'sock',
      shade: 0.02,
      shapes: [hull(ball(inFrame(knee, [0, -lowerLeg * 0.86, 0]), 0.034), ball(inFrame(foot, [0, 0.004, -0.004]), 0.0335))],
      before: [`${side}Shank`, id],
    },
    { ...LOOK, id, ...(alone ? { paint: 'sock' as const, shapes: [hull(...SOCK.map(([x, y, z, radius]) => ball(at(x, y, z), radius)))] } : shoe(foot, at)) },
  ];
}

/** The form of a shoe, with its sole, laces and seams. */
function shoe(foot: Frame, at: (x: number, y: number, z: number) => Vec3): Pick<Part, 'shapes' | 'under' | 'over'> {
  const below = rotate(foot.rotation, [0, -1, 0]);
  const drawSole = (brush: Brush, half: number, outlined: boolean): void => {
    const path = brush.shapePath(hull(...SOLE.map(([x, z, radius]) => ellipsoid(at(x, half, z), foot.rotation, [radius, half, radius]))));
    brush.fill(path, 'sole', outlined ? { outline: path } : {});
  };
  const seams = SEAMS.map(({ looks, from, line }) => ({ looks: rotate(foot.rotation, looks), from, line: line.map(([x, y, z]) => at(x, y, z)) }));
  return {
    shapes: [
      hull(
        ball(at(0, 0.045, -0.03), 0.036),
        ellipsoid(at(0, 0.083, -0.012), foot.rotation, [0.036, 0.006, 0.042]),
        ball(at(0, 0.06, 0.035), 0.031),
        ellipsoid(at(-0.012, 0.037, 0.1), foot.rotation, [0.03, 0.028, 0.03]),
        ellipsoid(at(0.014, 0.036, 0.1), foot.rotation, [0.032, 0.027, 0.03]),
        ellipsoid(at(-0.001, 0.036, 0.147), foot.rotation, [0.036, 0.028, 0.034]),
      ),
    ],
    under: (brush) => drawSole(brush, HALF_SOLE, true),
    over: (brush) => {
      const seen = brush.camera.facing(below) / WHOLLY_BELOW;
      // It comes over the shoe from its lower edge upwards, within the sole behind it: all at once it would flash.
      if (seen > 0) drawSole(brush, HALF_SOLE * Math.min(1, seen), seen >= 1);
      const shown = seams.filter(({ looks, from }) => brush.camera.facing(looks) > from);
      if (brush.detail === 'full') brush.stroke(together(shown.map(({ line }) => sweep(brush.points(line)))), 'lace', 0.005);
    },
  };
}
