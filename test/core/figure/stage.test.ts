import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/core/body/pose.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import { headOf } from '../../../src/core/figure/headForm.ts';
import { createStage, DEFAULT_LOOK } from '../../../src/core/figure/stage.ts';
import type { DisplayList } from '../../../src/core/figure/displayList.ts';
import type { Shot } from '../../../src/core/figure/shot.ts';
import { type Bounds, boundsOf, gallery, held, middleOf, partOf, partsOf, pathsOf, pointsOf } from './gallery.ts';

const stage = createStage(gallery);
const ids = [...gallery.keys()];

/** Milliseconds: many pictures on a busy machine. How fast they are drawn is no matter here. */
const PATIENCE = 60_000;

/** How far the nose stands left (-) or right (+) of the middle of the head, in pixels. */
function noseOf(shot: Shot): number {
  const list = stage.frame({ ...shot, turn: { yaw: -(gallery.get(shot.to.pose)?.camera[0] ?? 0) * (flipped(shot) ? -1 : 1), pitch: 0 } });
  const face = middleOf(boundsOf(partOf(list, 'face').path));
  const hair = middleOf(boundsOf(partOf(list, 'hair').path));
  return face - hair;
}

const flipped = ({ view, to }: Shot): boolean => (view === 'mirror') === (to.side === 'right');

describe('the stage', () => {
  it('paints every pose of the package with finite numbers only', () => {
    const broken = ids.filter((id) => pathsOf(stage.frame(held(id, 'left'))).some((path) => /NaN|Infinity|undefined/.test(path)));
    expect(broken).toEqual([]);
  });

  it('paints finite numbers from wherever the figure is looked at, at every moment of a movement', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: 24, max: 1200 }),
        (from, to, progress, yaw, pitch, size) => {
          const shot: Shot = { from: { pose: from, side: 'left' }, to: { pose: to, side: 'right' }, progress, view: 'mirror', width: size, height: size, turn: { yaw, pitch }, glow: true };
          expect(pathsOf(stage.frame(shot)).filter((path) => /[^MLCAZ\d\s-]/.test(path))).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  /** How strongly the light lies on a part, 0 to 1. */
  function lightOn({ items }: DisplayList, part: string): number {
    const at = items.findIndex((item) => item.kind === 'fill' && item.part === part);
    const light = items.slice(at).find((item) => item.kind === 'fill' && item.paint.endsWith('Lit'));
    return light?.kind === 'fill' ? (light.opacity ?? 1) : 0;
  }

  it('lets the farther one of two limbs step back, and neither where both are as near', () => {
    const seen = (turn: number) => {
      const { camera } = gallery.get('seated-neutral')!;
      const list = stage.frame({ ...held('seated-neutral'), view: 'facing', turn: { yaw: turn - camera[0], pitch: 0 } });
      return ['Shank', 'Forearm'].map((limb) => [lightOn(list, `left${limb}`), lightOn(list, `right${limb}`)].map((light) => (light === 1 ? 'full' : light < 0.6 ? 'faint' : 'less')));
    };
    const [left, front, right] = [90, 0, -90].map(seen);
    expect([left, front, right]).toEqual([
      [['full', 'faint'], ['full', 'faint']],
      [['full', 'full'], ['full', 'full']],
      [['faint', 'full'], ['faint', 'full']],
    ]);
  });

  it('paints the same picture for the same moment, on any stage', () => {
    const shot: Shot = { ...held('seated-twist', 'left'), glow: true, arrow: true, ghost: { pose: 'seated-neutral', side: undefined } };
    expect(createStage(gallery).frame(shot)).toEqual(stage.frame(shot));
  });

  it('paints hardly another picture of a moment of a movement, whatever it has kept from the moments before', () => {
    const warm = createStage(gallery);
    const placesOf = (list: DisplayList) => new Map(partsOf(list).map((part): [string, readonly number[]] => [part, Object.values<number>({ ...boundsOf(partOf(list, part).path, 8) })]));
    for (const to of ['seated-twist', 'neck-rotation', 'chest-stretch'])
      for (const progress of [0.2, 0.21, 0.5, 0.501]) {
        const shot: Shot = { ...held(to, 'left'), from: { pose: 'seated-neutral', side: undefined }, progress, looking: 1, glow: true };
        const [kept, fresh] = [warm, createStage(gallery)].map((one) => placesOf(one.frame(shot))) as [ReturnType<typeof placesOf>, ReturnType<typeof placesOf>];
        expect([...kept.keys()].toSorted()).toEqual([...fresh.keys()].toSorted());
        const apart = [...kept].flatMap(([part, sides]) => sides.map((at, k) => Math.abs(at - (fresh.get(part)?.[k] ?? Number.NaN))));
        expect(Math.max(...apart)).toBeLessThan(1);
      }
  });

  it('is at the first pose at 0 and at the second at 1', () => {
    const way: Shot = { ...held('seated-twist', 'left'), from: { pose: 'seated-neutral', side: undefined } };
    expect(stage.frame({ ...way, progress: 0 }).items).toEqual(stage.frame(held('seated-neutral')).items);
    expect(stage.frame(way).items).toEqual(stage.frame(held('seated-twist', 'left')).items);
  });

  it('knows which poses it has', () => {
    expect([stage.has('seated-twist'), stage.has('handstand')]).toEqual([true, false]);
    expect(() => stage.frame(held('handstand'))).toThrow('No pose is called handstand.');
  });

  it('keeps the whole figure inside the picture', () => {
    const outside = ids.filter((id) => {
      const list = stage.frame(held(id, 'left'));
      return list.items.some((item) => {
        if (item.kind !== 'fill' || !item.part) return false;
        const { left, top, right, bottom } = boundsOf(item.path);
        return left < 0 || top < 0 || right > 640 || bottom > 640;
      });
    });
    expect(outside).toEqual([]);
  });
});

describe('sides', () => {
  it('turns the figure to the left edge for LEFT, and to the right edge for RIGHT, as a mirror does', () => {
    expect(noseOf(held('seated-twist', 'left'))).toBeLessThan(-1);
    expect(noseOf(held('seated-twist', 'right'))).toBeGreaterThan(1);
  });

  it('turns the figure to its own left, the right edge, when it is seen as another person', () => {
    expect(noseOf({ ...held('seated-twist', 'left'), view: 'facing' })).toBeGreaterThan(1);
    expect(noseOf({ ...held('seated-twist', 'right'), view: 'facing' })).toBeLessThan(-1);
  });

  it('shows the same picture for LEFT in the mirror as for RIGHT of another person', () => {
    const another: Shot = { ...held('seated-twist', 'right'), view: 'facing', glow: true };
    expect(stage.frame({ ...held('seated-twist', 'left'), glow: true })).toEqual(stage.frame(another));
  });

  it('makes LEFT and RIGHT mirror images of each other for every sided pose', () => {
    const apart = ids
      .filter((id) => gallery.get(id)?.sided)
      .filter((id) => {
        const hands = (side: 'left' | 'right') => {
          const list = stage.frame(held(id, side));
          return middleOf(boundsOf(partOf(list, side === 'left' ? 'rightHand' : 'leftHand').path));
        };
        return Math.abs(hands('left') - (640 - hands('right'))) > 16;
      });
    expect(apart).toEqual([]);
  });

  it('gives a face in profile a nose, lips and a chin, and none of them to the back of a head', () => {
    const faceFrom = (yaw: number) => {
      const { camera } = gallery.get('seated-neutral')!;
      const list = stage.frame({ ...held('seated-neutral'), view: 'facing', turn: { yaw: yaw - camera[0], pitch: -camera[1] } });
      return String(partOf(list, 'face').path).match(/M[^M]*/g)!;
    };
    const [face, ...features] = faceFrom(90);
    const [nose, upperLip, lowerLip] = features.map((outline) => boundsOf(outline)) as [Bounds, Bounds, Bounds];
    const chin = Math.min(...pointsOf(face!).filter(([, y]) => y > lowerLip.bottom).map(([x]) => x));
    expect(nose.left).toBeLessThan(upperLip.left);
    expect(upperLip.left).toBeLessThan(lowerLip.left);
    expect(lowerLip.left).toBeLessThan(chin);
    // A chin that recedes leaves a head without a face.
    expect(chin - lowerLip.left).toBeLessThan(lowerLip.left - nose.left);
    expect(nose.bottom).toBeLessThan(lowerLip.top);
    expect(faceFrom(180)).toHaveLength(1);
  });

  it('lets the glow, the arrow and the view from above follow the side', () => {
    const move = (side: 'left' | 'right'): Shot => ({ ...held('seated-twist', side), from: { pose: 'seated-neutral', side: undefined } });
    const tip = (side: 'left' | 'right'): number => {
      const arrow = stage.frame({ ...move(side), arrow: true }).items.filter((item) => item.kind === 'fill' && item.paint === 'arrow');
      const head = arrow[0];
      return head?.kind === 'fill' ? middleOf(boundsOf(head.path)) : Number.NaN;
    };
    const glow = (side: 'left' | 'right'): number => {
      const patches = stage.frame({ ...held('seated-twist', side), glow: true }).items.filter((item) => item.kind === 'fill' && item.paint === 'glow');
      return middleOf(boundsOf(patches.map((item) => (item.kind === 'fill' ? item.path : '')).join('')));
    };
    const above = (side: 'left' | 'right'): number => {
      const list = stage.topView(held('seated-twist', side));
      return middleOf(boundsOf(partOf(list, 'face').path)) - middleOf(boundsOf(partOf(list, 'hair').path));
    };
    expect(tip('left')).toBeLessThan(tip('right'));
    expect(glow('left')).toBeGreaterThan(320);
    expect(glow('right')).toBeLessThan(320);
    expect(above('left')).toBeLessThan(0);
    expect(above('right')).toBeGreaterThan(0);
  });
});

describe('what is in front', () => {
  const before = (pose: string, back: string, front: string) => {
    const parts = partsOf(stage.frame({ ...held(pose, 'right'), view: 'facing' }));
    expect(parts).toContain(back);
    expect(parts.indexOf(front)).toBeGreaterThan(parts.indexOf(back));
  };

  it('paints the left hand over the right thigh in the twist', () => before('seated-twist', 'rightThigh', 'leftHand'));
  it('paints the near arm over the trunk in profile', () => before('chin-tuck', 'torso', 'leftSleeve'));
  it('paints the desk over the thighs under it', () => before('desk-prayer', 'leftThigh', 'desk'));
  it('paints the hands over the desk they lie on', () => before('desk-thread', 'desk', 'leftHand'));
  it('leaves the backrest out where it would hide the back', () => {
    const parts = partsOf(stage.frame({ ...held('shoulder-blade-squeeze', 'right'), view: 'facing' }));
    expect(parts).toContain('seat');
    expect(parts).not.toContain('backrest');
  });
  it('paints a bowed head under the trunk from behind, and over it from the front', () => {
    const bowed = (yaw: number) => partsOf(stage.frame({ ...held('seated-forward-fold', 'right'), view: 'facing', turn: { yaw, pitch: 0 } }));
    const fromBehind = bowed(104);
    const fromFront = bowed(-76);
    expect(fromBehind.indexOf('face')).toBeLessThan(fromBehind.indexOf('torso'));
    expect(fromFront.indexOf('face')).toBeGreaterThan(fromFront.indexOf('torso'));
  });
  it('opens the eyes of whoever sits, and closes those of whoever lies', () => {
    const pupils = (pose: string) => stage.frame(held(pose, 'right')).items.filter((item) => item.kind === 'fill' && item.paint === 'feature').length;
    expect(pupils('seated-neutral')).toBe(2);
    expect(pupils('lower-back-rotation')).toBe(0);
  });

  it('lets the eyes run ahead of a turn', () => {
    const gaze = (pose: string) => headOf(solvePose(gallery.get(pose) as Pose)).gaze;
    expect(gaze('seated-neutral')).toBeCloseTo(0, 6);
    for (const turnedRight of ['neck-rotation', 'seated-twist', 'standing-rotation-arms-crossed']) expect(gaze(turnedRight), turnedRight).toBeLessThan(-0.003);
  });

  it('paints the floor under the feet of whoever stands in a door', () => before('doorway-chest-stretch', 'floor', 'leftShoe'));
});

describe('looks', () => {
  it('draws every build and cut of hair', () => {
    const pictures = (['neutral', 'fuller'] as const).flatMap((build) =>
      (['short', 'long'] as const).map((hair) => createStage(gallery, { ...DEFAULT_LOOK, build, hair }).frame(held('seated-twist', 'left'))),
    );
    expect(new Set(pictures.map((list) => JSON.stringify(list.items))).size).toBe(4);
  });

  it('leaves out faces, fingers and seams where they would be specks', () => {
    const small = stage.frame({ ...held('seated-neutral'), width: 64, height: 64 });
    expect(small.items.length).toBeLessThan(stage.frame(held('seated-neutral')).items.length * 0.8);
  });
});
