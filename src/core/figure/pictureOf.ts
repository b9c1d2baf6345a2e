import type { Camera } from './camera.ts';
import type { DisplayList, Item, Tones } from './displayList.ts';
import { floorEdge } from './floor.ts';
import type { Shot } from './shot.ts';

/** Thinnest outline, tenths of a pixel, and its width in metres. */
const THINNEST = 7;
const LINE = 0.0023;

/** How wide outlines are, tenths of a pixel. */
export const lineWidthOf = ({ spec }: Camera): number => Math.round(Math.max(THINNEST, spec.scale * LINE));

/** What a camera saw, as a picture of the size that was asked for. */
export const pictureOf = ({ width, height }: Shot, camera: Camera, tones: Tones, items: readonly Item[]): DisplayList => ({
  width,
  height,
  floor: floorEdge(camera),
  plant: camera.spec.plant,
  lineWidth: lineWidthOf(camera),
  tones,
  items,
});
