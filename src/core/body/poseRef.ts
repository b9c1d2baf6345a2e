import type { Side } from './side.ts';

/** A pose as it is taken up: `side` is the person's own, as the word on the screen, undefined for a pose without sides. */
export interface PoseRef {
  readonly pose: string;
  readonly side: Side | undefined;
}
