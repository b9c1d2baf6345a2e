/**
 * Parts that may sink into each other, without their sides: neighbours that share a joint or a seam, soft
 * flesh that is pressed flat, and cushions.
 */
const MAY_TOUCH: readonly (readonly [string, string])[] = [
  // Joints and seams.
  ['torso', 'pelvis'],
  ['torso', 'lap'],
  ['pelvis', 'lap'],
  ['torso', 'neck'],
  ['torso', 'Sleeve'],
  ['torso', 'UpperArm'],
  ['torso', 'Thigh'],
  ['pelvis', 'Thigh'],
  ['lap', 'Thigh'],
  ['neck', 'head'],
  ['Sleeve', 'UpperArm'],
  ['Sleeve', 'Forearm'],
  ['UpperArm', 'Forearm'],
  ['Forearm', 'Hand'],
  ['Thigh', 'Shank'],
  ['Shank', 'Ankle'],
  ['Shank', 'Shoe'],
  ['Ankle', 'Shoe'],
  // The chin and the raised shoulder press on soft cloth and neck.
  ['neck', 'Sleeve'],
  ['head', 'torso'],
  // Thighs lie side by side; the calf is pressed against the thigh's underside.
  ['Thigh', 'Thigh'],
  ['pelvis', 'Shank'],
  // Fingers interlace.
  ['Hand', 'Hand'],
  // Cushions give way.
  ['seat', 'pelvis'],
  ['seat', 'torso'],
  ['seat', 'Thigh'],
  ['seat', 'lap'],
  ['backrest', 'torso'],
  ['backrest', 'pelvis'],
  ['towel', 'head'],
  ['towel', 'neck'],
  ['pillow', 'head'],
  ['pillow', 'neck'],
  ['pillow', 'torso'],
  ['pillow', 'Sleeve'],
  ['pillow', 'UpperArm'],
  ['pillow', 'Forearm'],
  ['pillow', 'Hand'],
  ['roll', 'torso'],
  ['roll', 'Sleeve'],
  ['stick', 'Hand'],
  ['stick', 'torso'],
  ['stick', 'Sleeve'],
  ['stick', 'UpperArm'],
  ['stick', 'Forearm'],
];

/** Hair and trimmings of the clothes: drawn by themselves, but no flesh. */
export const isTrimming = (part: string): boolean => /hair|collar|fringe/i.test(part);

const withoutSide = (part: string): string => part.replace(/^(left|right)/, '');

const known = new Set(MAY_TOUCH.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Whether two parts may sink into each other. */
export const mayTouch = (one: string, other: string): boolean => known.has(`${withoutSide(one)} ${withoutSide(other)}`);
