import { CHAIR } from '../../body/furniture.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Ball, Part } from '../solid.ts';
import { ball, chain, ellipsoid, hull } from '../solid.ts';
import { UPRIGHT, plate } from './plate.ts';

const CUSHION = 0.03;
const BACK_THICKNESS = 0.02;
const CASTORS = 5;
const CASTOR_REACH = 0.285;
/** Where the post stands, forwards. */
const MIDDLE = -0.02;

/** A value from -1 to 1 bent so that a circle of it becomes a rounded square. */
const squared = (v: number): number => Math.sign(v) * Math.sqrt(Math.abs(v));

function seat(): Part {
  const y = CHAIR.seatTop - CUSHION;
  const middle = (CHAIR.seatFront + CHAIR.seatRear) / 2;
  const deep = CHAIR.seatDepth / 2 - CUSHION;
  const wide = CHAIR.seatHalfWidth - CUSHION;
  const rim: Ball[] = [];
  for (let i = 0; i < 36; i++) {
    const angle = (i / 36) * Math.PI * 2;
    const z = middle + squared(Math.sin(angle)) * deep;
    rim.push(ball([squared(Math.cos(angle)) * wide, y - Math.max(0, z - 0.12) * 0.2, z], CUSHION));
  }
  const body = [plate([0, y, middle], [wide, CUSHION, deep])];
  return { id: 'seat', paint: 'chair', rigid: true, shade: 0.03, shapes: [hull(...rim)], body, catchesShade: true };
}

/** A point of the backrest: across from -1 to 1, up from 0 to 1. */
function onBack(across: number, up: number): Vec3 {
  const { backBottom, backTop, backHalfWidth } = CHAIR;
  const y = backBottom.y + (backTop.y - backBottom.y) * up;
  const z = backBottom.z + (backTop.z - backBottom.z) * up - BACK_THICKNESS + 0.04 * across * across;
  return [across * (backHalfWidth - BACK_THICKNESS), y, z];
}

function backrest(): Part {
  const rim = Array.from({ length: 36 }, (_, i) => {
    const angle = (i / 36) * Math.PI * 2;
    const up = 0.5 + squared(Math.sin(angle)) / 2;
    return ball(onBack(squared(Math.cos(angle)) * (0.86 + 0.14 * up), up), BACK_THICKNESS);
  });
  const cells = Array.from({ length: 25 }, (_, i) => {
    const at = onBack(-0.8 + (i % 5) * 0.4, 0.1 + Math.floor(i / 5) * 0.2);
    return ellipsoid(at, UPRIGHT, [0.06, 0.06, BACK_THICKNESS]);
  });
  return { id: 'backrest', paint: 'chair', rigid: true, shade: 0.024, shapes: [hull(...rim)], body: [hull(...cells)], catchesShade: true };
}

function stand(): readonly Part[] {
  const y = CHAIR.seatTop - CUSHION;
  const z = MIDDLE;
  const back = CHAIR.backBottom.z - 0.05;
  return [
    {
      id: 'seatPan',
      paint: 'metal',
      rigid: true,
      shapes: [hull(...[-0.1, 0.1].flatMap((x) => [-0.1, 0.08].map((dz) => ball([x, y - 0.045, z + dz], 0.016))))],
      before: ['seat'],
    },
    {
      id: 'backStem',
      paint: 'metal',
      rigid: true,
      shade: 0.012,
      shapes: [
        chain(
          ball([0, y - 0.045, z - 0.06], 0.017),
          ball([0, y - 0.045, back + 0.03], 0.018),
          ball([0, y, back], 0.018),
          ball([0, 0.66, back - 0.005], 0.016),
        ),
      ],
    },
    {
      id: 'post',
      paint: 'metal',
      rigid: true,
      shade: 0.02,
      shapes: [hull(ball([0, y - 0.05, z], 0.022), ball([0, 0.2, z], 0.022)), hull(ball([0, 0.21, z], 0.033), ball([0, 0.1, z], 0.034))],
      before: ['seat', 'seatPan'],
    },
  ];
}

/** A star of five legs and the wheels under it. */
function base(): readonly Part[] {
  const ways = Array.from({ length: CASTORS }, (_, i): readonly [x: number, z: number] => {
    const angle = ((i * 72 + 18) * Math.PI) / 180;
    return [Math.sin(angle), Math.cos(angle)];
  });
  const end = ([x, z]: readonly [number, number]): readonly [number, number] => [x * CASTOR_REACH, z * CASTOR_REACH + MIDDLE];
  const legs = ways.map((way) => {
    const [x, z] = end(way);
    return hull(ball([0, 0.1, MIDDLE], 0.026), ball([x, 0.072, z], 0.0155));
  });
  const castors = ways.map((way) => {
    const [x, z] = end(way);
    const [across, along] = [way[1] * 0.024, way[0] * 0.024];
    return hull(ball([x - across, 0.029, z + along], 0.029), ball([x + across, 0.029, z - along], 0.029));
  });
  return [
    { id: 'castors', paint: 'wheel', rigid: true, shapes: castors, before: ['base'] },
    { id: 'base', paint: 'metal', rigid: true, shapes: legs, before: ['post'] },
  ];
}

function armrests(): readonly Part[] {
  const { y, halfSpacing, front, rear } = CHAIR.armrest;
  return ([['left', 1], ['right', -1]] as const).flatMap(([side, sign]): readonly Part[] => [
    {
      id: `${side}ArmrestPost`,
      paint: 'metal',
      rigid: true,
      shade: 0.012,
      shapes: [
        chain(
          ball([0.16 * sign, CHAIR.seatTop - 0.07, -0.05], 0.014),
          ball([(halfSpacing - 0.005) * sign, CHAIR.seatTop - 0.06, -0.05], 0.015),
          ball([halfSpacing * sign, y - 0.03, -0.04], 0.015),
        ),
      ],
    },
    {
      id: `${side}Armrest`,
      paint: 'chair',
      rigid: true,
      shade: 0.014,
      shapes: [hull(...[front, rear].flatMap((z) => [-0.018, 0.018].map((dx) => ball([halfSpacing * sign + dx, y - 0.018, z], 0.018))))],
      after: [`${side}ArmrestPost`],
    },
  ]);
}

export const chairParts = (withArmrests: boolean): readonly Part[] => [
  ...base(),
  ...stand(),
  seat(),
  backrest(),
  ...(withArmrests ? armrests() : []),
];
