import { clamp, hypot, lerp } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import type { Swift } from './figure.ts';
import type { Muscle } from './muscles.ts';
import type { Paint } from './palette.ts';
import { together } from './path.ts';
import type { Path, Point } from './path.ts';
import { warmthOf } from './warmth.ts';
import type { Seen } from './warmth.ts';

/** Below this a muscle looks away from the viewer so far that not even its rim shows. */
const LOOKS_AWAY = -0.03;
/** How quickly it comes into sight from there. */
const COMES_UP = 0.2;

/** A patch has its full colour when it is this warm. */
const FULL_COLOUR = 0.55;

/** Metres between the places at which warmth is measured. */
const CELL = 0.007;
const SWIFT_CELL = 0.02;

/** A patch, clear enough to be a muscle, in a soft glow: how far each layer ends beyond the muscle, metres, its paint, its strength. */
type Layers = readonly (readonly [beyond: number, paint: Paint, opacity: number])[];

const LAYERS: Layers = [
  [0.014, 'glowSoft', 0.12],
  [0.009, 'glowSoft', 0.16],
  [0.004, 'glowSoft', 0.22],
  [0, 'glow', 0.88],
];

/** In motion the eye does not follow the edge. */
const SWIFT_LAYERS: Layers = [
  [0.01, 'glowSoft', 0.35],
  [0, 'glow', 0.85],
];

const FARTHEST = 0.014;

/** Light lines in a still picture, as the fibres of a muscle run: how far apart where it is widest, and half their width, metres. */
const FIBRES_APART = 0.015;
const FIBRE = 0.003;
const FIBRE_STRENGTH = 0.8;

/** A muscle and how warm it is, 0 to 1. */
export interface Glowing {
  readonly muscle: Muscle;
  readonly warmth: number;
}

function seenBy({ camera }: Brush, glowing: readonly Glowing[], part: string): readonly Seen[] {
  return glowing.flatMap(({ muscle, warmth }) => {
    if (!muscle.on.includes(part)) return [];
    const seen = clamp((camera.facing(muscle.looks) - LOOKS_AWAY) / COMES_UP, 0, 1);
    const strength = Math.round(seen * warmth * 20) / 20;
    return strength > 0 ? [{ muscle, strength }] : [];
  });
}

function paintFibres(brush: Brush, { muscle: { left, right }, strength }: Seen, clip: Path, care: number): void {
  const [edge, other] = [brush.points(left), brush.points(right)];
  const wide = Math.max(...edge.map(([x, y], i) => hypot(x - (other[i] as Point)[0], y - (other[i] as Point)[1])));
  const count = Math.max(1, Math.round(wide / brush.metres(FIBRES_APART)));
  const lines = Array.from({ length: count }, (_, i) => left.map((at, place) => lerp(at, right[place] as Vec3, (i + 1) / (count + 1))));
  brush.blades(lines, 'glowSoft', FIBRE, { opacity: FIBRE_STRENGTH * strength * care, clip });
}

/**
 * What is stretched glows: one soft patch in colour themes, outlined and hatched in high contrast, only on the parts
 * it lies on. `swift` is for a moment of a movement.
 */
export function paintGlow(brush: Brush, glowing: readonly Glowing[], part: string, outline: () => Path, swift: Swift | undefined): void {
  const seen = seenBy(brush, glowing, part);
  if (seen.length === 0) return;
  const clip = outline();
  const warmth = warmthOf(brush, seen, swift ? SWIFT_CELL : CELL, FARTHEST);
  const colour = Math.min(1, Math.max(...seen.map(({ strength }) => strength)) / FULL_COLOUR);
  for (const [beyond, paint, opacity] of swift ? SWIFT_LAYERS : LAYERS) brush.fill(warmth.within(beyond), paint, { opacity: opacity * colour, clip });
  const care = swift?.care ?? 1;
  if (care > 0) for (const one of seen) paintFibres(brush, one, clip, care);
  brush.stroke(together([warmth.within(0), warmth.hatching]), 'hatch', 0.0045, { opacity: colour, clip });
}
