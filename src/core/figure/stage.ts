import { BUILDS } from '../body/build.ts';
import type { BuildName } from '../body/build.ts';
import { passageThrough, type Passage } from '../body/passage.ts';
import type { Pose } from '../body/pose.ts';
import type { PosedBody } from '../body/posedBody.ts';
import { solvePose } from '../body/solvePose.ts';
import { seconds } from '../time.ts';
import type { Tempo } from '../body/tempo.ts';
import { Camera } from './camera.ts';
import { DEFAULT_TONES } from './displayList.ts';
import type { DisplayList, Tones } from './displayList.ts';
import { paintScene } from './figure.ts';
import type { Swift } from './figure.ts';
import { floorShadows } from './floor.ts';
import { paintGlow } from './glow.ts';
import type { Glowing } from './glow.ts';
import { withoutGlass } from './glass.ts';
import { Guides } from './guides.ts';
import type { HairCut } from './hair.ts';
import { keyPose, keyPosesOf, poseOf, type KeyPose } from './keyPoses.ts';
import type { FlatPart } from './depth.ts';
import { muscleOf } from './muscles.ts';
import { OrderMemory, type Moment } from './orderMemory.ts';
import { lineWidthOf, pictureOf } from './pictureOf.ts';
import { remember } from './remember.ts';
import { SceneCache } from './sceneCache.ts';
import type { PoseRef } from '../body/poseRef.ts';
import type { Movement, Shot } from './shot.ts';
import type { Part } from './solid.ts';
import { bodyModel, propSolids } from './solids.ts';
import { behindTrunk } from './solids/bowed.ts';
import { seenFromBehind } from './sideShown.ts';
import { topViewList } from './topView.ts';
import { looksAround, Viewer } from './viewer.ts';

/** How the figure looks: settings of the person who uses it. */
export interface Look {
  readonly build: BuildName;
  readonly hair: HairCut;
  readonly tones: Tones;
}

export const DEFAULT_LOOK: Look = { build: 'neutral', hair: 'short', tones: DEFAULT_TONES };

export interface Stage {
  frame(shot: Shot): DisplayList;
  topView(shot: Shot): DisplayList;
  has(pose: string): boolean;
  /** The time that a movement takes at least, so that nothing goes faster than its limit, and the viewer's time beside it. */
  readonly tempo: (from: PoseRef, to: PoseRef, via: readonly string[]) => Tempo;
}

const movementKey = ({ from, to, via = [], view }: Movement): string => [from.pose, from.side, to.pose, to.side, ...via, view].join(' ');

/** A stretch glows only on this much of the way's last part: one part in `WARMING`. */
const WARMING = 2.2;

/** Poses on a stage: asks for a moment, gets a picture. Keeps what does not change between two moments. */
export const createStage = (poses: ReadonlyMap<string, Pose>, look: Look = DEFAULT_LOOK): Stage => new PoseStage(poses, look);

class PoseStage implements Stage {
  readonly #poses: ReadonlyMap<string, Pose>;
  readonly #look: Look;
  readonly #bodies = new Map<string, PosedBody>();
  readonly #passages = new Map<string, Passage>();
  readonly #tempos = new Map<string, Tempo>();
  readonly #furniture = new Map<string, readonly Part[]>();
  readonly #subject = {
    body: (ref: PoseRef, view: Shot['view']) => this.#body(ref, view),
    passage: (shot: Movement) => this.#passage(shot),
  };
  readonly #guides = new Guides(this.#subject);
  readonly #viewer = new Viewer({ ...this.#subject, guides: (shot) => this.#guides.solids(shot) });
  readonly #order = new OrderMemory();
  #cache: { readonly key: string; readonly scene: SceneCache } = { key: '', scene: new SceneCache() };

  constructor(poses: ReadonlyMap<string, Pose>, look: Look) {
    this.#poses = poses;
    this.#look = look;
  }

  has(pose: string): boolean {
    return this.#poses.has(pose);
  }

  frame(shot: Shot): DisplayList {
    const body = this.#bodyAt(shot);
    const camera = new Camera(this.#viewer.cameraAt(shot));
    const model = bodyModel(body, this.#look.hair);
    const all = withoutGlass(camera, this.#props(shot, body));
    const swift = swiftness(shot, camera);
    const glowing = shot.glow ? this.#glowing(shot, body) : [];
    const behind = this.#guides.behind(shot, camera, model.parts);
    // Whoever lies on a mat started on it too: the mat comes first, then where they started, then they.
    const onMat = behind.length > 0 && all.some(({ id }) => id === 'mat');
    const props = onMat ? all.map((part) => (part.id === 'mat' ? { ...part, before: model.parts.map(({ id }) => id) } : part)) : all;
    const cache = this.#sceneCache(camera, swift);
    const { items } = paintScene(
      camera,
      {
        parts: [...props, ...behindTrunk(camera, body, model.parts)],
        joints: model.joints,
        ...(swift && { swift, order: (flat: readonly FlatPart[], find: () => readonly FlatPart[]) => this.#order.order(momentOf(shot), flat, find) }),
        onPart: (brush, id, outline) => {
          if (onMat && id === 'mat') brush.items.push(...behind);
          paintGlow(brush, glowing, id, outline, swift);
        },
      },
      cache,
    );
    return pictureOf(shot, camera, this.#look.tones, [
      ...cache.shadows(floorShadows(camera, body)),
      ...(onMat ? [] : behind),
      ...items,
      ...this.#guides.over(shot, camera, { parts: [...props, ...model.parts], joints: model.joints }),
    ]);
  }

  readonly tempo: Stage['tempo'] = (from, to, via) =>
    remember(this.#tempos, movementKey({ from, to, via, view: 'mirror' }), () => {
      const { before, after } = looksAround(this.#body(from, 'mirror'), this.#body(to, 'mirror'));
      const { shortest } = this.#passage({ from, to, via, view: 'mirror' });
      return { before: seconds(before), body: seconds(shortest), after: seconds(after) };
    });

  topView(shot: Shot): DisplayList {
    return topViewList(this.#bodyAt(shot), shot, this.#look, seenFromBehind(this.#poses.get(shot.to.pose) as Pose));
  }

  #body(ref: PoseRef, view: Shot['view']): PosedBody {
    return this.#solved(keyPose(this.#poses, ref, view));
  }

  #solved(key: KeyPose): PosedBody {
    return remember(this.#bodies, `${key.pose.id} ${key.mirrored}`, () => solvePose(poseOf(key), BUILDS[this.#look.build]));
  }

  #passage(shot: Movement): Passage {
    return remember(this.#passages, movementKey(shot), () => passageThrough(keyPosesOf(shot, this.#poses).map((key) => this.#solved(key))));
  }

  /** What is stretched at either end: it warms up on the way in and cools down on the way out. */
  #glowing({ from, to, progress, view }: Shot, body: PosedBody): readonly Glowing[] {
    const muscles = (ref: PoseRef, warmth: number): readonly Glowing[] =>
      warmth > 0 ? this.#body(ref, view).highlight.flatMap((name) => muscleOf(body, name) ?? []).map((muscle) => ({ muscle, warmth })) : [];
    const before = new Set(this.#body(from, view).highlight);
    const lasting = this.#body(to, view).highlight.some((name) => before.has(name));
    if (lasting) return muscles(to, 1);
    return [...muscles(from, 1 - progress * WARMING), ...muscles(to, 1 - (1 - progress) * WARMING)];
  }

  /** The props of both ends; what only one of them has fades in or out on the way. */
  #props(shot: Shot, { bones }: PosedBody): readonly Part[] {
    const propsOf = (ref: PoseRef) => this.#propsOf(this.#body(ref, shot.view), bones);
    const [before, after] = [propsOf(shot.from), propsOf(shot.to)];
    const lasting = new Set(before.map(({ id }) => id).filter((id) => after.some((part) => part.id === id)));
    const fading = (part: Part, presence: number): Part => (lasting.has(part.id) ? part : { ...part, rigid: false, presence });
    return [
      ...(shot.progress < 1 ? before.filter(({ id }) => !lasting.has(id)).map((part) => fading(part, 1 - shot.progress)) : []),
      ...(shot.progress > 0 ? after : after.filter(({ id }) => lasting.has(id))).map((part) => fading(part, shot.progress)),
    ];
  }

  /** Furniture is made once; what goes with the body, every time. */
  #propsOf({ props }: PosedBody, bones: PosedBody['bones']): readonly Part[] {
    const known = this.#furniture.get(props.join(' '));
    if (known) return known;
    const parts = propSolids(props, bones);
    if (parts.every(({ rigid }) => rigid)) this.#furniture.set(props.join(' '), parts);
    return parts;
  }

  #bodyAt(shot: Shot): PosedBody {
    if (shot.progress >= 1) return this.#body(shot.to, shot.view);
    return this.#passage(shot).at(shot.progress);
  }

  /** What can be kept from the last picture: nothing when the viewer has moved. */
  #sceneCache(camera: Camera, swift: Swift | undefined): SceneCache {
    const key = `${Object.values(camera.spec).join(' ')} ${swift?.outline} ${swift?.care}`;
    if (this.#cache.key !== key) this.#cache = { key, scene: new SceneCache() };
    return this.#cache.scene;
  }
}

/** Orders of painting are kept from one moment of a movement to the next, seen by the same viewer. */
const momentOf = (shot: Shot): Moment => ({
  movement: `${movementKey(shot)} ${shot.turn?.yaw} ${shot.turn?.pitch} ${shot.width} ${shot.height}`,
  progress: shot.progress,
  looking: shot.looking ?? shot.progress,
});

/** The part of a way in which what only a still picture shows fades, at its start and at its end. */
const CARE_FADES = 0.03;

/** Hands that travel throw no shadow on what they pass, and more: the eye does not miss it, and it is dear to paint. */
function swiftness({ progress, looking, boldness = 1 }: Shot, camera: Camera): Swift | undefined {
  const away = looking === undefined ? Math.min(progress, 1 - progress) : Math.min(looking, 2 - looking);
  if (away <= 0) return undefined;
  return { outline: lineWidthOf(camera) * boldness, care: Math.max(0, 1 - away / CARE_FADES) };
}
