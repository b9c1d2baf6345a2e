import { describe, expect, it } from 'vitest';
import UPNG from 'upng-js';
import { BreakHost, type PanelOptions } from './support/breakHost.ts';
import { themes } from './support/themes.ts';
import { visits } from './support/visits.ts';

const visit = visits('breakPanel', (browser, site, options: PanelOptions) => BreakHost.open(browser, site, options));

/** Into the first twist: the viewer has walked round, the body is half way. */
const halfWay = 12_800;

async function openAt(moment: number, options: PanelOptions = {}): Promise<BreakHost> {
  const host = await visit(options);
  await host.pass(moment);
  return host;
}

const shown = (panel: BreakHost) =>
  panel.page.evaluate(() => [...document.querySelectorAll('.stage > *')].filter((node) => node.checkVisibility({ visibilityProperty: true })).map(({ tagName }) => tagName.toLowerCase()));

/** The picture without its surroundings, as red, green, blue and opacity of each pixel. */
async function pixels({ page }: BreakHost): Promise<Uint8Array> {
  const png = await page.locator('.stage').screenshot();
  return new Uint8Array(UPNG.toRGBA8(UPNG.decode(png.buffer.slice(png.byteOffset, png.byteOffset + png.byteLength) as ArrayBuffer))[0] as ArrayBuffer);
}

/** Mean difference of two pictures, of 255, and the share of values that differ plainly. */
function difference(a: Uint8Array, b: Uint8Array): { readonly mean: number; readonly plain: number } {
  const apart = a.map((value, i) => Math.abs(value - (b[i] as number)));
  return { mean: apart.reduce((sum, one) => sum + one, 0) / apart.length, plain: apart.filter((one) => one > 60).length / apart.length };
}

describe('a moving figure', () => {
  it('is shown on a canvas while it moves, and as drawn elements while it is held', async () => {
    const panel = await openAt(halfWay);
    expect(await shown(panel)).toEqual(['canvas']);
    await panel.pass(8_000);
    expect(await shown(panel)).toEqual(['svg']);
    await panel.pass(18_500);
    expect(await shown(panel)).toEqual(['canvas']);
    await panel.press(' ');
    expect(await shown(panel)).toEqual(['svg']);
  });

  it('has no canvas when reduced motion is asked for', async () => {
    const panel = await openAt(halfWay, { reducedMotion: true });
    expect([await shown(panel), await panel.page.locator('canvas').count()]).toEqual([['svg'], 0]);
  });

  it.each(themes.map(({ name }) => name))('looks the same on the canvas as in drawn elements: %s', async (theme) => {
    const panel = await openAt(halfWay, { theme });
    await panel.page.locator('.stage > svg').evaluate((svg: SVGElement) => svg.style.setProperty('opacity', '1'));
    const film = await pixels(panel);
    await panel.press(' ');
    expect(await shown(panel)).toEqual(['svg']);
    const { mean, plain } = difference(film, await pixels(panel));
    expect(mean).toBeLessThan(1);
    expect(plain).toBeLessThan(0.002);
  });
});
