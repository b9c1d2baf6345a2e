import { clamp, lerp } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import type { Swift } from './figure.ts';
import type { Muscle } from './muscles.ts';
import type { Paint } from './palette.ts';
import { together } from './path.ts';
import type { Path } from './path.ts';
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

/** A patch from its soft edge to its core: how far each layer ends beyond the muscle, metres, its paint, its strength. */
type Layers = readonly (readonly [beyond: number, paint: Paint, opacity: number])[];

const LAYERS: Layers = [
  [0.024, 'glowSoft', 0.07],
  [0.02, 'glowSoft', 0.08],
  [0.016, 'glowSoft', 0.11],
  [0.012, 'glowSoft', 0.13],
  [0.008, 'glowSoft', 0.16],
  [0.004, 'glow', 0.15],
  [-0.001, 'glow', 0.17],
  [-0.006, 'glow', 0.2],
  [-0.011, 'glow', 0.22],
  [-0.016, 'glow', 0.25],
  [-0.021, 'glow', 0.26],
];

/** In motion the eye does not follow the edge. */
const SWIFT_LAYERS: Layers = [
  [0.014, 'glowSoft', 0.22],
  [0.004, 'glow', 0.42],
  [-0.008, 'glow', 0.7],
];

const FARTHEST = 0.024;

/** Light lines in a still picture, as the fibres of a muscle run: how far apart where it is widest, and half their width, metres. */
const FIBRES_APART = 0.019;
const FIBRE = 0.003;
const FIBRE_STRENGTH = 0.6;

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

function paintFibres(brush: Brush, { muscle: { left, right, halves }, strength }: Seen, clip: Path, care: number): void {
  const count = Math.round((2 * Math.max(...halves)) / FIBRES_APART);
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
