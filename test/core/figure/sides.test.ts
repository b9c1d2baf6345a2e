import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/core/body/pose.ts';
import { otherSide, type Side } from '../../../src/core/body/side.ts';
import { seenFromBehind } from '../../../src/core/figure/sideShown.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import type { Shot } from '../../../src/core/figure/shot.ts';
import type { DisplayList, Item } from '../../../src/core/figure/displayList.ts';
import { boundsOf, gallery, held, middleOf, partOf } from './gallery.ts';

/** The package has none that a person could follow from behind; a pose of one's own may be one. */
const backView: Pose = { ...(gallery.get('seated-twist') as Pose), id: 'back-view', camera: [168, 12] };
const poses: ReadonlyMap<string, Pose> = new Map([...gallery, [backView.id, backView]]);
const stage = createStage(poses);
const sided = [...poses.values()].filter((pose) => pose.sided);

type View = Shot['view'];
const VIEWS: readonly View[] = ['mirror', 'facing'];

/** Pixels that two mirrored pictures may differ by: the chair is not quite even, and paths start at other corners. */
const UNEVEN = 16;
const SIZE = 640;

/** The way into a pose: the arrow tells where it goes, the glow what it stretches. */
const into = (pose: string, side: Side, view: View): Shot => ({
  ...held(pose, side),
  from: { pose: 'seated-neutral', side: undefined },
  view,
  glow: true,
  arrow: true,
});

/** The middle of all that is painted in one colour, in pixels; undefined if nothing is. */
function middleOfPaint({ items }: DisplayList, paint: string): number | undefined {
  const paths = items.flatMap((item: Item) => (item.kind !== 'shadow' && item.paint === paint ? [item.path] : []));
  return paths.length === 0 ? undefined : middleOf(boundsOf(paths.join('')));
}

const middleOfPart = (list: DisplayList, part: string): number => middleOf(boundsOf(partOf(list, part).path));

const mirrored = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a + b - SIZE) <= UNEVEN;

/** Sided poses for which something does not hold in one of the two views. */
const failing = (holds: (pose: string, view: View) => boolean): readonly string[] =>
  VIEWS.flatMap((view) => sided.filter(({ id }) => !holds(id, view)).map(({ id }) => `${id}, ${view}`));

describe('LEFT and RIGHT, for every sided pose in both views', () => {
  it('is LEFT in the mirror what is RIGHT of somebody who faces one, and LEFT of somebody seen from behind: figure, glow, arrow and inset', () => {
    for (const pose of sided) {
      const [own, other] = [into(pose.id, 'left', 'mirror'), into(pose.id, seenFromBehind(pose) ? 'left' : 'right', 'facing')];
      expect(stage.frame(own)).toEqual(stage.frame(other));
      expect(stage.topView(own)).toEqual(stage.topView(other));
    }
  });

  it.each(['glow', 'arrow'])('puts the %s of LEFT where a mirror puts that of RIGHT', (paint) => {
    const at = (pose: string, side: Side, view: View) => middleOfPaint(stage.frame(into(pose, side, view)), paint);
    expect(failing((pose, view) => mirrored(at(pose, 'left', view), at(pose, 'right', view)))).toEqual([]);
  });

  it.each(['face', 'leftHand', 'rightHand'])('turns the inset: its %s is where a mirror puts that of the other side', (part) => {
    const swapped: Readonly<Record<string, string>> = { leftHand: 'rightHand', rightHand: 'leftHand' };
    const beside = (pose: string, side: Side, view: View, id: string): number => {
      const inset = stage.topView(into(pose, side, view));
      return middleOfPart(inset, id) - middleOfPart(inset, 'torso');
    };
    const holds = (pose: string, view: View) =>
      Math.abs(beside(pose, 'left', view, part) + beside(pose, 'right', view, swapped[part] ?? part)) <= UNEVEN;
    expect(failing(holds)).toEqual([]);
  });

  it('moves picture and inset to the same side', () => {
    const lean = (list: DisplayList, part: string) => middleOfPart(list, part) - SIZE / 2;
    const holds = (pose: string, view: View): boolean => {
      const shot = into(pose, 'left', view);
      const straight = { ...shot, turn: { yaw: -yawOf(pose, 'left', view) + (isBehind(pose) ? 180 : 0), pitch: 0 } };
      const [seen, above] = [stage.frame(straight), stage.topView(straight)];
      const hands = ['leftHand', 'rightHand'].map((hand) => [lean(seen, hand) - lean(seen, 'torso'), lean(above, hand) - lean(above, 'torso')]);
      return hands.every(([a = 0, b = 0]) => Math.abs(a) < CLEAR || Math.abs(b) < CLEAR || Math.sign(a) === Math.sign(b));
    };
    expect(failing(holds)).toEqual([]);
  });
});

/** Pixels beside the trunk from which a hand is clearly to one side. */
const CLEAR = 60;

const isBehind = (pose: string): boolean => seenFromBehind(poses.get(pose) as Pose);

/** Where the camera of a pose stands for a side; poses are written for the right. */
function yawOf(pose: string, side: Side, view: View): number {
  const written = figureSide(pose, side, view) === 'right';
  return (poses.get(pose)?.camera[0] ?? 0) * (written ? 1 : -1);
}

/** The side of the figure that does what the person does with a side: a mirror swaps them, but not for a back. */
const figureSide = (pose: string, side: Side, view: View): Side => (view === 'mirror' && !isBehind(pose) ? otherSide(side) : side);

describe('the word on the screen', () => {
  /** Poses of whoever is upright whose written-out target muscles all lie on one side of the body. */
  const oneSided = sided.flatMap(({ id, stance, highlight }) => {
    const sides = new Set(highlight.map((name) => name.split('.')[0]));
    const [side] = sides;
    return stance !== 'free' && sides.size === 1 && (side === 'left' || side === 'right') ? [{ id, muscleSide: side }] : [];
  });

  it.each(VIEWS)('agrees with the side that glows, seen as %s', (view) => {
    expect(oneSided.length).toBeGreaterThan(5);
    const looks = oneSided.flatMap(({ id, muscleSide }) =>
      (['left', 'right'] as const).flatMap((word) =>
        // Written for the right, so a muscle of the same name is on the side of the word.
        glowFrom(id, word, view).map((side) => ({ id, agrees: side === figureSide(id, muscleSide === 'right' ? word : otherSide(word), view) })),
      ),
    );
    expect(looks.length).toBeGreaterThan(2 * oneSided.length);
    expect(looks.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

/** Pixels off the middle of the trunk from which a glow is clearly on one side. */
const ASIDE = 10;

/** On which side of the figure the glow lies, as it is seen from straight before it and from straight behind, where it shows. */
function glowFrom(pose: string, side: Side, view: View): readonly Side[] {
  const shot = into(pose, side, view);
  return [0, 180].flatMap((from): readonly Side[] => {
    const list = stage.frame({ ...shot, turn: { yaw: from - yawOf(pose, side, view), pitch: 0 } });
    const aside = (middleOfPaint(list, 'glow') ?? Number.NaN) - middleOfPart(list, 'torso');
    return Math.abs(aside) > ASIDE ? [aside > 0 === (from === 0) ? 'left' : 'right'] : [];
  });
}
