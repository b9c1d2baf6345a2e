import { Brush } from './brush.ts';
import type { Camera } from './camera.ts';
import type { Item } from './displayList.ts';
import type { Part } from './solid.ts';

/** Width of the line round the ghost, metres. */
const LINE = 0.014;

/** The silhouette of a body as one line: its fill, in the colour of the paper, covers what would be inside. */
export function ghostItems(camera: Camera, parts: readonly Part[]): readonly Item[] {
  const brush = new Brush(camera);
  const path = parts.flatMap((part) => part.shapes.map((shape) => brush.shapePath(shape))).join('');
  brush.stroke(path, 'ghost', LINE);
  brush.fill(path, 'paper');
  return brush.items;
}
