import { clamp, hypot } from '../body/vector.ts';
import { support } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Path, Point } from './path.ts';

/** The two points where the common tangent on one side (`+1` right of the way, `-1` left) touches two discs. */
export function tangent(a: Disc, b: Disc, side: 1 | -1): readonly [Point, Point] {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  if (a.round && b.round) {
    const slant = Math.acos(clamp((a.r - b.r) / hypot(dx, dy), -1, 1));
    const angle = Math.atan2(dy, dx) - side * slant;
    return [support(a, Math.cos(angle), Math.sin(angle)), support(b, Math.cos(angle), Math.sin(angle))];
  }
  let nx = dy * side;
  let ny = -dx * side;
  let p = support(a, nx, ny);
  let q = support(b, nx, ny);
  for (let i = 0; i < 3; i++) {
    nx = (q[1] - p[1]) * side;
    ny = -(q[0] - p[0]) * side;
    p = support(a, nx, ny);
    q = support(b, nx, ny);
  }
  return [p, q];
}

/** Discs without those that a neighbour swallows, as happens when a limb points at the viewer. */
export function withoutSwallowed(discs: readonly Disc[]): readonly Disc[] {
  if (discs.some((d) => !d.round)) return discs;
  const kept = [...discs];
  for (let i = 0; i < kept.length - 1 && kept.length > 1; ) {
    const a = kept[i] as Disc;
    const b = kept[i + 1] as Disc;
    if (hypot(a.x - b.x, a.y - b.y) > Math.abs(a.r - b.r) + 0.5) {
      i++;
      continue;
    }
    kept.splice(a.r >= b.r ? i + 1 : i, 1);
    i = Math.max(0, i - 1);
  }
  return kept;
}

/** The line round two circles, neither of which lies in the other: two lines and two arcs. */
export function roundPair(a: Disc, b: Disc, path: Path): Path {
  const [r0, r1] = tangent(a, b, 1);
  const [l0, l1] = tangent(a, b, -1);
  return path.moveTo(r0).lineTo(r1).rimTo(b, r1, l1).lineTo(l0).rimTo(a, l0, r0).close();
}
