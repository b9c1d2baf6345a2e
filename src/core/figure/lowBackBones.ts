import type { PosedBody } from '../body/posedBody.ts';
import type { Vec3 } from '../body/vector.ts';
import { placesAlong, type Place } from './along.ts';
import type { Brush } from './brush.ts';
import { project } from './disc.ts';
import { Path, loop, type Point, sweep } from './path.ts';
import { ball, inFrame } from './solid.ts';
import type { Frame } from './solid.ts';

/** Height and forward in the frame of the hips, whose origin lies between the hip joints, metres. */
type Spot = readonly [y: number, z: number];

/** The hip bone from the side: along the crest to the back, past the notch and the sitting bone, and up the pubic bone in front. */
const HIP_BONE: readonly Spot[] = [
  [0.078, 0.066], [0.104, 0.047], [0.123, 0.012], [0.123, -0.026], [0.104, -0.058], [0.074, -0.076], [0.05, -0.068],
  [0.031, -0.038], [0.012, -0.034], [-0.004, -0.043], [-0.022, -0.034], [-0.048, -0.046], [-0.075, -0.04], [-0.092, -0.018],
  [-0.082, 0.006], [-0.064, 0.03], [-0.05, 0.056], [-0.026, 0.07], [-0.008, 0.058], [0.012, 0.046], [0.036, 0.052], [0.054, 0.05],
];
/** The sacrum and the tail bone behind it. */
const SACRUM: readonly Spot[] = [
  [0.108, -0.022], [0.084, -0.018], [0.052, -0.046], [0.02, -0.066], [-0.012, -0.066], [-0.036, -0.05], [-0.04, -0.056],
  [-0.02, -0.078], [0.02, -0.09], [0.064, -0.084], [0.1, -0.058],
];
/** The head of the thigh bone, on which the pelvis turns. */
const HIP_JOINT = 0.026;

/** A vertebra: how deep and how high its body is, how far its process reaches behind, and from one to the next. */
const VERTEBRA = { deep: 0.038, high: 0.027, process: 0.03, pitch: 0.0335 };
const LINE = 0.0042;
/** The broken line, its strokes and the gaps between them. */
const START = { line: 0.006, dash: 0.007, gap: 0.012 };

/** The middles of the bodies of the vertebrae, from the top of the sacrum to between the shoulder blades. */
function spineOf({ hips, spine, chest, upperChest }: PosedBody['bones']): readonly Vec3[] {
  return [
    inFrame(hips, [0, 0.1, -0.03]),
    inFrame(spine, [0, 0.065, -0.002]),
    inFrame(spine, [0, 0.11, -0.004]),
    inFrame(chest, [0, 0, -0.014]),
    inFrame(chest, [0, 0.09, -0.034]),
    inFrame(upperChest, [0, 0.04, -0.036]),
  ];
}

function boneIn(pen: Brush, frame: Frame, outline: readonly Spot[], path = new Path()): Path {
  return loop(pen.points(outline.map(([y, z]) => inFrame(frame, [0, y, z]))), path);
}

/** One vertebra from the side: its body, and behind it the process that can be felt under the skin. */
function paintVertebra(pen: Brush, { at, way: up }: Place, back: 1 | -1): void {
  const behind: Point = [-up[1] * back, up[0] * back];
  const spot = (high: number, far: number): Point => [at[0] + pen.metres(up[0] * high + behind[0] * far), at[1] + pen.metres(up[1] * high + behind[1] * far)];
  const { deep, high, process } = VERTEBRA;
  const [d, h] = [deep / 2, high / 2];
  const tip = sweep([spot(0.3 * h, d * 0.6), spot(0, d + 0.5 * process), spot(-0.5 * h, d + process)]);
  pen.stroke(tip, 'skinLine', 0.45 * high + 2 * LINE);
  pen.stroke(tip, 'cloth', 0.45 * high);
  paintBone(pen, loop([spot(h, -d), spot(0, -0.84 * d), spot(-h, -d), spot(-0.86 * h, 0), spot(-h, d), spot(0, 0.84 * d), spot(h, d), spot(0.86 * h, 0)]));
}

function paintBone(pen: Brush, path: Path): void {
  pen.fill(path, 'cloth');
  pen.stroke(path, 'skinLine', LINE);
}

/** Where the pelvis was before it turned on the hip joints: its outline, broken, for nothing is there any more. */
export function paintStart(pen: Brush, now: PosedBody, start: PosedBody): void {
  const hips = { ...start.bones.hips, position: now.bones.hips.position };
  const path = boneIn(pen, hips, HIP_BONE, boneIn(pen, hips, SACRUM));
  pen.fill(path, 'paper', { opacity: 0.5 });
  pen.stroke(path, 'ghost', START.line, { dash: [pen.metres(START.dash), pen.metres(START.gap)] });
}

/** The bones of the low back as they are seen from the side: spine, sacrum, pelvis, and the joint it turns on. */
export function paintLowBack(pen: Brush, { bones }: Pick<PosedBody, 'bones'>): void {
  const { hips } = bones;
  const line = pen.points(spineOf(bones));
  const [[x, y], [aboveX, aboveY]] = line as readonly [Point, Point];
  const [behindX, behindY] = pen.point(inFrame(hips, [0, 0.1, -0.2]));
  const back = (aboveX - x) * (behindY - y) > (aboveY - y) * (behindX - x) ? 1 : -1;
  for (const place of placesAlong(line, pen.metres(VERTEBRA.pitch), pen.metres(VERTEBRA.pitch))) paintVertebra(pen, place, back);
  paintBone(pen, boneIn(pen, hips, SACRUM));
  paintBone(pen, boneIn(pen, hips, HIP_BONE));
  paintBone(pen, new Path().disc(project(pen.camera, ball(hips.position, HIP_JOINT))));
}
