import { DESK, DOORWAY, MAT, PILLOW, ROLL, STANDING_DESK, STICK, TOWEL, WALL } from '../../body/furniture.ts';
import type { PropName } from '../../body/pose.ts';
import type { Bones } from '../../body/posedBody.ts';
import { SIDES } from '../../body/side.ts';
import { IDENTITY, clamp } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { clockwise, polygon } from '../path.ts';
import type { Part } from '../solid.ts';
import { ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
import { chairParts } from './chair.ts';
import { plate, standingPlate } from './plate.ts';

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
    const x = sign * (halfWidth - 0.1);
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
        shapes: [hull(ball([x, 0.018, z - depth * 0.34], 0.018), ball([x, 0.018, z + depth * 0.34], 0.018))],
        before: [`deskLeg${sign}`, 'desk'],
      },
    ];
  });
  return [...legs, board('desk', 'wood', [-halfWidth, top - thickness, edge], [halfWidth, top, edge + depth])];
}

/** What stands or lies on the ground, whatever their depths say where they touch it. */
const LEGS = SIDES.flatMap((side) => [`${side}Shoe`, `${side}Shank`, `${side}Thigh`, `${side}Ankle`]);

/** How far the mat reaches beyond the joints of who is on it: to either side, behind the feet, and before the head or the hands. */
const MAT_MARGIN = { side: 0.1, rear: 0.2, front: 0.26 };
const MAT_HALF_WIDTH = { least: 0.32, most: 0.6 };
const MAT_EMPTY: readonly Vec3[] = [[0, 0, -1], [0, 0, 1]];

/** A mat under a whole lying or kneeling body. */
function mat(bones: Bones | undefined): Part {
  const places = bones ? Object.values(bones).map(({ position }) => position) : MAT_EMPTY;
  const along = places.map(([, , z]) => z);
  const wide = (side: 1 | -1): number => clamp(Math.max(...places.map(([x]) => x * side)) + MAT_MARGIN.side, MAT_HALF_WIDTH.least, MAT_HALF_WIDTH.most);
  const low: Vec3 = [-wide(-1), 0, Math.min(...along) - MAT_MARGIN.rear];
  const high: Vec3 = [wide(1), MAT.thickness, Math.max(...along) + MAT_MARGIN.front];
  const over = (brush: Brush): void => brush.straight(border(low, high), 'mat', 0.009);
  return { ...board('mat', 'mat', low, high), rigid: false, over, before: ['pelvis', 'torso', ...LEGS] };
}

const BORDER = 0.03;

/** A line along the edge of the mat, a little inside. */
function border([left, , rear]: Vec3, [right, top, front]: Vec3): readonly Vec3[] {
  const [x0, x1, z0, z1] = [left + BORDER, right - BORDER, rear + BORDER, front - BORDER];
  return [[x0, top, z0], [x1, top, z0], [x1, top, z1], [x0, top, z1], [x0, top, z0]];
}

/** A cushion or folded cloth on the mat, soft at its edges. */
function softBlock(id: string, { thickness, halfWidth, depth, z }: typeof TOWEL | typeof PILLOW): Part {
  const { thickness: ground } = MAT;
  return { ...board(id, 'cloth', [-halfWidth, ground, z - depth / 2], [halfWidth, ground + thickness, z + depth / 2]), before: ['face', 'hair', 'neck', 'torso'] };
}

/** A towel rolled up tight: its end shows the turns. */
function roll(): readonly Part[] {
  const { radius, halfLength, z } = ROLL;
  const y = MAT.thickness + radius;
  const shapes = [chain(...[-1, 1].map((end) => ellipsoid([end * halfLength, y, z], IDENTITY, [0.012, radius, radius])))];
  const ends = [-1, 1].map((end): Part => ({
    id: `rollEnd${end}`,
    paint: 'cloth',
    rigid: true,
    shapes: [hull(ellipsoid([end * (halfLength + 0.012), y, z], IDENTITY, [0.003, radius * 0.92, radius * 0.92]))],
    over: (brush) => paintSpiral(brush, [end * (halfLength + 0.016), y, z], radius * 0.8, end),
    after: ['roll'],
  }));
  return [{ id: 'roll', paint: 'cloth', rigid: true, shade: radius * 0.6, shapes, catchesShade: true }, ...ends];
}

const TURNS = 2.6;

/** The turns of a rolled cloth, on its end, if that looks at the viewer. */
function paintSpiral(brush: Brush, [x, y, z]: Vec3, radius: number, end: number): void {
  if (brush.camera.facing([end, 0, 0]) < 0.08) return;
  const points = Array.from({ length: 40 }, (_, i): Vec3 => {
    const t = i / 39;
    const angle = t * TURNS * 2 * Math.PI;
    return [x, y + Math.cos(angle) * radius * (1 - 0.9 * t), z + Math.sin(angle) * radius * (1 - 0.9 * t)];
  });
  brush.curve(points, 'skinLine', 0.005);
}

/** A flat upright slab across the room, between two corners of its face. */
function slab(id: string, paint: Part['paint'], [left, bottom]: Corner, [right, top]: Corner, half: number, middle = 0): Part {
  const edge = 0.006;
  const corners = [left + edge, right - edge].flatMap((x) =>
    [bottom + edge, top - edge].flatMap((y) => [-half, half].map((z) => ball([x, y, middle + z], edge))),
  );
  const body = [standingPlate([(left + right) / 2, (bottom + top) / 2, middle], [(right - left) / 2, (top - bottom) / 2, half])];
  return { id, paint, rigid: true, shapes: [hull(...corners)], body, catchesShade: true };
}

type Corner = readonly [x: number, y: number];

/** How far the floor shows before and behind a door. */
const FLOOR_REACH = { behind: 0.4, before: 0.48 };

/** A wall with a door opening in it: a light face each side and above, the frame round the opening, and the floor below. */
function doorway(): readonly Part[] {
  const { halfWidth: inner, frameWidth, halfThickness: half, height, wallHalfWidth: wide, wallHeight: high } = DOORWAY;
  const outer = inner + frameWidth;
  const top = height + frameWidth;
  const thin = half - 0.012;
  const sill = ([x, z]: readonly [number, number]): Vec3 => [x, 0, z];
  const walls = [
    slab('rightWall', 'wall', [-wide, 0], [-outer, high], thin),
    slab('leftWall', 'wall', [outer, 0], [wide, high], thin),
    slab('upperWall', 'wall', [-outer, top], [outer, high], thin),
    slab('rightDoorPost', 'wood', [-outer, 0], [-inner, height], half),
    slab('leftDoorPost', 'wood', [inner, 0], [outer, height], half),
    slab('lintel', 'wood', [-outer, height], [outer, top], half),
  ];
  const floor: Part = {
    ...board('floor', 'cloth', [-wide, -0.012, -FLOOR_REACH.behind], [wide, 0, FLOOR_REACH.before]),
    shade: 0,
    over: (brush) => brush.fill(polygon(clockwise(brush.points(([[-inner, half], [inner, half], [inner, -half], [-inner, -half]] as const).map(sill)))), 'wood'),
    before: [...walls.map(({ id }) => id), ...LEGS],
  };
  return [floor, ...walls];
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
    roll,
    towel: () => [softBlock('towel', TOWEL)],
    pillow: () => [softBlock('pillow', PILLOW)],
    stick: () => (bones ? [stick(bones)] : []),
    doorFrame: doorway,
    wall: () => [slab('wall', 'wall', [-WALL.halfWidth, 0], [WALL.halfWidth, WALL.height], WALL.halfThickness, -WALL.behind - WALL.halfThickness)],
  };
  return props.flatMap((prop) => parts[prop]());
}
