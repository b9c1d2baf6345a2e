import type { PosedBody } from '../../body/posedBody.ts';
import { dot, rotate } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { drawFace } from '../face.ts';
import { drawHair } from '../hair.ts';
import type { HairCut } from '../hair.ts';
import { headOf } from '../headForm.ts';
import type { Head } from '../headForm.ts';
import type { Ellipsoid, Joint, Part } from '../solid.ts';
import { hull } from '../solid.ts';
import { collarParts } from './collar.ts';
import { drawNape, neckPart } from './neck.ts';
import { ponytail } from './ponytail.ts';

export interface HeadAndNeck {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
}

export function headParts(body: PosedBody, cut: HairCut): HeadAndNeck {
  const head = headOf(body);
  return {
    joints: [],
    parts: [
      neckPart(body, head),
      ...collarParts(body),
      ...(cut === 'long' ? [ponytail(body, head)] : []),
      {
        id: 'head',
        paint: 'skin',
        shapes: [head.skin, hull(head.scalp)],
        silhouette: [head.skin, ...head.profile, hull(head.crown)],
        after: ['neck'],
        throwsShade: true,
        draw: (brush) => drawHead(brush, body, head, cut),
      },
      {
        id: 'farHair',
        paint: 'hair',
        shapes: [hull(head.scalp)],
        before: ['neck', 'head'],
        trimming: true,
        draw: (brush) => drawHair(brush, head, cut, 'far'),
      },
    ],
  };
}

function drawHead(brush: Brush, body: PosedBody, head: Head, cut: HairCut): void {
  const isNear = (sign: 1 | -1) => dot(head.direction(sign, 0, -0.12), brush.camera.towards) > EAR_TURNS;
  for (const sign of [1, -1] as const) if (!isNear(sign)) drawEar(brush, head, sign);
  drawFace(brush, head);
  drawNape(brush, body, head);
  drawHair(brush, head, cut, 'near');
  for (const sign of [1, -1] as const) if (isNear(sign)) drawEar(brush, head, sign);
}

/** An ear that looks away further than this is behind the head; what sticks out of it still shows. */
const EAR_TURNS = -0.02;

function drawEar(brush: Brush, head: Head, sign: 1 | -1): void {
  const k = head.size;
  const shell: Ellipsoid = {
    at: head.at(0.0775 * sign, 0.08, -0.012),
    axes: [
      rotate(head.rotation, [0.009 * k, 0, 0]),
      rotate(head.rotation, [0, 0.0265 * k, -0.005 * k]),
      rotate(head.rotation, [0.007 * sign * k, 0.002 * k, 0.0165 * k]),
    ],
  };
  const path = brush.shapePath(hull(shell));
  brush.fill(path, 'skin', { outline: path });
  brush.fill(brush.litPath(hull(shell), 0.009), 'skinLit');
  if (brush.detail === 'plain' || dot(head.direction(sign, 0, 0), brush.camera.towards) < 0.2) return;
  const fold = [[0.083, 0.094, -0.004], [0.084, 0.1, -0.014], [0.084, 0.088, -0.022], [0.083, 0.07, -0.012]] as const;
  brush.curve(fold.map(([x, y, z]) => head.at(x * sign, y, z)), 'skinLine', 0.0026, { opacity: 0.6 });
}
