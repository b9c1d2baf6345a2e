import { blend, MINIMUM_JERK_PEAK } from './motion.ts';
import type { PosedBody } from './posedBody.ts';
import { apart, secondsFor } from './speed.ts';
import { clamp } from './vector.ts';

/** The way of a body through its key poses, paced by what has furthest to go at each moment. */
export interface Passage {
  /** The body part of the way, 0 to 1; the caller eases it with `minimumJerk`. */
  at(progress: number): PosedBody;
  /** The seconds it takes, eased, when nothing goes faster than its limit. */
  readonly shortest: number;
}

/** A stretch of the way short enough to be straight. */
interface Stride {
  readonly from: PosedBody;
  readonly to: PosedBody;
  /** Where on the blend of the two it begins. */
  readonly begins: number;
  /** When it ends, in seconds of a steady passage. */
  readonly ends: number;
}

/** Strides from one key pose to the next. */
const STRIDES = 24;

/** What moves neither hands, feet, trunk nor neck still takes a moment, seconds. */
const MOMENT = 0.002;

function stridesThrough(keys: readonly PosedBody[]): readonly Stride[] {
  const strides: Stride[] = [];
  for (const [i, to] of keys.slice(1).entries()) {
    const from = keys[i] as PosedBody;
    let before = from;
    for (let stride = 1; stride <= STRIDES; stride++) {
      const after = blend(from, to, stride / STRIDES);
      const ends = (strides.at(-1)?.ends ?? 0) + secondsFor(apart(before, after)) + MOMENT;
      strides.push({ from, to, begins: (stride - 1) / STRIDES, ends });
      before = after;
    }
  }
  return strides;
}

/**
 * A passage through one body after another. Each bit of it takes as long as its slowest part needs at its
 * limit, so a way-point costs no stop, and what is eased over the whole passage peaks only once.
 */
export function passageThrough(keys: readonly PosedBody[]): Passage {
  const strides = stridesThrough(keys);
  const total = strides.at(-1)?.ends ?? 0;
  return {
    shortest: total * MINIMUM_JERK_PEAK,
    at(progress) {
      const moment = clamp(progress, 0, 1) * total;
      const index = strides.findIndex(({ ends }) => moment <= ends);
      const { from, to, begins, ends } = strides.at(index) as Stride;
      const began = index > 0 ? (strides[index - 1] as Stride).ends : 0;
      return blend(from, to, begins + (moment - began) / (ends - began) / STRIDES);
    },
  };
}
