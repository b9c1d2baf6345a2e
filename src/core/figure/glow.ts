import type { Brush } from './brush.ts';
import type { Muscle } from './muscles.ts';
import { sweep } from './path.ts';

/** Strokes on top of each other, wide and faint to narrow and strong: width as a part of the muscle's, and strength. */
const LAYERS: readonly (readonly [width: number, opacity: number])[] = [
  [2.5, 0.16],
  [2.1, 0.24],
  [1.65, 0.34],
  [1.1, 0.5],
];

/** Below this a muscle looks away from the viewer and does not show. */
const LOOKS_AWAY = -0.2;

/** What is stretched glows: soft in colour themes, hatched in high contrast, only on the part it lies on. */
export function paintGlow(brush: Brush, muscles: readonly Muscle[], part: string, outline: string): void {
  for (const { on, radius, line, looks } of muscles) {
    if (!on.includes(part)) continue;
    const strength = Math.max(0, Math.min(1, (brush.camera.facing(looks) - LOOKS_AWAY) / 0.4));
    if (strength === 0) continue;
    const path = sweep(brush.points(line));
    for (const [width, opacity] of LAYERS) brush.stroke(path, 'glow', radius * width, { opacity: opacity * strength, clip: outline });
    const tick = Math.round(brush.metres(0.007));
    brush.stroke(path, 'hatch', radius * 2, { dash: [tick, tick * 2], clip: outline });
  }
}
