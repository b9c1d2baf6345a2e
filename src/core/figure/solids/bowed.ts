import type { PosedBody } from '../../body/posedBody.ts';
import type { Camera } from '../camera.ts';
import type { Part } from '../solid.ts';
import { collarOf } from './collar.ts';

/** The neck hole looks away from the viewer by more than this: the trunk stands between them. */
const LOOKS_AWAY = -0.4;

const BEYOND_TRUNK = ['neck', 'collar'];

/** Seen from behind, the head of a bowed body is beyond its trunk: neck and collar, worn over the shirt elsewhere, lie under it. */
export function behindTrunk(camera: Camera, body: PosedBody, parts: readonly Part[]): readonly Part[] {
  if (camera.facing(collarOf(body).normal) > LOOKS_AWAY) return parts;
  return parts.map((part) =>
    BEYOND_TRUNK.includes(part.id) ? { ...part, after: part.after?.filter((id) => id !== 'torso') ?? [], before: [...(part.before ?? []), 'torso'] } : part,
  );
}
