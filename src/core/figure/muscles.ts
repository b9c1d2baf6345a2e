import type { PosedBody } from '../body/posedBody.ts';
import type { Side } from '../body/side.ts';
import { sideSign } from '../body/side.ts';
import { addScaled, clamp, cross, normalize, rotate, subtract } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';
import { MUSCLE_MAPS } from './muscleMaps.ts';
import type { Limb, Middle } from './muscleMaps.ts';
import { inFrame } from './solid.ts';

/** A muscle of a posed body: its two edges on the skin, from end to end. */
export interface Muscle {
  readonly on: readonly string[];
  readonly left: readonly Vec3[];
  readonly right: readonly Vec3[];
  /** Half its width at each place, metres. */
  readonly halves: readonly number[];
  readonly looks: Vec3;
}

/** How far an edge lies below the middle of a muscle, as a part of half its width: bodies are round. */
const ROUND = 0.3;

/** `left.oblique` and its like, as a pose file lists them; undefined for a muscle without a map. */
export function muscleOf(body: PosedBody, name: string): Muscle | undefined {
  const [side, key] = name.split('.') as [Side, string];
  const map = Object.hasOwn(MUSCLE_MAPS, key) ? MUSCLE_MAPS[key] : undefined;
  if (!map) return undefined;
  const sign = sideSign(side);
  const frame = (bone: Middle | Limb) => (/^[A-Z]/.test(bone) ? body.bones[`${side}${bone as Limb}`] : body.bones[bone as Middle]);
  const [looker, x, y, z] = map.looks;
  const looks = rotate(frame(looker).rotation, normalize([x * sign, y, z]));
  const line = Object.entries(map.line).flatMap(([bone, points]) =>
    points.map(([x, y, z, half]) => ({ at: inFrame(frame(bone as Middle | Limb), [x * sign, y, z]), half })),
  );
  const place = (i: number): Vec3 => (line[clamp(i, 0, line.length - 1)] as (typeof line)[number]).at;
  const edge = (out: 1 | -1) =>
    line.map(({ at, half }, i): Vec3 => {
      const along = subtract(place(i + 1), place(i - 1));
      return addScaled(addScaled(at, normalize(cross(along, looks)), out * half), looks, -ROUND * half);
    });
  return { on: map.on.map((part) => (/^[A-Z]/.test(part) ? side + part : part)), left: edge(1), right: edge(-1), halves: line.map(({ half }) => half), looks };
}
