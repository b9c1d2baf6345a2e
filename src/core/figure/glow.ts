import type { Brush } from './brush.ts';
import type { Muscle } from './muscles.ts';
import type { Paint } from './palette.ts';
import { clockwise, loop, polyline } from './path.ts';
import type { Point } from './path.ts';

/** Below this a muscle looks away from the viewer so far that not even its rim shows. */
const LOOKS_AWAY = -0.35;
/** How quickly it comes into sight from there. */
const COMES_UP = 0.4;

/** Width of a patch that is hardly warm, as a part of its own. */
const SMALLEST = 0.3;
/** A patch has its full colour when it is this warm. */
const FULL_COLOUR = 0.55;

/** The soft edge of a patch, from wide and faint to narrow and strong: paint, width in metres, strength. */
const HALO: readonly (readonly [paint: Paint, width: number, opacity: number])[] = [
  ['glowSoft', 0.044, 0.28],
  ['glowSoft', 0.026, 0.42],
  ['glow', 0.012, 0.45],
];

/** Bars across a patch in high contrast, between two of its points. */
const BARS = 3;

/** A muscle and how warm it is, 0 to 1. */
export interface Glowing {
  readonly muscle: Muscle;
  readonly warmth: number;
}

/** The patches of equal strength on a part, as one path so that their light does not add up where they meet. */
interface Patch {
  readonly strength: number;
  outline: string;
  bars: string;
}

function patches(brush: Brush, glowing: readonly Glowing[], part: string): readonly Patch[] {
  const found: Patch[] = [];
  for (const { muscle, warmth } of glowing) {
    if (!muscle.on.includes(part)) continue;
    const seen = Math.max(0, Math.min(1, (brush.camera.facing(muscle.looks) - LOOKS_AWAY) / COMES_UP));
    const strength = Math.round(seen * warmth * 20) / 20;
    if (strength === 0) continue;
    const [left, right] = grown(brush.points(muscle.left), brush.points(muscle.right), strength);
    const outline = loop(clockwise([...left, ...[...right].reverse()]));
    const alike = found.find((patch) => patch.strength === strength);
    if (alike) {
      alike.outline += outline;
      alike.bars += bars(left, right);
    } else found.push({ strength, outline, bars: bars(left, right) });
  }
  return found;
}

/** A patch that warms up spreads from its middle: thinned out over its whole width the colours would turn muddy. */
function grown(left: readonly Point[], right: readonly Point[], strength: number): readonly [readonly Point[], readonly Point[]] {
  const share = (1 - SMALLEST - (1 - SMALLEST) * strength) / 2;
  const inwards = (from: readonly Point[], to: readonly Point[]) =>
    from.map(([x, y], i): Point => {
      const [ox, oy] = to[i] as Point;
      return [x + (ox - x) * share, y + (oy - y) * share];
    });
  return [inwards(left, right), inwards(right, left)];
}

/** Lines from edge to edge. */
function bars(left: readonly Point[], right: readonly Point[]): string {
  const between = (edge: readonly Point[], i: number, t: number): Point => {
    const [a, b] = [edge[i - 1] as Point, edge[i] as Point];
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  };
  return left
    .slice(1)
    .flatMap((_, i) => Array.from({ length: BARS }, (__, k) => polyline([between(left, i + 1, k / BARS), between(right, i + 1, k / BARS)])))
    .join('');
}

/** What is stretched glows: a soft patch in colour themes, outlined and hatched in high contrast, only on the parts it lies on. */
export function paintGlow(brush: Brush, glowing: readonly Glowing[], part: string, clip: string): void {
  const all = patches(brush, glowing, part);
  const colour = ({ strength }: Patch): number => Math.min(1, strength / FULL_COLOUR);
  // All halos first: one that lay on another patch would cut it in two.
  for (const [paint, width, opacity] of HALO) {
    for (const patch of all) brush.stroke(patch.outline, paint, width, { opacity: opacity * colour(patch), clip });
  }
  for (const patch of all) brush.fill(patch.outline, 'glow', { opacity: 0.95 * colour(patch), clip });
  for (const patch of all) brush.stroke(patch.outline + patch.bars, 'hatch', 0.0045, { opacity: colour(patch), clip });
}
