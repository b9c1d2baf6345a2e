import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { dot, rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { inFrame } from '../solid.ts';

/** A fold of the cloth on the shank: which way it looks, and where it runs: outwards, down the shank as part of it, forwards. */
interface Fold {
  readonly looks: Vec3;
  readonly line: readonly Vec3[];
}

/** The same fold on the outside and on the inside of the leg. */
const onBothSides = (line: readonly Vec3[]): readonly Fold[] =>
  ([1, -1] as const).map((out) => ({ looks: [out, 0, 0], line: line.map(([x, y, z]): Vec3 => [x * out, y, z]) }));

const HOLLOW: readonly Fold[] = [
  ...onBothSides([[0.046, 0.03, -0.036], [0.052, 0.02, -0.008], [0.052, 0.03, 0.014]]),
  ...onBothSides([[0.046, 0.1, -0.044], [0.054, 0.075, -0.022], [0.056, 0.08, -0.002]]),
];

const STRAIGHT: readonly Fold[] = [
  { looks: [0.3, 0, 0.95], line: [[0.05, 0.035, 0.024], [0.026, 0.05, 0.05], [0.004, 0.045, 0.054]] },
  { looks: [-0.3, 0, 0.95], line: [[-0.05, 0.1, 0.018], [-0.03, 0.105, 0.044], [-0.012, 0.095, 0.05]] },
  ...onBothSides([[0.038, 0.02, -0.038], [0.053, 0.045, -0.012], [0.052, 0.06, 0.012]]),
];

const HEM_FOLDS: readonly Fold[] = [
  { looks: [0.3, 0, 0.95], line: [[0.042, 0.83, 0.012], [0.022, 0.85, 0.038], [0, 0.845, 0.045]] },
  ...onBothSides([[0.026, 0.8, -0.036], [0.043, 0.835, -0.014], [0.044, 0.845, 0.008]]),
];

/** Sine of the knee's bend from which on the cloth bunches up in its hollow. */
const BUNCHES = 0.25;

/** Folds of a trouser leg: in the hollow of a bent knee or over a straight one, and where the cloth meets the shoe. */
export function trouserFolds({ bones, build }: PosedBody, side: Side) {
  const [thigh, shank] = [bones[`${side}UpperLeg`], bones[`${side}LowerLeg`]];
  const { lowerLeg } = build.lengths;
  const sign = sideSign(side);
  const bent = dot(rotate(shank.rotation, [0, -1, 0]), rotate(thigh.rotation, [0, 0, -1]));
  const folds = [...(bent > BUNCHES ? HOLLOW : STRAIGHT), ...HEM_FOLDS];
  return (brush: Brush): void => {
    if (brush.detail === 'plain') return;
    const seen = folds
      .filter(({ looks: [x, y, z] }) => brush.camera.facing(rotate(shank.rotation, [x * sign, y, z])) > 0.25)
      .map(({ line }) => line.map(([x, y, z]) => inFrame(shank, [x * sign, -y * lowerLeg, z])));
    brush.blades(seen, 'trousersLine', 0.0022, { opacity: 0.75 });
  };
}
