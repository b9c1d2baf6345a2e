import type { DisplayList, Item } from '../../core/figure/displayList.ts';
import { boundsOf, type PathBox } from './trace.ts';

/** What the canvas knows of an item, kept as long as the item is part of the picture. */
export interface Prepared {
  /** Everything it paints lies in here. */
  readonly box: PathBox;
  /** Of how many pictures it has been part. */
  pictures: number;
}

/** Room for soft edges, tenths of a pixel. */
const SOFT = 15;

export const prepare = (item: Item, list: DisplayList): Prepared => ({ box: boxOf(item, list), pictures: 0 });

function boxOf(item: Item, { lineWidth }: DisplayList): PathBox {
  if (item.kind === 'shadow') {
    const { x, y, radiusX, radiusY } = item;
    return { left: x - radiusX, top: y - radiusY, right: x + radiusX, bottom: y + radiusY };
  }
  const bare = boundsOf(item.path);
  if (item.kind === 'line') return grown(bare, item.width / 2);
  const box = grown(bare, item.outline || item.rim ? lineWidth * 2 : 0);
  const { x, y } = item.shift ?? { x: 0, y: 0 };
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
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
