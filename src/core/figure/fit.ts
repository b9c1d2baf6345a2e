import type { PosedBody } from '../body/posedBody.ts';
import { Camera } from './camera.ts';
import type { CameraSpec } from './camera.ts';
import { bothBoxes, flatten } from './depth.ts';
import type { Box } from './depth.ts';
import { floorEdge } from './floor.ts';
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

/** Places of the plant at the wall, left and right, and out of the picture; and how much of the picture is its own there. */
const BESIDE = [0.03, 0.97] as const;
const OUTSIDE = -0.4;
const PLANT_WIDTH = 0.2;
const PLANT_HEIGHT = 0.24;
/** Part of its place that may be covered by whatever stands before it. */
const MOST_COVERED = 0.3;

/** On which side the plant is less in the way: where less reaches into its place. Nowhere where the wall is too low, or furniture stands before it on both sides. */
function plantPlace(spec: CameraSpec, { width, height }: Framing, boxes: readonly Box[]): number {
  const floor = floorEdge(new Camera(spec));
  const [wide, high] = [width * 10 * PLANT_WIDTH, height * 10 * PLANT_HEIGHT];
  if (floor < high) return OUTSIDE;
  const covered = (from: number): number =>
    boxes.reduce((sum, { left, right, top, bottom }) => {
      const across = Math.min(from + wide, right) - Math.max(from, left);
      const down = Math.min(floor, bottom) - Math.max(floor - high, top);
      return sum + Math.max(0, across) * Math.max(0, down);
    }, 0);
  const [left, right] = [covered(0), covered(width * 10 - wide)];
  if (Math.min(left, right) > wide * high * MOST_COVERED) return OUTSIDE;
  return BESIDE[left <= right ? 0 : 1];
}

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
  return { ...spec, plant: plantPlace(spec, framing, inPicture) };
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
    plant: at(a.plant ?? BESIDE[0], b.plant ?? BESIDE[0]),
  };
}
