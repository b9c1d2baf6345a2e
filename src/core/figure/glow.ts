import type { Brush } from './brush.ts';
import type { Muscle } from './muscles.ts';
import type { Paint } from './palette.ts';
import { sweep } from './path.ts';

/** Strokes on top of each other, wide and faint to narrow and strong: width as a part of the muscle's, and strength. */
const LAYERS: readonly (readonly [paint: Paint, width: number, opacity: number])[] = [
  ['glowSoft', 2.9, 0.16],
  ['glowSoft', 2.45, 0.22],
  ['glow', 2, 0.28],
  ['glow', 1.5, 0.4],
  ['glow', 1, 0.5],
];

/** Below this a muscle looks away from the viewer and does not show. */
const LOOKS_AWAY = -0.2;

/** A muscle and how warm it is, 0 to 1. */
export interface Glowing {
  readonly muscle: Muscle;
  readonly warmth: number;
}

interface Patch {
  readonly radius: number;
  readonly strength: number;
  path: string;
}

/** Muscles as strokes; those that look alike are one stroke, so that their light does not add up where they meet. */
function patches(brush: Brush, glowing: readonly Glowing[], part: string): readonly Patch[] {
  const found: Patch[] = [];
  for (const { muscle, warmth } of glowing) {
    const { on, radius, line, looks } = muscle;
    const seen = Math.max(0, Math.min(1, (brush.camera.facing(looks) - LOOKS_AWAY) / 0.4));
    const strength = Math.round(seen * warmth * 20) / 20;
    if (strength === 0 || !on.includes(part)) continue;
    const path = sweep(brush.points(line));
    const alike = found.find((patch) => patch.radius === radius && patch.strength === strength);
    if (alike) alike.path += path;
    else found.push({ radius, strength, path });
  }
  return found;
}

/** What is stretched glows: soft in colour themes, hatched in high contrast, only on the part it lies on. */
export function paintGlow(brush: Brush, glowing: readonly Glowing[], part: string, outline: string): void {
  const all = patches(brush, glowing, part);
  for (const [paint, width, opacity] of LAYERS) {
    for (const { path, radius, strength } of all) {
      brush.stroke(path, paint, radius * width, { opacity: opacity * strength, clip: outline });
    }
  }
  const tick = Math.round(brush.metres(0.006));
  for (const { path, radius, strength } of all) brush.stroke(path, 'hatch', radius * 2, { opacity: strength, dash: [tick, tick * 2], clip: outline });
}
