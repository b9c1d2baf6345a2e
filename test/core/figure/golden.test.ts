import { expect, it } from 'vitest';
import { createStage } from '../../../src/core/figure/stage.ts';
import { boundsOf, gallery, held } from './gallery.ts';

const stage = createStage(gallery);

/** A picture in one line: how many items, and where each part stands, back to front, in percent of the picture. */
function summary(id: string): string {
  const list = stage.frame({ ...held(id, 'left'), glow: true });
  const parts = list.items.flatMap((item) => {
    if (item.kind !== 'fill' || !item.part) return [];
    const { left, top, right, bottom } = boundsOf(item.path);
    return [`${item.part} ${[left, top, right, bottom].map((v) => Math.round(v / 6.4)).join(',')}`];
  });
  return `${id}: ${list.items.length} items; ${parts.join('; ')}`;
}

it('draws every pose as it was last looked at', async () => {
  const pictures = [...gallery.keys()].map(summary).join('\n');
  await expect(`${pictures}\n`).toMatchFileSnapshot('./golden.txt');
});
