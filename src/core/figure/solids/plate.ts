import { IDENTITY } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import { ellipsoid, hull } from '../solid.ts';
import type { Shape } from '../solid.ts';

export const UPRIGHT = IDENTITY;

const CELLS = 7;
/** Neighbouring cells overlap by this much, so that no place between them is hollow. */
const OVERLAP = 1.45;

/** A level board as flat cells, for judging depth: its rim alone says nothing about its middle. */
export function plate([x, y, z]: Vec3, [wide, thick, deep]: Vec3): Shape {
  const cells = Array.from({ length: CELLS * CELLS }, (_, i) => {
    const across = ((i % CELLS) + 0.5) / CELLS;
    const along = (Math.floor(i / CELLS) + 0.5) / CELLS;
    const at: Vec3 = [x + wide * (2 * across - 1), y, z + deep * (2 * along - 1)];
    return ellipsoid(at, UPRIGHT, [(wide / CELLS) * OVERLAP, thick, (deep / CELLS) * OVERLAP]);
  });
  return hull(...cells);
}
