import type { PosedBody } from '../body/posedBody.ts';
import { Camera } from './camera.ts';
import type { CameraSpec } from './camera.ts';
import { flatten } from './depth.ts';
import type { Part } from './solid.ts';
import { bodySolids, propSolids } from './solids.ts';

export interface Framing {
  readonly yaw: number;
  readonly pitch: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Part of the picture left free on each side. */
const MARGIN = 0.05;

/** The camera that shows a whole body, its chair and what else there is as large as the picture allows. */
export function fitCamera(body: PosedBody, { yaw, pitch, width, height }: Framing, others: readonly Part[] = []): CameraSpec {
  const trial = new Camera({ yaw, pitch, scale: 1000, centreX: 0, centreY: 0 });
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const part of [...propSolids(body.props, body.bones), ...bodySolids(body), ...others]) {
    const { box } = flatten(trial, part);
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  const room = 10 * (1 - 2 * MARGIN);
  const zoom = Math.min((width * room) / (right - left), (height * room) / (bottom - top));
  return {
    yaw,
    pitch,
    scale: 1000 * zoom,
    centreX: width * 5 - ((left + right) / 2) * zoom,
    centreY: height * 5 - ((top + bottom) / 2) * zoom,
  };
}

/** Degrees to the right from one direction to another, by the shorter side. */
const yawBetween = (a: number, b: number): number => ((((b - a) % 360) + 540) % 360) - 180;

type Direction = Pick<CameraSpec, 'yaw' | 'pitch'>;

/** Degrees between two directions of view, as the larger of the ways round and up. */
export const turnBetween = (a: Direction, b: Direction): number => Math.max(Math.abs(yawBetween(a.yaw, b.yaw)), Math.abs(b.pitch - a.pitch));

/** A camera on its way from one place to another, round the figure by the shorter side. */
export function mixCameras(a: CameraSpec, b: CameraSpec, t: number): CameraSpec {
  const at = (p: number, q: number) => p + (q - p) * t;
  return {
    yaw: a.yaw + yawBetween(a.yaw, b.yaw) * t,
    pitch: at(a.pitch, b.pitch),
    scale: at(a.scale, b.scale),
    centreX: at(a.centreX, b.centreX),
    centreY: at(a.centreY, b.centreY),
  };
}
