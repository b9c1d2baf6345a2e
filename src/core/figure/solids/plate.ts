import { IDENTITY } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import { ellipsoid, hull } from '../solid.ts';
import type { Shape } from '../solid.ts';

export const UPRIGHT = IDENTITY;

const CELLS = 7;
/** Neighbouring cells overlap by this much, so that no place between them is hollow. */
const OVERLAP = 1.45;

type Middles = readonly (readonly [across: number, along: number])[];

/** Where the cells of a board lie, from -1 to 1 both ways. */
const MIDDLES: Middles = Array.from({ length: CELLS * CELLS }, (_, i) => {
  const part = (n: number) => (2 * (n + 0.5)) / CELLS - 1;
  return [part(i % CELLS), part(Math.floor(i / CELLS))] as const;
});

const cell = (half: number): number => (half / CELLS) * OVERLAP;

/** A level board as flat cells, for judging depth: its rim alone says nothing about its middle. */
export const plate = ([x, y, z]: Vec3, [wide, thick, deep]: Vec3): Shape =>
  hull(...MIDDLES.map(([across, along]) => ellipsoid([x + wide * across, y, z + deep * along], UPRIGHT, [cell(wide), thick, cell(deep)])));

/** The same for a board that stands upright across the room. */
export const standingPlate = ([x, y, z]: Vec3, [wide, high, thick]: Vec3): Shape =>
  hull(...MIDDLES.map(([across, up]) => ellipsoid([x + wide * across, y + high * up, z], UPRIGHT, [cell(wide), cell(high), thick])));
