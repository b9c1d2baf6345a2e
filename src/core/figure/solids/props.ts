import { DESK, DOORWAY, MAT, ROLL, STANDING_DESK, STICK, TOWEL } from '../../body/furniture.ts';
import type { PropName } from '../../body/pose.ts';
import type { Bones } from '../../body/posedBody.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Part } from '../solid.ts';
import { ball, chain, hull, inFrame } from '../solid.ts';
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

const METAL = { paint: 'metal', rigid: true, shade: 0.015 } as const;

function desk({ top, thickness, edge, depth, halfWidth }: typeof DESK | typeof STANDING_DESK): readonly Part[] {
  const z = edge + depth * 0.62;
  const legs = [-1, 1].flatMap((sign): readonly Part[] => {
    const x = sign * (halfWidth - 0.12);
    return [
      {
        ...METAL,
        id: `deskLeg${sign}`,
        shapes: [hull(ball([x, top - thickness, z], 0.022), ball([x, 0.03, z], 0.022))],
        before: ['desk'],
      },
      {
        ...METAL,
        id: `deskFoot${sign}`,
        shapes: [hull(ball([x, 0.018, z - 0.24], 0.018), ball([x, 0.018, z + 0.24], 0.018))],
        before: [`deskLeg${sign}`, 'desk'],
      },
    ];
  });
  return [...legs, board('desk', 'wood', [-halfWidth, top - thickness, edge], [halfWidth, top, edge + depth])];
}

const MAT_HALF_WIDTH = 0.38;
const MAT_MARGIN = 0.2;
const MAT_EMPTY = { from: -1, to: 1 };

/** A mat under a whole lying or kneeling body. */
function mat(bones: Bones | undefined): Part {
  const along = bones ? Object.values(bones).map(({ position }) => position[2]) : [MAT_EMPTY.from, MAT_EMPTY.to];
  const low: Vec3 = [-MAT_HALF_WIDTH, 0, Math.min(...along) - MAT_MARGIN];
  return { ...board('mat', 'mat', low, [MAT_HALF_WIDTH, MAT.thickness, Math.max(...along) + MAT_MARGIN]), rigid: false };
}

const lying = (id: string, halfLength: number, radius: number, z: number): Part => {
  const y = MAT.thickness + radius;
  const shapes = [hull(ball([-halfLength, y, z], radius), ball([halfLength, y, z], radius))];
  return { id, paint: 'cloth', rigid: true, shade: radius * 0.6, shapes, catchesShade: true };
};

function doorFrame(): readonly Part[] {
  const { halfWidth, postRadius: r, height } = DOORWAY;
  const beam = (id: string, from: Vec3, to: Vec3): Part => ({
    id,
    paint: 'wood',
    rigid: true,
    shade: r,
    shapes: [hull(ball(from, r), ball(to, r))],
    catchesShade: true,
  });
  return [
    beam('rightDoorPost', [-halfWidth, r, 0], [-halfWidth, height, 0]),
    beam('leftDoorPost', [halfWidth, r, 0], [halfWidth, height, 0]),
    beam('lintel', [-halfWidth, height, 0], [halfWidth, height, 0]),
  ];
}

function stick(bones: Bones): Part {
  const end = (side: number) => ball(inFrame(bones.upperChest, [side * STICK.halfLength, STICK.at.y, STICK.at.z]), STICK.radius);
  return { id: 'stick', paint: 'wood', shade: STICK.radius, shapes: [chain(end(1), end(0), end(-1))] };
}

/**
 * Props as solids, by name. Sizes and places are those of the body's own furniture.
 * @param bones of whoever uses them: a mat lies under the whole body, a stick goes with the shoulders
 */
export function propParts(props: readonly PropName[], bones?: Bones): readonly Part[] {
  const seated = props.includes('chair') || props.includes('chairWithArmrests');
  const parts: Readonly<Record<PropName, () => readonly Part[]>> = {
    chair: () => chairParts(false),
    chairWithArmrests: () => chairParts(true),
    desk: () => desk(seated ? DESK : STANDING_DESK),
    mat: () => [mat(bones)],
    roll: () => [lying('roll', ROLL.halfLength, ROLL.radius, 0)],
    towel: () => [lying('towel', TOWEL.halfLength, TOWEL.radius, TOWEL.z)],
    stick: () => (bones ? [stick(bones)] : []),
    doorFrame,
    wall: () => [],
  };
  return props.flatMap((prop) => parts[prop]());
}
