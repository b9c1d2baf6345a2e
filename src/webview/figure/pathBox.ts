/** A box on the picture, in tenths of a pixel. */
export interface PathBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const [M, L, C, A] = ['M', 'L', 'C', 'A'].map((letter) => letter.charCodeAt(0)) as [number, number, number, number];
const [MINUS, NOUGHT, NINE] = ['-', '0', '9'].map((letter) => letter.charCodeAt(0)) as [number, number, number];

/** Numbers of each command of a path: of an arc, radii first. */
const arity = (command: number): number => (command === A ? 7 : command === C ? 6 : 2);

const numbers = new Float64Array(7);

/**
 * A box that no point of the path leaves, and not much larger: corners and handles of curves, and round the ends of an
 * arc as much as the arc can bulge. Paths are those of the display list: absolute commands of whole numbers. Written
 * for speed: it reads every new path of every frame.
 */
export function pathBox(path: string): PathBox {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  let x = 0, y = 0, command = M, count = 0;
  const include = (px: number, py: number, room: number): void => {
    if (px - room < left) left = px - room;
    if (px + room > right) right = px + room;
    if (py - room < top) top = py - room;
    if (py + room > bottom) bottom = py + room;
  };
  for (let i = 0; i < path.length; ) {
    let code = path.charCodeAt(i);
    if (code === M || code === L || code === C || code === A) {
      command = code;
      count = 0;
    }
    if (code !== MINUS && (code < NOUGHT || code > NINE)) {
      i++;
      continue;
    }
    const sign = code === MINUS ? -1 : 1;
    if (sign < 0) code = path.charCodeAt(++i);
    let value = 0;
    while (code >= NOUGHT && code <= NINE) {
      value = value * 10 + code - NOUGHT;
      code = path.charCodeAt(++i);
    }
    numbers[count++] = sign * value;
    if (count < arity(command)) continue;
    const [endX, endY] = [numbers[count - 2] as number, numbers[count - 1] as number];
    if (command === A) {
      const room = bulge(numbers[0] as number, numbers[1] as number, numbers[3] === 1, Math.hypot(endX - x, endY - y));
      include(x, y, room);
      include(endX, endY, room);
    } else {
      for (let k = 0; k < count; k += 2) include(numbers[k] as number, numbers[k + 1] as number, 0);
    }
    x = endX;
    y = endY;
    count = 0;
  }
  return { left, top, right, bottom };
}

/** How far an arc can reach beyond the box of its two ends. */
function bulge(rx: number, ry: number, isLarge: boolean, chord: number): number {
  const longest = Math.max(rx, ry);
  if (isLarge) return 2 * longest;
  const half = Math.min(chord / 2, longest);
  // Of a flat ellipse the bulge can be as long as half the chord; of a circle it is the height of the segment.
  return rx === ry ? longest - Math.sqrt(longest * longest - half * half) : Math.min(half, longest);
}
