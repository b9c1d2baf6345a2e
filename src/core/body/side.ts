import type { Vec3 } from './vector.ts';

/** A side of the figure's own body. */
export type Side = 'left' | 'right';

export const SIDES: readonly Side[] = ['left', 'right'];

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** +1 left, -1 right: the figure's left is +X. */
export const sideSign = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1);

/** A vector of the left side, taken over to a side. */
export const toSide = ([x, y, z]: Vec3, side: Side): Vec3 => [x * sideSign(side), y, z];

/** Swaps left and right in a name such as `right.knee.outer` or `leftThigh`. */
export const mirrorName = (name: string): string => name.replace(/left|right/g, (word) => otherSide(word as Side));
