import { errorAt, inCentimetres, type Finding } from '../../body/checks/finding.ts';
import type { BoneName } from '../../body/bones.ts';
import type { ContactResult, PosedBody } from '../../body/posedBody.ts';
import { distance } from '../../body/vector.ts';
import type { Part } from '../solid.ts';
import { bodySolids, propSolids } from '../solids.ts';
import { bound, depthOf, meet, support, type Piece } from './gjk.ts';
import { isTrimming, mayTouch } from './mayTouch.ts';

/** Deeper than this, metres, two things are in each other; less is skin and cloth that gives way. */
export const PENETRATION_LIMIT = 0.015;

interface Solidity {
  readonly id: string;
  readonly pieces: readonly { readonly piece: Piece; readonly at: readonly [number, number, number]; readonly radius: number }[];
}

/** A part as convex pieces: a chain is a row of tapered capsules. Fingers are the hand, whether drawn apart or not. */
function solidity(part: Part): Solidity {
  const pieces = part.shapes.flatMap(({ kind, solids }): readonly Piece[] =>
    kind === 'hull' || solids.length < 2 ? [solids] : solids.slice(1).map((solid, i) => [solids[i] as typeof solid, solid]),
  );
  return { id: part.id.replace(/Fingers$/, 'Hand'), pieces: pieces.map((piece) => ({ piece, ...bound(piece) })) };
}

/** How deep two parts are in each other, metres; 0 when they do not meet. */
function depth(one: Solidity, other: Solidity): number {
  let deepest = 0;
  for (const a of one.pieces) {
    for (const b of other.pieces) {
      const near = distance(a.at, b.at) < a.radius + b.radius - PENETRATION_LIMIT;
      if (near && meet(a.piece, b.piece)) deepest = Math.max(deepest, depthOf(a.piece, b.piece));
    }
  }
  return deepest;
}

/** The part of the figure that hangs on a bone. */
const PART_OF: Readonly<Record<string, readonly string[]>> = {
  hips: ['pelvis', 'torso'],
  spine: ['torso'],
  chest: ['torso'],
  upperChest: ['torso'],
  Shoulder: ['torso', 'Sleeve'],
  UpperArm: ['UpperArm', 'Sleeve', 'Forearm'],
  LowerArm: ['Forearm'],
  Hand: ['Hand', 'Forearm'],
  neck: ['neck'],
  head: ['head', 'neck'],
  UpperLeg: ['Thigh', 'Shank'],
  LowerLeg: ['Shank', 'Thigh'],
};

const partsOf = (bone: BoneName): readonly string[] => {
  const [, side = '', rest = bone] = /^(left|right)(.+)$/.exec(bone) ?? [];
  return (PART_OF[rest] ?? []).map((part) => (/^[A-Z]/.test(part) ? side + part : part));
};

/** The parts of the furniture that a landmark lies on. */
const furnitureOf = (landmark: string): RegExp => (landmark.startsWith('chair') ? /seat|backrest|rmrest/ : landmark === 'doorFrame' ? /DoorPost/ : /^$/);

/** Whether one part is the hand or forearm that touches the other on purpose: fingers close around what they hold. */
function touchesOnPurpose(contacts: readonly ContactResult[], one: string, other: string): boolean {
  return contacts.some(({ side, bone, landmark }) => {
    const touching = one === `${side}Hand` || one === `${side}Forearm`;
    const touched = bone ? partsOf(bone).includes(other) : furnitureOf(landmark).test(other);
    return touching && touched;
  });
}

const allowed = (contacts: readonly ContactResult[], one: string, other: string): boolean =>
  mayTouch(one, other) || touchesOnPurpose(contacts, one, other) || touchesOnPurpose(contacts, other, one);

const belowFloor = ({ pieces }: Solidity): number => Math.max(...pieces.map(({ piece }) => -support(piece, [0, -1, 0])[1]));

/** Everything of a solved body that is inside itself, the furniture or the floor. `contacts` is what may touch on purpose. */
export function checkPenetration(body: PosedBody, contacts: readonly ContactResult[] = body.contacts): readonly Finding[] {
  const figure = bodySolids(body).filter(({ id }) => !isTrimming(id)).map(solidity);
  // The mat is thinner than what may be missed; the floor under it is looked at by itself.
  const props = propSolids(body.props, body.bones).filter(({ id }) => id !== 'mat').map(solidity);
  const findings = figure
    .filter((part) => belowFloor(part) > PENETRATION_LIMIT)
    .map((part) => errorAt('', `${part.id} is ${inCentimetres(belowFloor(part))} below the floor. Raise the pelvis or the limb.`));
  figure.forEach((one, i) => {
    for (const other of [...figure.slice(i + 1), ...props]) {
      if (allowed(contacts, one.id, other.id)) continue;
      const deep = depth(one, other);
      if (deep > PENETRATION_LIMIT) findings.push(errorAt('', `${one.id} is ${inCentimetres(deep)} inside ${other.id}. Move the limb aside, or pass a via pose.`));
    }
  });
  return findings;
}
