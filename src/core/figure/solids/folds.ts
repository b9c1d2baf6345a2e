import type { PosedBody } from '../../body/posedBody.ts';
import { addScaled, dot, normalize, rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import type { Ellipsoid } from '../solid.ts';

/** Sine of the turn between hips and chest from which on the shirt shows it, and at which its folds are strongest. */
const FROM = 0.2;
const STRONGEST = 0.55;

/**
 * Folds that run from one hip over the belly to the other side of the chest: at which sections of the trunk they pass,
 * counted from the hem, and how far to the side of the hip, as parts of half the width.
 */
const FOLDS: readonly (readonly (readonly [section: number, aside: number])[])[] = [
  [[1, 0.86], [2, 0.62], [3, 0.3]],
  [[2, 0.84], [3, 0.6], [4, 0.22]],
  [[3, 0.84], [4, 0.58], [5, 0.3]],
];

/** The shirt's folds when the chest is turned against the hips. */
export function twistFolds({ bones: { hips, upperChest } }: PosedBody, sections: readonly Ellipsoid[]) {
  const turn = dot(rotate(hips.rotation, [0, 0, 1]), rotate(upperChest.rotation, [1, 0, 0]));
  const strength = Math.min(1, (Math.abs(turn) - FROM) / (STRONGEST - FROM));
  const side = Math.sign(turn);
  return (brush: Brush): void => {
    if (strength <= 0 || brush.detail === 'plain') return;
    const seen = FOLDS.map((fold) => fold.map(([i, aside]) => onFront(sections[i] as Ellipsoid, aside * side))).filter((fold) =>
      fold.every(({ normal }) => brush.camera.facing(normal) > 0.1),
    );
    // What looks at the viewer lies within the shirt: no need to clip it.
    brush.blades(seen.map((fold) => fold.map(({ at }) => at)), 'shirtLine', 0.0025, { opacity: 0.6 * strength });
  };
}

/** A place on the front of a section, some part of half its width aside, and which way the cloth looks there. */
function onFront({ at, axes: [across, , deep] }: Ellipsoid, aside: number): { readonly at: Vec3; readonly normal: Vec3 } {
  const ahead = Math.sqrt(1 - aside * aside);
  const normal = normalize(addScaled(addScaled([0, 0, 0], across, aside / dot(across, across)), deep, ahead / dot(deep, deep)));
  return { at: addScaled(addScaled(at, across, aside), deep, ahead), normal };
}
