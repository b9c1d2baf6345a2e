import type { PosedBody } from '../body/posedBody.ts';
import { Camera } from './camera.ts';
import type { CameraSpec } from './camera.ts';
import { bothBoxes, flatten } from './depth.ts';
import { floorEdge } from './floor.ts';
import { PLANT_LEFT, plantPlace } from './plantPlace.ts';
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
export function fitCamera(body: PosedBody, framing: Framing, others: readonly Part[] = []): CameraSpec {
  const { yaw, pitch, width, height } = framing;
  const trial = new Camera({ yaw, pitch, scale: 1000, centreX: 0, centreY: 0 });
  const boxes = [...propSolids(body.props, body.bones), ...bodySolids(body), ...others].flatMap((part) => flatten(trial, part).shapes.map(({ box }) => box));
  const { left, top, right, bottom } = boxes.reduce(bothBoxes);
  const room = 10 * (1 - 2 * MARGIN);
  const zoom = Math.min((width * room) / (right - left), (height * room) / (bottom - top));
  const centreX = width * 5 - ((left + right) / 2) * zoom;
  const centreY = height * 5 - ((top + bottom) / 2) * zoom;
  const spec = { yaw, pitch, scale: 1000 * zoom, centreX, centreY };
  const inPicture = boxes.map((box) => ({ left: centreX + box.left * zoom, right: centreX + box.right * zoom, top: centreY + box.top * zoom, bottom: centreY + box.bottom * zoom }));
  return { ...spec, plant: plantPlace(floorEdge(new Camera(spec)), framing, inPicture) };
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
    plant: at(a.plant ?? PLANT_LEFT, b.plant ?? PLANT_LEFT),
  };
}
