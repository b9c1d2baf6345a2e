import type { PosedBody } from '../../body/posedBody.ts';
import { addScaled, dot, normalize, rotate } from '../../body/vector.ts';
import type { Brush } from '../brush.ts';
import { polygon } from '../path.ts';
import { drawFace } from '../face.ts';
import { drawHair } from '../hair.ts';
import type { HairCut } from '../hair.ts';
import { headOf } from '../headForm.ts';
import type { Head } from '../headForm.ts';
import type { Ellipsoid, Joint, Part } from '../solid.ts';
import { ball, chain, hull, inFrame } from '../solid.ts';
import { collar, collarBand } from './torso.ts';

/** The cords at the sides of the throat, from behind the ear to the collarbone. */
function throat(body: PosedBody, head: Head) {
  const { upperChest, neck } = body.bones;
  return (brush: Brush, outline: string) => {
    if (brush.detail === 'plain') return;
    for (const sign of [1, -1]) {
      const from = head.at(0.052 * sign, 0.06, -0.012);
      const to = addScaled(inFrame(neck, [0.016 * sign, -0.03, 0.062]), rotate(upperChest.rotation, [0, 0, 1]), 0.004);
      const normal = rotate(neck.rotation, normalize([0.7 * sign, 0, 0.7]));
      const facing = brush.camera.facing(normal);
      if (facing < 0.3) continue;
      const middle = inFrame(neck, [0.042 * sign, 0.022, 0.036]);
      brush.curve([from, middle, to], 'skinLine', 0.0022, { opacity: 0.4 * Math.min(1, (facing - 0.3) * 3), clip: outline });
    }
  };
}

function neckPart(body: PosedBody, head: Head): Part {
  const { neck } = body.bones;
  const ring = collar(body);
  const g = (1 + body.build.girths.head) / 2;
  return {
    id: 'neck',
    paint: 'skin',
    shade: 0.035,
    shapes: [chain(ring.solid, ball(inFrame(neck, [0, 0.032, 0.016]), 0.047 * g), ball(head.at(0, 0.034, -0.004), 0.046 * g))],
    after: ['torso'],
    catchesShade: true,
    under: (brush) => collarBand(brush, ring, 'far'),
    over: throat(body, head),
  };
}

/** The nearer half of the collar: it lies on the shirt and the neck from every side. */
function collarPart(body: PosedBody): Part {
  const ring = collar(body);
  const draw = (brush: Brush): void => {
    if (brush.camera.facing(ring.normal) < 0) {
      // The viewer looks at the opening from inside the shirt: cloth hides where the neck ends.
      const inside = polygon(brush.points(ring.rim));
      brush.fill(inside, 'shirt');
      brush.fill(inside, 'shirtLit');
    }
    collarBand(brush, ring, 'near');
  };
  return { id: 'collar', paint: 'shirt', shapes: [hull(ring.solid)], after: ['torso', 'neck'], trimming: true, draw };
}

export interface HeadAndNeck {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
}

export function headParts(body: PosedBody, cut: HairCut): HeadAndNeck {
  const head = headOf(body);
  const skin = hull(head.skull, head.jaw);
  return {
    joints: [],
    parts: [
      neckPart(body, head),
      collarPart(body),
      {
        id: 'head',
        paint: 'skin',
        shapes: [skin, hull(head.scalp)],
        after: ['neck'],
        throwsShade: true,
        draw: (brush) => drawHead(brush, head, cut),
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

function drawHead(brush: Brush, head: Head, cut: HairCut): void {
  const isNear = (sign: 1 | -1) => dot(head.direction(sign, 0, -0.12), brush.camera.towards) > EAR_TURNS;
  for (const sign of [1, -1] as const) if (!isNear(sign)) drawEar(brush, head, sign);
  drawFace(brush, head);
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
