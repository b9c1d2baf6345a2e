import { DESK, MAT, STANDING_DESK } from '../../body/furniture.ts';
import type { PropName } from '../../body/pose.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Part } from '../solid.ts';
import { ball, chain, hull } from '../solid.ts';
import { chairParts } from './chair.ts';
import { plate } from './plate.ts';

/** A flat board with rounded edges between two corners. */
function board(id: string, paint: Part['paint'], low: readonly [number, number, number], high: readonly [number, number, number]): Part {
  const r = (high[1] - low[1]) / 2;
  const y = low[1] + r;
  const corners = [low[0] + r, high[0] - r].flatMap((x) => [low[2] + r, high[2] - r].map((z) => ball([x, y, z], r)));
  const middle: Vec3 = [(low[0] + high[0]) / 2, y, (low[2] + high[2]) / 2];
  const half: Vec3 = [(high[0] - low[0]) / 2, r, (high[2] - low[2]) / 2];
  return { id, paint, rigid: true, shade: r, shapes: [hull(...corners)], body: [plate(middle, half)], catchesShade: true };
}

function desk({ top, thickness, edge, depth, halfWidth }: typeof DESK | typeof STANDING_DESK): readonly Part[] {
  const z = edge + depth * 0.62;
  const legs = [-1, 1].flatMap((sign): readonly Part[] => {
    const x = sign * (halfWidth - 0.12);
    return [
      { id: `deskLeg${sign}`, paint: 'metal', rigid: true, shade: 0.016, shapes: [hull(ball([x, top - thickness, z], 0.022), ball([x, 0.03, z], 0.022))], before: ['desk'] },
      { id: `deskFoot${sign}`, paint: 'metal', rigid: true, shade: 0.014, shapes: [hull(ball([x, 0.018, z - 0.24], 0.018), ball([x, 0.018, z + 0.24], 0.018))], before: [`deskLeg${sign}`, 'desk'] },
    ];
  });
  return [...legs, board('desk', 'wood', [-halfWidth, top - thickness, edge], [halfWidth, top, edge + depth])];
}

const MAT_HALF_WIDTH = 0.34;
const MAT_FRONT = 1.15;
const MAT_REAR = -1.15;

const mat = (): Part => ({
  ...board('mat', 'mat', [-MAT_HALF_WIDTH, 0, MAT_REAR], [MAT_HALF_WIDTH, MAT.thickness, MAT_FRONT]),
  catchesShade: true,
});

/** Props as solids, by name. Sizes and places are those of the body's own furniture. */
export function propParts(props: readonly PropName[]): readonly Part[] {
  const standing = !props.includes('chair') && !props.includes('chairWithArmrests');
  return props.flatMap((prop): readonly Part[] => {
    switch (prop) {
      case 'chair':
        return chairParts(false);
      case 'chairWithArmrests':
        return chairParts(true);
      case 'desk':
        return desk(standing ? STANDING_DESK : DESK);
      case 'mat':
        return [mat()];
      case 'roll':
        return [{ id: 'roll', paint: 'cloth', rigid: true, shade: 0.04, shapes: [hull(ball([-0.24, 0.068, 0], 0.06), ball([0.24, 0.068, 0], 0.06))] }];
      case 'towel':
        return [{ id: 'towel', paint: 'cloth', rigid: true, shade: 0.03, shapes: [hull(ball([-0.16, 0.058, 0], 0.05), ball([0.16, 0.058, 0], 0.05))] }];
      case 'wall':
        return [];
      case 'doorFrame':
        return [-0.42, 0.42].map((x, i): Part => ({ id: `door${i}`, paint: 'wood', rigid: true, shade: 0.03, shapes: [chain(ball([x, 0.03, 0], 0.035), ball([x, 2, 0], 0.035))] }));
      case 'stick':
        return [];
    }
  });
}
