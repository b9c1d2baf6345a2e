import type { DisplayList, Item } from '../../core/figure/displayList.ts';
import type { Path } from '../../core/figure/path.ts';
import { trace, type PathBox } from './trace.ts';

/** An item with what the canvas makes of it, kept as long as the item is part of the picture. */
export interface Prepared {
  readonly path: Path2D;
  readonly outline: Path2D | undefined;
  readonly rim: Path2D | undefined;
  /** Everything it paints lies in here. */
  readonly box: PathBox;
  /** Of how many pictures it has been part. */
  pictures: number;
}

/** Room for soft edges, tenths of a pixel. */
const SOFT = 15;

export function prepare(item: Item, list: DisplayList): Prepared {
  const rest = { outline: undefined, rim: undefined, pictures: 0 };
  if (item.kind === 'shadow') {
    const { x, y, radiusX, radiusY } = item;
    return { ...rest, path: new Path2D(), box: { left: x - radiusX, top: y - radiusY, right: x + radiusX, bottom: y + radiusY } };
  }
  const path = new Path2D();
  const bare = trace(item.path, path);
  if (item.kind === 'line') return { ...rest, path, box: grown(bare, item.width / 2) };
  const { outline, rim } = item;
  const drawn = outline === item.path ? path : traced(outline);
  const box = grown(bare, drawn || rim ? list.lineWidth * 2 : 0);
  const { x, y } = item.shift ?? { x: 0, y: 0 };
  return { ...rest, path, outline: drawn, rim: traced(rim), box: { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y } };
}

/** A path as the canvas takes it; undefined where there is none. */
export function traced(path: Path | undefined): Path2D | undefined {
  if (path === undefined || path.isEmpty) return undefined;
  const drawn = new Path2D();
  trace(path, drawn);
  return drawn;
}

const grown = ({ left, top, right, bottom }: PathBox, by: number): PathBox => {
  const room = by + SOFT;
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
};

export const meets = (a: PathBox, b: PathBox): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export function around(boxes: Iterable<PathBox>): PathBox {
  let { left, top, right, bottom } = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}
