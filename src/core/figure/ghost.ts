import { distance } from '../body/vector.ts';
import { Brush } from './brush.ts';
import type { Camera } from './camera.ts';
import type { Item } from './displayList.ts';
import type { Part, Solid } from './solid.ts';

/** Width and strength of the line round the ghost, and how faintly it is filled. */
const LINE = 0.014;
const STRENGTH = 0.7;
const FILL = 0.14;

/** Metres: a part that has moved by less is not there twice. */
const LEAST_WAY = 0.012;

const solidsOf = ({ shapes }: Part): readonly Solid[] => shapes.flatMap(({ solids }) => solids);

/** What of a body is elsewhere in another pose of it. */
export function partsElsewhere(ghost: readonly Part[], body: readonly Part[]): readonly Part[] {
  const there = new Map(body.map((part) => [part.id, solidsOf(part)]));
  return ghost.filter((part) => {
    const others = there.get(part.id);
    return !others || solidsOf(part).some(({ at }, i) => distance(at, others[i]?.at ?? at) > LEAST_WAY);
  });
}

/** The silhouette of parts of a body as one line, faintly filled; left out where it would be a speck. */
export function ghostItems(camera: Camera, parts: readonly Part[]): readonly Item[] {
  const brush = new Brush(camera);
  if (brush.detail === 'plain') return [];
  const path = parts.flatMap((part) => part.shapes.map((shape) => brush.shapePath(shape))).join('');
  brush.stroke(path, 'ghost', LINE, { opacity: STRENGTH });
  brush.fill(path, 'paper');
  brush.fill(path, 'ghost', { opacity: FILL });
  return brush.items;
}
