import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './support/axe.ts';
import { LibraryHost, type LibraryOptions } from './support/libraryHost.ts';
import { themes } from './support/themes.ts';
import { visits } from './support/visits.ts';

const visit = visits('poseBrowser', (browser, site, options: LibraryOptions) => LibraryHost.open(browser, site, options));

async function open(options: LibraryOptions = {}): Promise<LibraryHost> {
  return visit(options);
}

const shownNames = ({ page }: LibraryHost) => page.locator('.card-place:not([hidden]) .card-name').allTextContents();

describe('the pose library', () => {
  it('shows every row of the inventory that is a stretch, a tip or left out, in its order', async () => {
    const names = await shownNames(await open());
    expect([names.slice(0, 3), names.length >= 37, names.at(-1)]).toEqual([
      ['Seated twist', 'Chest stretch', 'Head stretch'],
      true,
      'An unnamed bodyweight back move',
    ]);
  });

  it('finds by name, alias and muscle, and says how many', async () => {
    const host = await open();
    const { page } = host;
    const found = async (query: string) => {
      await page.getByRole('searchbox').fill(query);
      return [await shownNames(host), await page.locator('.found').innerText()];
    };
    expect([await found('balasana'), await found('open book'), await found('scalenes'), await found('jumping jacks')]).toEqual([
      [['Child’s pose', 'Thread the needle'], '2 shown'],
      [['Side-lying thoracic rotation'], '1 shown'],
      [['Neck side bend', 'Passive backbend'], '2 shown'],
      [[], 'Nothing found. Try another word.'],
    ]);
  });

  it('filters by place and by part of the body', async () => {
    const panel = await open();
    await panel.page.getByRole('button', { name: 'With the desk', exact: true }).click();
    const desk = await shownNames(panel);
    await panel.page.getByRole('button', { name: 'On the floor', exact: true }).click();
    await panel.page.getByRole('combobox').selectOption('hips');
    expect([desk, await shownNames(panel)]).toEqual([
      ['Desk lat reach', 'Desk prayer', 'Desk thread'],
      ['Bridge', 'Knee-to-chest stretch'],
    ]);
  });

  it('opens a stretch with its steps, dose, muscles, cautions and easier version', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Seated twist On a chair', exact: true }).click();
    const words = await page.locator('.detail').innerText();
    for (const part of [
      'Slide forward, plant both feet, sit tall',
      '25 s per side, once per break; repeats add up over the day',
      'Source text: 20–30 s; 3–4 per side; or 3–5 breaths',
      'thoracic rotators, obliques, erector spinae, rhomboids',
      'Stop if pain spreads, or you feel pins and needles.',
      'Hand on top of the thigh, smaller turn.',
      'Parivrtta Sukhasana',
    ])
      expect(words).toContain(part);
  });

  it('plays a stretch as a break of its own', async () => {
    const panel = await open();
    await panel.page.getByRole('button', { name: 'Cobra On the floor' }).click();
    await panel.page.getByRole('button', { name: 'Try it now' }).click();
    expect(panel.sent.filter((message) => message.type === 'try')).toEqual([{ type: 'try', stretch: 'cobra' }]);
  });

  it('says why something was left out, and offers nothing to do', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Barbell lift with the bar behind the body Left out' }).click();
    expect([await page.locator('.detail-text').innerText(), await page.getByRole('button', { name: 'Try it now' }).count()]).toEqual([
      'A heavy lift with the bar behind the legs: it needs a barbell and load, and has nothing to do with a break at a desk.',
      0,
    ]);
  });

  it('is worked by keyboard: Enter opens, Escape leads back to the same card', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Chest stretch On a chair', exact: true }).focus();
    await page.keyboard.press('Enter');
    const heading = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Escape');
    expect([heading, await page.evaluate(() => document.activeElement?.textContent)]).toEqual(['Chest stretch', 'Chest stretch On a chair']);
  });

  it('draws a picture only when it comes near the screen', async () => {
    const { page } = await open({ height: 500 });
    const drawn = () => page.locator('.card-picture svg').evaluateAll((pictures) => pictures.filter((svg) => svg.querySelector('path')).length);
    await expect.poll(drawn).toBeGreaterThan(5);
    const first = await drawn();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await expect.poll(drawn).toBeGreaterThan(first);
    expect(first).toBeLessThan(await page.locator('.card-picture').count());
  });

  it('keeps the figure still when that is wanted', async () => {
    const { page } = await open({ reducedMotion: true });
    await page.getByRole('button', { name: 'Seated twist On a chair', exact: true }).click();
    expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
  });
});

describe.each(themes.map((theme) => theme.name))('in the %s theme', (theme) => {
  it('has no fault that axe can find', async () => {
    const { page } = await open({ theme, reducedMotion: true });
    const grid = await faultsByAxe(page, 'grid');
    await page.getByRole('button', { name: 'Seated twist On a chair', exact: true }).click();
    expect([...grid, ...(await faultsByAxe(page, 'detail'))]).toEqual([]);
  });
});

it.each([150, 220, 320, 700, 1600])('fits a panel of %i px', async (width) => {
  const { page } = await open({ width });
  const sticksOut = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  const grid = await sticksOut();
  await page.getByRole('button', { name: 'Seated twist On a chair', exact: true }).click();
  expect([grid, await sticksOut()]).toEqual([false, false]);
});
