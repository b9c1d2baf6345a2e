import type { PoseRef } from '../body/poseRef.ts';
import type { RoundPicture } from './roundPicture.ts';

export interface Turn {
  readonly yaw: number;
  readonly pitch: number;
}

/** One moment of a movement, and how it is looked at. */
export interface Shot {
  readonly from: PoseRef;
  readonly to: PoseRef;
  /** 0 to 1, already eased. */
  readonly progress: number;
  /**
   * Where the viewer is, eased: 0 as at rest in `from`, 1 where the movement is looked at from, 2 as at rest in `to`.
   * Left out, the viewer goes from the first to the last along with the body.
   */
  readonly looking?: number;
  /** Poses passed on the way. */
  readonly via?: readonly string[];
  /** `mirror`: the figure acts as the person's mirror image; never a flipped picture. */
  readonly view: 'mirror' | 'facing';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Degrees that the person turned the figure by; added to the camera. */
  readonly turn?: Turn;
  /** Outlines are this much wider than usual while something moves: high contrast has them so. */
  readonly boldness?: number;
  readonly glow?: boolean;
  readonly arrow?: boolean;
  readonly ghost?: PoseRef;
  /** The small round picture that the pose has beside it. */
  readonly beside?: RoundPicture;
  /** Makes room in the picture for arrow, ghost and round picture too. */
  readonly guidesFit?: boolean;
}

/** What of a shot says where the body goes. */
export type Movement = Pick<Shot, 'from' | 'to' | 'via' | 'view'>;
