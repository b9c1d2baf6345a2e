import type { PosedBody } from '../../body/posedBody.ts';
import { rotate } from '../../body/vector.ts';
import type { Camera } from '../camera.ts';
import type { Part } from '../solid.ts';
import { collarOf } from './collar.ts';

/** The neck leans away from the viewer by more than this: the trunk stands before its root. */
const LEANS_AWAY = -0.05;

const BEYOND_TRUNK = /^(neck|collar)$/;

/** Seen from behind, the head of a bowed body is beyond its trunk: neck and collar, worn over the shirt elsewhere, lie under it. */
export function behindTrunk(camera: Camera, body: PosedBody, parts: readonly Part[]): readonly Part[] {
  if (camera.facing(rotate(body.bones.neck.rotation, [0, 1, 0])) > LEANS_AWAY || camera.facing(collarOf(body).normal) > 0) return parts;
  return parts.map((part) =>
    BEYOND_TRUNK.test(part.id) ? { ...part, after: part.after?.filter((id) => id !== 'torso') ?? [], before: [...(part.before ?? []), 'torso'] } : part,
  );
}
