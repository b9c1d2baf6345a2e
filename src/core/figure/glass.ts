import { clamp } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import type { Part } from './solid.ts';

/** Seen from behind, the backrest is left out, and the chair becomes a stool: the back is what moves. */
function glass(part: Part, camera: Camera): Part {
  const behind = clamp((-camera.towards[2] - 0.5) / 0.15, 0, 1);
  if (behind === 0 || !part.id.startsWith('back')) return part;
  return { ...part, rigid: false, presence: (part.presence ?? 1) * (1 - behind) };
}

/** What of the parts a viewer sees: without a backrest between them and the back. */
export const withoutGlass = (camera: Camera, parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => glass(part, camera)).filter(({ presence }) => presence !== 0);
