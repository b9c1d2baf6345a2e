import { mirrorName } from '../body/side.ts';
import { clamp } from '../body/vector.ts';
import { boxesMeet } from './depth.ts';
import type { FlatPart } from './depth.ts';
import { remember } from './remember.ts';
import type { SceneJoints } from './sceneJoints.ts';

/** Metres by which one of two limbs lies behind the other for it to lose all of this share of its light. */
const FAR = 0.1;
const FAR_DIMS = 0.75;

/**
 * How much light each part of a picture has, painted in this order: all of it, unless it belongs to a limb whose twin on
 * the other side is clearly nearer, or their outlines would melt into each other. A limb has one light from end to end.
 */
export function limbLight(ordered: readonly FlatPart[], joints: SceneJoints): (flat: FlatPart) => number {
  const known = new Map<string, number>();
  const light = (flat: FlatPart): number => remember(known, flat.part.id, () => lightOf(flat));

  function lightOf({ part }: FlatPart): number {
    // The lap runs on into the farther thigh; the nearer one has its own line.
    if (part.id === 'lap') return Math.min(...joints.sameCloth(part).map(light));
    // A sleeve runs on into the trunk's shirt: less light on it would end in an arc on the shoulder.
    const limb = part.paint === 'shirt' ? [] : joints.limb(part);
    let dims = 0;
    for (const one of limb) {
      const twin = twinOf(one);
      if (twin && passesBehind(one, twin)) return 1 - FAR_DIMS;
      dims += clamp(((twin ?? one).z - one.z) / FAR, 0, 1) / limb.length;
    }
    return 1 - FAR_DIMS * dims;
  }

  const twinOf = ({ part: { id } }: FlatPart): FlatPart | undefined => ordered.find(({ part }) => part.id === mirrorName(id));

  /** Crossed legs are as near as each other: the one that passes behind is told by its shade. */
  const passesBehind = (one: FlatPart, twin: FlatPart): boolean =>
    one.part.id.endsWith('Shank') && boxesMeet(twin.box, one.box) && ordered.indexOf(twin) > ordered.indexOf(one);

  return light;
}
