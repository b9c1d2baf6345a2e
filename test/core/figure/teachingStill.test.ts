import { describe, expect, it } from 'vitest';
import { readStretches } from '../../../scripts/lib/readStretches.ts';
import { landmark } from '../../../src/core/body/landmarks.ts';
import { passageThrough } from '../../../src/core/body/passage.ts';
import type { Pose } from '../../../src/core/body/pose.ts';
import type { PosedBody } from '../../../src/core/body/posedBody.ts';
import type { Side } from '../../../src/core/body/side.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import { dot, subtract, type Vec3 } from '../../../src/core/body/vector.ts';
import type { DisplayList } from '../../../src/core/figure/displayList.ts';
import { partsElsewhere } from '../../../src/core/figure/ghost.ts';
import type { Part } from '../../../src/core/figure/solid.ts';
import { bodySolids } from '../../../src/core/figure/solids.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import { teachingStill } from '../../../src/core/figure/teachingStill.ts';
import { waysOf, type Way } from '../../../src/core/figure/ways.ts';
import { waysIntoPoses, type WayIn } from '../../../src/core/routine/wayIn.ts';
import { boundsOf, gallery } from './gallery.ts';

const stage = createStage(gallery);
const ways = waysIntoPoses(await readStretches());
const moving = [...ways.values()].filter(({ from, to }) => from.pose !== to.pose);

const still = (pose: string, size = 640): DisplayList => {
  const ref = { pose, side: gallery.get(pose)?.sided ? ('right' as const) : undefined };
  return stage.frame(teachingStill(gallery, ways.get(pose) ?? { from: ref, to: ref }, { view: 'facing', width: size, height: size }));
};

const paintedIn = ({ items }: DisplayList, paint: string): readonly string[] =>
  items.flatMap((item) => (item.kind !== 'shadow' && item.paint === paint ? [String(item.path)] : []));

const bodyOf = (pose: string): PosedBody => solvePose(gallery.get(pose) as never);

/** Where a place of the body is. */
function placeOf(body: PosedBody, on: string): Vec3 {
  const side = (/^(left|right)\./.exec(on)?.[1] ?? 'left') as Side;
  return landmark(on, body.bones, body.build, side).point;
}

/** Arrows beside a place of the body that point against the way on which that place comes to where it is held. */
function againstTheWay({ from, to, via }: WayIn): readonly string[] {
  const passage = passageThrough([from.pose, ...via, to.pose].map(bodyOf));
  const held = passage.at(1);
  const arrows = waysOf(bodyOf(from.pose), held, () => []);
  return held.arrows.flatMap((cue, i) => {
    if ('turn' in cue) return [];
    const way = arrows[i] as readonly Vec3[];
    const pointed = subtract(way.at(-1) as Vec3, way[0] as Vec3);
    const came = subtract(placeOf(held, cue.on), placeOf(bodyOf(from.pose), cue.on));
    return dot(pointed, came) > 0 ? [] : [`${to.pose}: the arrow at ${cue.on}`];
  });
}

/** The arrows of the way into a pose; poses that name none are followed on their way. */
function waysInto(pose: string): readonly Way[] {
  const { from, via, to } = ways.get(pose) as WayIn;
  const passage = passageThrough([from.pose, ...via, to.pose].map(bodyOf));
  return waysOf(bodyOf(from.pose), passage.at(1), () => Array.from({ length: 9 }, (_, i) => passage.at(i / 8)));
}

/** Whether a pose that is sat or stood in says, or leaves it to the chest's own turn, that its arrow goes round the chest. */
function turnsChest(pose: string): boolean {
  const { arrows = [], spine, chest } = gallery.get(pose) as Pose;
  const upright = bodyOf(pose).bones.head.position[1] > 1;
  const [cue] = arrows;
  return upright && (cue ? 'turn' in cue && cue.turn === 'upperChest' : Boolean(spine?.turnRight && chest?.turnRight));
}

describe('the picture that teaches a pose', () => {
  it('has one arrow or two for every pose that is moved into', () => {
    const counts = moving.map(({ to }) => [to.pose, paintedIn(still(to.pose), 'arrow').length] as const);
    expect(counts.filter(([, count]) => count < 1 || count > 2)).toEqual([]);
  });

  it('has none for a pose that is only held, unless the pose names one', () => {
    expect(paintedIn(still('seated-neutral'), 'arrow')).toEqual([]);
    expect(paintedIn(still('passive-backbend'), 'arrow')).toHaveLength(2);
  });

  it('breaks the line of what is not there any more', () => {
    const ghosts = still('seated-cat').items.filter((item) => item.kind === 'line' && item.paint === 'ghostLine');
    expect(ghosts.length).toBeGreaterThan(0);
    expect(ghosts.every((item) => item.kind === 'line' && item.dash)).toBe(true);
  });

  it('points its arrows the way the body goes', () => {
    const authored = moving.filter(({ to }) => gallery.get(to.pose)?.arrows);
    expect(authored.length).toBeGreaterThan(15);
    expect(authored.flatMap(againstTheWay)).toEqual([]);
  });

  const twists = moving.filter(({ to }) => waysInto(to.pose).length === 1 && turnsChest(to.pose));

  it('curves the arrow of a twist round the chest below the shoulders, or right under the elbows of crossed arms', () => {
    expect(twists.length).toBeGreaterThan(4);
    const elsewhere = twists.filter(({ to }) => {
      const { bones } = bodyOf(to.pose);
      const shoulders = (bones.leftUpperArm.position[1] + bones.rightUpperArm.position[1]) / 2;
      const elbows = Math.min(bones.leftLowerArm.position[1], bones.rightLowerArm.position[1]);
      const lowest = to.pose.endsWith('arms-crossed') ? elbows - 0.06 : shoulders - 0.25;
      return (waysInto(to.pose)[0] as Way).some(([, y]) => y > shoulders + 0.1 || y < lowest);
    });
    expect(elsewhere.map(({ to }) => to.pose)).toEqual([]);
  });

  it('takes the arrow of a twist from beside the body past its front to the other side', () => {
    for (const { to } of twists) {
      const { position } = bodyOf(to.pose).bones.upperChest;
      const aside = (waysInto(to.pose)[0] as Way).map(([x]) => x - position[0]);
      expect([Math.max(...aside) > 0.1, Math.min(...aside) < -0.25]).toEqual([true, true]);
    }
  });

  it('outlines no limb that only gives way to the trunk', () => {
    const [start, body] = ['pelvic-tilt-forward', 'pelvic-tilt-back'].map((pose) => bodySolids(bodyOf(pose)));
    expect(partsElsewhere(start as readonly Part[], body as readonly Part[]).map(({ id }) => id)).toEqual(expect.arrayContaining(['torso']));
    expect(partsElsewhere(start as readonly Part[], body as readonly Part[]).filter(({ id }) => /^(left|right)/.test(id))).toEqual([]);
  });

  it('outlines arms where the whole body was elsewhere, but none that lay on a lap which is still there', () => {
    const armsBefore = (start: string, pose: string) =>
      partsElsewhere(...([start, pose].map((id) => bodySolids(bodyOf(id))) as [Part[], Part[]])).filter(({ id }) => id.endsWith('Arm') || id.endsWith('Forearm'));
    expect(armsBefore('all-fours', 'childs-pose')).not.toEqual([]);
    expect(armsBefore('all-fours', 'prayer-stretch')).not.toEqual([]);
    expect(armsBefore('all-fours', 'kneeling-thoracic-twist').map(({ id }) => id)).toEqual(['rightUpperArm', 'rightForearm']);
    expect(armsBefore('lie-still', 'bridge')).toEqual([]);
    expect(armsBefore('seated-neutral', 'forward-reach')).toEqual([]);
    expect(armsBefore('seated-neutral', 'head-stretch')).toEqual([]);
    // And the other way round: where the arms will be, for whoever sits there still.
    expect(armsBefore('chest-stretch', 'seated-neutral')).toHaveLength(4);
  });

  it('lays the outline of the start on the mat and under the body', () => {
    for (const pose of ['bridge', 'lower-back-rotation', 'thread-the-needle', 'kneeling-thoracic-twist']) {
      // Too small for a round picture, which has a mat of its own.
      const { items } = still(pose, 280);
      const last = (paint: string) => items.findLastIndex((item) => item.kind !== 'shadow' && item.paint === paint);
      const [mat, ghost] = [last('mat'), last('ghost')];
      const body = items.findIndex((item) => item.kind === 'fill' && /^(left|right|torso|pelvis|neck)/.test(item.part ?? ''));
      expect([mat, ghost, body], pose).toEqual([mat, ghost, body].toSorted((a, b) => a - b));
    }
  });

  it('shades the floor under feet that stand, not under one that is raised', () => {
    const shades = (pose: string) => still(pose).items.filter(({ kind }) => kind === 'shadow').length;
    expect(shades('stand-tall')).toBe(2);
    expect(shades('march-on-spot')).toBe(1);
  });

  it('shows where a small movement started, and only what has moved', () => {
    const small = still('chin-tuck');
    const [ghost = ''] = paintedIn(small, 'ghost');
    expect(boundsOf(ghost).bottom).toBeLessThan(400);
    expect(paintedIn(still('seated-twist'), 'ghost')).toEqual([]);
  });

  it('keeps arrows and ghost inside the picture', () => {
    const outside = moving.filter(({ to }) => {
      const list = still(to.pose);
      const free = { ...list, items: list.items.filter((item) => item.kind === 'shadow' || item.clip === undefined) };
      const { left, top, right, bottom } = boundsOf([...paintedIn(free, 'arrow'), ...paintedIn(free, 'ghost')].join(''));
      return left < 0 || top < 0 || right > 640 || bottom > 640;
    });
    expect(outside.map(({ to }) => to.pose)).toEqual([]);
  });

  it('leaves arrows and ghost out where they would be specks', () => {
    expect(paintedIn(still('chin-tuck', 64), 'arrow')).toEqual([]);
    expect(paintedIn(still('chin-tuck', 64), 'ghost')).toEqual([]);
    expect(paintedIn(still('chin-tuck', 160), 'arrow')).toHaveLength(1);
  });
});
