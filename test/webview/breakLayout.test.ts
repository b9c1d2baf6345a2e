import { describe, expect, it } from 'vitest';
import { BreakHost, type PanelOptions } from './support/breakHost.ts';
import { visits } from './support/visits.ts';

const open = visits('breakPanel', (browser, site, options: PanelOptions) => BreakHost.open(browser, site, options));

describe.each([
  [320, { seconds: '40px', side: '24px', name: '20px', line: '17px', stopIf: '13px', figure: 288, ring: undefined, buttons: [48] }],
  [700, { seconds: '56px', side: '26px', name: '26px', line: '19px', stopIf: '14px', figure: 460, ring: 120, buttons: [48] }],
  [1600, { seconds: '88px', side: '36px', name: '36px', line: '24px', stopIf: '16px', figure: 720, ring: 200, buttons: [48] }],
])('at %i px', (width, sizes) => {
  it('has the sizes of its layout, and nothing is cut off or overlaps', async () => {
    const panel = await open({ width, height: 960 });
    await panel.pass(37_000);
    const seen = await panel.page.evaluate(() => {
      const size = (selector: string) => getComputedStyle(document.querySelector(selector) as Element).fontSize;
      const box = (selector: string) => (document.querySelector(selector) as Element).getBoundingClientRect();
      const ring = Math.round(box('.ring').width);
      return {
        seconds: size('.seconds'), side: size('.side'), name: size('.name'), line: size('.line'), stopIf: size('.stop-if'),
        figure: Math.round(box('.stage').width), ring: ring === 0 ? undefined : ring,
        buttons: [...new Set([...document.querySelectorAll('.controls .button')].map((button) => button.getBoundingClientRect().height))],
      };
    });
    const rounded = Object.fromEntries(Object.entries(seen).map(([key, value]) => [key, typeof value === 'string' ? `${Math.round(Number.parseFloat(value))}px` : value]));
    expect([rounded, await overlaps(panel)]).toEqual([sizes, []]);
  });
});

describe.each([150, 220, 260, 320])('in a sliver of %i px', (width) => {
  it('nothing is cut off, on any screen', async () => {
    const faults: unknown[] = [];
    const look = async (panel: BreakHost, screen: string) => faults.push(...(await overlaps(panel)).map((fault) => `${screen}: ${fault}`));
    const panel = await open({ width, height: 900, opening: { safety: true }, look: { sound: 'offer' }, back: 'averyveryverylongname.component.test.ts:1212' });
    await look(panel, 'safety');
    await panel.click('I understand, go on');
    for (const [screen, length] of [['left', 20_000], ['right', 32_000], ['next', 17_000]] as const) {
      await panel.pass(length);
      await look(panel, screen);
    }
    await panel.press(' ');
    await look(panel, 'paused');
    await panel.press('Escape');
    await look(panel, 'ended');
    await panel.pass(11_000);
    await look(panel, 'finished');
    expect(faults).toEqual([]);
  });
});

it.each([
  [320, 640],
  [320, 700],
  [420, 700],
  [700, 640],
  [700, 700],
  [700, 800],
  [700, 900],
  [1000, 760],
  [1100, 900],
  [1280, 700],
  [1600, 960],
])('covers no word of a step at %i × %i px: not by what comes next, nor by the buttons while it waits', async (width, height) => {
  const panel = await open({ width, height, waiting: { mode: 'always' } });
  const hidden: string[] = [];
  const look = async (when: string): Promise<void> => void hidden.push(...(await covered(panel)).map((words) => `${when}: ${words}`));
  for (const when of ['sitting tall', 'twisting left', 'twisting right']) {
    await look(`${when}, waiting`);
    await panel.press(' ');
    await panel.pass(4_000);
    await look(when);
    const next = panel.page.locator('.next[data-shown]');
    for (let seconds = 0; seconds < 60 && (await next.count()) === 0; seconds++) await panel.pass(1_000);
    await look(`${when}, the next one told`);
    await panel.pass(7_000);
  }
  expect(hidden).toEqual([]);
});

it.each([
  [1100, 900],
  [1280, 700],
  [1600, 960],
])('keeps the arrow of the next movement off the view from above at %i × %i px', async (width, height) => {
  const panel = await open({ width, height, waiting: { mode: 'always' } });
  const clear: unknown[] = [];
  for (const side of ['LEFT', 'RIGHT']) {
    for (let seconds = 0; seconds < 40; seconds += 2) await panel.pass(2_000);
    const isClear = await panel.page.evaluate(() => {
      const boxes = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
      const [arrows, above] = [boxes('.stage > svg .f-arrow'), boxes('.top-view, .top-view-word')];
      const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return arrows.length > 0 && above.length > 0 && !arrows.some((arrow) => above.some((box) => meet(arrow, box)));
    });
    clear.push([(await panel.text('.side')).includes(side), isClear]);
    await panel.press(' ');
  }
  expect(clear).toEqual([[true, true], [true, true]]);
});

it.each([700, 760, 800, 860, 900, 1000])('has a figure of 460 px or 52 % of the height at 700 × %i px', async (height) => {
  const panel = await open({ width: 700, height });
  await panel.pass(37_000);
  const figure = await panel.page.evaluate(() => document.querySelector('.stage')!.getBoundingClientRect().width);
  expect(Math.round(figure)).toBe(Math.round(Math.min(460, height * 0.52)));
});

it.each([
  ['at 200 % zoom', { width: 900, height: 1000, zoom: 2 }],
  ['in a low and wide window', { width: 1100, height: 700 }],
  ['in a wide window', { width: 1100, height: 900 }],
  ['in a low window', { width: 700, height: 560 }],
  ['with a routine of many steps', { width: 320, height: 860, routine: 'full-5' }],
] as const)('fits %s, with the buttons in reach', async (_, options) => {
  const panel = await open(options);
  await panel.pass(37_000);
  const pause = await panel.page.getByRole('button', { name: 'Pause' }).boundingBox();
  const bottom = await panel.page.evaluate(() => innerHeight);
  expect([await overlaps(panel), (pause?.y ?? bottom) + (pause?.height ?? 0) <= bottom]).toEqual([[], true]);
});

const WORDS = [
  '.side, .name, .line, .hint, .breath, .stop-if, .comfort, .next, .seconds, .total-left, .dots, .button, .stage',
  '.plain-title, .plain-big, .plain-line, .plain-subtitle, .keys, .tip, .done-name, .done-time',
].join();

/** Words of the step of which something else lies on top, or which are below the edge. */
const covered = (panel: BreakHost): Promise<readonly string[]> =>
  panel.page.evaluate(() =>
    [...document.querySelectorAll('.side, .name-words, .line, .hint, .breath, .stop-if, .next-name, .next-cue')]
      .filter((words) => (words.textContent ?? '') !== '' && words.checkVisibility({ visibilityProperty: true }))
      .filter((words) => {
        const { left, top, right, bottom } = words.getBoundingClientRect();
        return [top + 2, bottom - 2].some((y) => !words.contains(document.elementFromPoint((left + right) / 2, y)));
      })
      .map((words) => `${words.className} "${words.textContent}"`),
  );

/** Words and controls that stick out of the panel sideways, are cut, or lie over one another. */
function overlaps(panel: BreakHost): Promise<readonly string[]> {
  return panel.page.evaluate((words) => {
    const seen = [...document.querySelectorAll(words)]
      .filter((node) => (node as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((node) => ({ name: node.className, box: node.getBoundingClientRect(), node }))
      .filter(({ box }) => box.width > 1);
    const faults = seen.filter(({ box }) => box.left < 0 || box.right > innerWidth).map(({ name }) => `${name} sticks out`);
    for (const { name, node } of seen) if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0) faults.push(`${name} is cut`);
    const scrolls = document.documentElement.scrollHeight > innerHeight;
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(i + 1)) {
        const apart = a.box.right <= b.box.left + 1 || b.box.right <= a.box.left + 1 || a.box.bottom <= b.box.top + 1 || b.box.bottom <= a.box.top + 1;
        const sticky = scrolls && (a.node.closest('.footer') === null) !== (b.node.closest('.footer') === null);
        if (!apart && !sticky && !a.node.contains(b.node) && !b.node.contains(a.node)) faults.push(`${a.name} lies over ${b.name}`);
      }
    return faults;
  }, WORDS);
}
