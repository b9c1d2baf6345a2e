import { describe, expect, it } from 'vitest';
import { createStage } from '../../../src/core/figure/stage.ts';
import type { Shot } from '../../../src/core/figure/shot.ts';
import type { DisplayList, Item } from '../../../src/core/figure/displayList.ts';
import { boundsOf, gallery, held, middleOf, partOf } from './gallery.ts';

const stage = createStage(gallery);
const sided = [...gallery.values()].filter((pose) => pose.sided);

type Side = 'left' | 'right';
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
  it('is LEFT in the mirror what is RIGHT of another person: figure, glow, arrow and inset', () => {
    for (const { id } of sided) {
      const [own, other] = [into(id, 'left', 'mirror'), into(id, 'right', 'facing')];
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
      const front = { ...into(pose, 'left', view), turn: { yaw: -yawOf(pose, 'left', view), pitch: 0 } };
      const [seen, above] = [stage.frame(front), stage.topView(front)];
      const hands = ['leftHand', 'rightHand'].map((hand) => [lean(seen, hand) - lean(seen, 'torso'), lean(above, hand) - lean(above, 'torso')]);
      return hands.every(([a = 0, b = 0]) => Math.abs(a) < CLEAR || Math.abs(b) < CLEAR || Math.sign(a) === Math.sign(b));
    };
    expect(failing(holds)).toEqual([]);
  });
});

/** Pixels beside the trunk from which a hand is clearly to one side. */
const CLEAR = 60;

/** Where the camera of a pose stands for a side; poses are written for the right. */
function yawOf(pose: string, side: Side, view: View): number {
  const written = (view === 'facing') === (side === 'right');
  return (gallery.get(pose)?.camera[0] ?? 0) * (written ? 1 : -1);
}

describe('the word on the screen', () => {
  /** Poses whose written-out target muscles all lie on one side of the body. */
  const oneSided = sided.flatMap(({ id, highlight }) => {
    const sides = new Set(highlight.map((name) => name.split('.')[0]));
    const [side] = sides;
    return sides.size === 1 && (side === 'left' || side === 'right') ? [{ id, muscleSide: side }] : [];
  });

  it.each(VIEWS)('agrees with the side that glows, seen as %s', (view) => {
    expect(oneSided.length).toBeGreaterThan(5);
    const wrong = oneSided.filter(({ id, muscleSide }) => {
      const opposite = { left: 'right', right: 'left' } as const;
      // Written for the right, so a muscle of the same name is on the side of the word.
      return (['left', 'right'] as const).some((word) => {
        const glows = muscleSide === 'right' ? word : opposite[word];
        const parts = glowingParts(stage.frame(into(id, word, view)));
        const onFigure = view === 'mirror' ? opposite[glows] : glows;
        return parts.some((part) => part.startsWith(opposite[onFigure]));
      });
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

/** Parts that glow strokes are clipped to, by the path they share. */
function glowingParts({ items }: DisplayList): readonly string[] {
  const parts = new Map(items.flatMap((item) => (item.kind === 'fill' && item.part ? [[String(item.path), item.part] as const] : [])));
  return items.flatMap((item) => (item.kind === 'line' && item.paint === 'glow' ? [parts.get(String(item.clip)) ?? ''] : []));
}
