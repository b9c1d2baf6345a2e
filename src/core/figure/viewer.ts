import type { Passage } from '../body/passage.ts';
import type { PosedBody } from '../body/posedBody.ts';
import type { CameraSpec } from './camera.ts';
import { fitCamera, mixCameras, turnBetween } from './fit.ts';
import { remember } from './remember.ts';
import type { Part } from './solid.ts';
import { bodySolids, propSolids } from './solids.ts';
import type { PoseRef } from '../body/poseRef.ts';
import type { Shot, Turn } from './shot.ts';

/** Where the viewer finds what a shot is about. */
export interface Subject {
  body(ref: PoseRef, view: Shot['view']): PosedBody;
  passage(shot: Shot): Passage;
  /** What the picture shows beside the body, as solids. */
  guides(shot: Shot): readonly Part[];
}

const PITCH_LIMITS = { lowest: -10, highest: 85 };

/** Parts of a way between its ends: what the body reaches there stays in the picture too. */
const WAY_SAMPLES = [0.15, 0.3, 0.5, 0.7, 0.85];

/** Degrees beyond which the viewer walks round the figure, and the seconds that takes; to step nearer or back takes less. */
const WALKS_FROM = 8;
const WALK = 0.7;
const STEP = 0.4;

/** Looks at a movement from where what is stretched shows best. */
const bestFrom = (from: PosedBody, to: PosedBody): PosedBody => (to.highlight.length === 0 && from.highlight.length > 0 ? from : to);

const secondsBetween = (a: PosedBody, b: PosedBody): number => (turnBetween(a.camera, b.camera) > WALKS_FROM ? WALK : STEP);

/** From where a pose is looked at, as far as the person has turned the figure. */
export const directionOf = ({ camera }: PosedBody, turn: Turn = { yaw: 0, pitch: 0 }): Turn => ({
  yaw: camera.yaw + turn.yaw,
  pitch: Math.max(PITCH_LIMITS.lowest, Math.min(PITCH_LIMITS.highest, camera.pitch + turn.pitch)),
});

/** Seconds that the viewer takes before a movement and after it. */
export function looksAround(from: PosedBody, to: PosedBody): { readonly before: number; readonly after: number } {
  const best = bestFrom(from, to);
  return { before: secondsBetween(from, best), after: secondsBetween(best, to) };
}

/**
 * Where each moment is looked at from. The viewer stands still while the body moves: a turn of both at once is
 * hard to read, and nothing in the picture could be kept from one moment to the next.
 */
export class Viewer {
  readonly #subject: Subject;
  readonly #cameras = new Map<string, CameraSpec>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  cameraAt(shot: Shot): CameraSpec {
    const { from, to, progress, looking } = shot;
    if (looking === undefined) return mixCameras(this.#atRest(from, shot), this.#atRest(to, shot), progress);
    return looking <= 1
      ? mixCameras(this.#atRest(from, shot), this.#onTheWay(shot), looking)
      : mixCameras(this.#onTheWay(shot), this.#atRest(to, shot), looking - 1);
  }

  #atRest(ref: PoseRef, shot: Shot): CameraSpec {
    const body = this.#subject.body(ref, shot.view);
    const guided = shot.guidesFit ? [wayKey(shot), shot.ghost?.pose, shot.beside !== undefined] : [];
    return this.#fit([ref.pose, ref.side, ...guided].join(' '), body, shot, () => (shot.guidesFit ? this.#subject.guides(shot) : []));
  }

  /** Room for the whole way. */
  #onTheWay(shot: Shot): CameraSpec {
    const [from, to] = [this.#subject.body(shot.from, shot.view), this.#subject.body(shot.to, shot.view)];
    return this.#fit(`way ${wayKey(shot)}`, bestFrom(from, to), shot, () => {
      const passage = this.#subject.passage(shot);
      const bodies = [from, ...WAY_SAMPLES.map((part) => passage.at(part)), to];
      return bodies.flatMap((body) => [...propSolids(body.props, body.bones), ...bodySolids(body)]);
    });
  }

  #fit(what: string, body: PosedBody, { width, height, view, turn }: Shot, others: () => readonly Part[]): CameraSpec {
    const { yaw, pitch } = directionOf(body, turn);
    const key = [what, view, width, height, yaw, pitch].join(' ');
    return remember(this.#cameras, key, () => fitCamera(body, { yaw, pitch, width, height }, others()));
  }
}

const wayKey = ({ from, to, via = [] }: Shot): string => [from.pose, from.side, to.pose, to.side, ...via].join(' ');
