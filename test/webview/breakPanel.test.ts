import { describe, expect, it } from 'vitest';
import { faultsByAxe } from './support/axe.ts';
import { BreakHost, type PanelOptions } from './support/breakHost.ts';
import { themes } from './support/themes.ts';
import { visits } from './support/visits.ts';

const visit = visits('breakPanel', (browser, site, options: PanelOptions) => BreakHost.open(browser, site, options));

async function open(options: PanelOptions = {}): Promise<BreakHost> {
  return visit(options);
}

const kinds = (panel: BreakHost) => [panel.state.kind, panel.state.run.step];

describe('the break panel', () => {
  it('shows the step, the side, the words and the seconds, and lets them run', async () => {
    const panel = await open();
    await panel.pass(20_000);
    const seen = async () => [
      await panel.text('.side'),
      await panel.text('.name'),
      await panel.text('.line'),
      await panel.text('.seconds'),
      await panel.text('.total-left'),
    ];
    expect(await seen()).toEqual(['LEFT', 'Seated twist', 'Breathe out and turn your ribs to the left.', '22', '2:00 left']);
    await panel.pass(32_000);
    expect((await seen()).slice(0, 4)).toEqual(['RIGHT', 'Seated twist', 'Breathe out and turn your ribs to the right.', '22']);
  });

  it('says the next step and its words six seconds ahead', async () => {
    const panel = await open();
    await panel.pass(35_000);
    const notice = panel.page.locator('.next');
    expect(await notice.isVisible()).toBe(false);
    await panel.pass(2_000);
    expect(await notice.innerText()).toMatch(/Next: Seated twist RIGHT\s*Same to the right; pelvis and knees stay square\./);
  });

  it('breathes in words beside the figure', async () => {
    const panel = await open();
    await panel.pass(12_000);
    const first = await panel.text('.breath');
    await panel.pass(3_000);
    expect([first, await panel.text('.breath')]).toEqual(['Breathe out', 'Breathe in']);
  });

  it('runs to the end and says what was done, and Enter leads back to the file', async () => {
    const panel = await open();
    await panel.pass(141_000);
    expect(await panel.text('.finished')).toMatch(/2 min 20 s\.\s+Timer restarted\. Standing up for a minute is even better\./);
    expect(await panel.page.locator('.done-row').allInnerTexts()).toHaveLength(6);
    await panel.press('Enter');
    expect([await panel.text('.button.main'), panel.sent.at(-1)]).toEqual(['Back to parser.ts:212', { type: 'back' }]);
  });

  it('says that the timer stays when too little was done', async () => {
    const panel = await open();
    await panel.pass(40_000);
    await panel.press('Escape');
    await panel.pass(11_000);
    expect(await panel.text('.finished')).toMatch(/40 s done\.\s+Timer stays at 47m\./);
  });

  it('says the safety words once, with one button to go on', async () => {
    const panel = await open({ opening: { safety: true } });
    expect(await panel.text('.safety')).toContain('They are not medical advice and not a treatment.');
    await panel.click('I understand, go on');
    expect(kinds(panel)).toEqual(['running', 0]);
  });

  it('leaves the focus where the person works, and takes it when they come', async () => {
    const panel = await open();
    const focused = (): Promise<string> => panel.page.evaluate(() => document.activeElement?.tagName ?? '');
    await panel.page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      document.hasFocus = () => false;
    });
    await panel.press('Escape');
    const elsewhere = await focused();
    await panel.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect([elsewhere, await focused()]).toEqual(['BODY', 'BUTTON']);
  });

  it('waits for Start when it opened by itself', async () => {
    const panel = await open({ opening: { by: 'itself' } });
    await panel.pass(30_000);
    expect([await panel.text('.seconds'), await panel.text('.hint')]).toEqual([
      '10',
      'Twist, chest stretch and head stretch, on your chair. Start when you like.',
    ]);
    await panel.click('Start');
    await panel.pass(3_000);
    expect(await panel.text('.seconds')).toBe('7');
  });

  it('waits for Ready before a stretch that is new, and shows where it leads', async () => {
    const panel = await open({ waiting: { meetings: () => 0 } });
    await panel.pass(25_000);
    expect([await panel.text('.seconds'), await panel.text('.button.main'), await panel.page.locator('.stage .f-ghost').count() > 0]).toEqual([
      '32',
      'Ready',
      true,
    ]);
    await panel.press(' ');
    await panel.pass(2_000);
    expect(await panel.text('.seconds')).toBe('30');
  });

  it('stands the figure in a room whose floor goes along with the viewer, and in no room in high contrast', async () => {
    const room = (panel: BreakHost) =>
      panel.page.locator('.stage').evaluate((box) => [box.style.getPropertyValue('--floor'), getComputedStyle(box).backgroundImage] as const);
    const panel = await open();
    await panel.pass(20_000);
    const [twist, background] = await room(panel);
    await panel.pass(70_000);
    const [later] = await room(panel);
    expect(background).toContain(twist);
    expect([Number.parseFloat(twist), Number.parseFloat(later)].every((percent) => percent > 30 && percent < 100)).toBe(true);
    expect(later).not.toBe(twist);
    const [, bare] = await room(await open({ theme: 'high-contrast' }));
    expect(bare).toBe('none');
  });

  it('counts down ten seconds after Esc, in which one can go on', async () => {
    const panel = await open();
    await panel.pass(70_000);
    await panel.press('Escape');
    await panel.pass(3_000);
    expect(await panel.text('.button.main')).toBe('Go on (7)');
    await panel.press(' ');
    expect(kinds(panel)).toEqual(['running', 2]);
  });

  it('offers sound on the first break, by one button', async () => {
    const panel = await open({ look: { sound: 'offer' } });
    await panel.click('Play a soft tone at each change');
    expect([panel.sent.at(-1), await panel.page.getByRole('button', { name: 'Sound on' }).count()]).toEqual([{ type: 'sound', on: true }, 1]);
  });

  it('tells the host that somebody is there, at most every five seconds', async () => {
    const panel = await open();
    for (let i = 0; i < 4; i++) {
      await panel.press('m');
      await panel.pass(2_000);
    }
    expect(panel.sent.filter((message) => message.type === 'alive')).toHaveLength(2);
  });

  it('goes on without a word about it when a message makes no sense', async () => {
    const panel = await open();
    await panel.page.evaluate(() => window.postMessage({ type: 'dance' }, '*'));
    await panel.pass(2_000);
    expect([await panel.text('.seconds'), panel.sent.filter((message) => message.type === 'failed')]).toEqual(['8', []]);
  });
});

describe('keys', () => {
  it('pause and go on, change the step, take the easier version, end', async () => {
    const panel = await open();
    await panel.pass(20_000);
    const steps: unknown[] = [];
    for (const key of [' ', ' ', 'ArrowRight', 'ArrowLeft', 'e', 'Escape']) {
      await panel.press(key);
      steps.push([...kinds(panel), panel.state.run.easier]);
    }
    expect(steps).toEqual([
      ['paused', 1, []],
      ['running', 1, []],
      ['running', 2, []],
      ['running', 1, []],
      ['running', 1, [1]],
      ['ended', 1, [1]],
    ]);
  });

  it('show the words of the easier version in the same step', async () => {
    const panel = await open();
    await panel.pass(20_000);
    await panel.press('e');
    expect([await panel.text('.name'), await panel.text('.seconds'), await panel.text('.button.easier')]).toEqual(['Easy seated twist', '22', 'Usual']);
  });

  it('on a button belong to the button', async () => {
    const panel = await open();
    await panel.pass(15_000);
    await panel.page.getByRole('button', { name: 'Next step' }).focus();
    await panel.press(' ');
    expect(kinds(panel)).toEqual(['running', 2]);
  });

  it('turn the figure while the figure has the focus, and Home turns it back', async () => {
    const panel = await open();
    await panel.pass(20_000);
    const picture = () =>
      panel.page.locator('.stage svg path').evaluateAll((paths) => paths.filter((path) => path.checkVisibility()).map((path) => path.getAttribute('d')).join());
    const before = await picture();
    await panel.page.locator('.stage').focus();
    await panel.press('ArrowRight');
    const turned = await picture();
    const step = kinds(panel);
    await panel.press('Home');
    expect([turned === before, step, (await picture()) === before]).toEqual([false, ['running', 1], true]);
  });

  it('reach every control with Tab, and the focus can be seen', async () => {
    const panel = await open();
    await panel.pass(15_000);
    const reached: string[] = [];
    for (let i = 0; i < 7; i++) {
      await panel.press('Tab');
      reached.push(await panel.page.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const outlined = getComputedStyle(focused).outlineStyle !== 'none';
        return `${focused.getAttribute('aria-label') ?? focused.textContent}${outlined ? '' : ' (no outline)'}`;
      }));
    }
    expect(reached).toEqual(['Sound off', 'Figure: Seated twist LEFT', 'Previous step', 'Pause', 'Next step', 'Easier', 'End the break']);
  });
});

describe('the figure', () => {
  /** Counts writes into the figure while `length` passes. */
  async function writesDuring(panel: BreakHost, length: number): Promise<number> {
    await panel.page.evaluate(() => {
      const counter = { writes: 0 };
      new MutationObserver((records) => (counter.writes += records.length)).observe(document.querySelector('.stage') as Element, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(window, { counter });
    });
    await panel.page.clock.runFor(length);
    await panel.page.evaluate(() => undefined);
    return panel.page.evaluate(() => (window as never as { counter: { writes: number } }).counter.writes);
  }

  /** The pictures drawn while `length` passes, and how many the browser asked for. */
  async function picturesDuring(panel: BreakHost, length: number): Promise<{ readonly drawn: readonly string[]; readonly asked: number }> {
    await panel.page.evaluate(() => {
      const pictures = { drawn: [] as string[], asked: 0 };
      let picture: HTMLCanvasElement | undefined;
      const keep = () => picture && pictures.drawn.push(picture.toDataURL());
      const clear = CanvasRenderingContext2D.prototype.clearRect;
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        keep();
        picture = this.canvas;
        clear.apply(this, box);
      };
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (run) => {
        pictures.asked++;
        return ask(run);
      };
      Object.assign(window, { pictures, keep });
    });
    await panel.page.clock.runFor(length);
    return panel.page.evaluate(() => {
      const { pictures, keep } = window as never as { pictures: { drawn: string[]; asked: number }; keep: () => void };
      keep();
      return pictures;
    });
  }

  it('is not touched while a pose is held', async () => {
    const panel = await open();
    await panel.pass(15_000);
    expect(await writesDuring(panel, 20_000)).toBe(0);
  });

  it('asks for no animation frame while a pose is held', async () => {
    const panel = await open();
    await panel.pass(15_000);
    expect((await picturesDuring(panel, 20_000)).asked).toBe(0);
  });

  it('moves during a movement', async () => {
    const panel = await open();
    await panel.pass(11_500);
    expect(new Set((await picturesDuring(panel, 1_000)).drawn).size).toBeGreaterThan(20);
  });

  it('draws no picture that nobody could tell from the last: a movement begins and ends slowly', async () => {
    const panel = await open();
    await panel.pass(10_600);
    const { drawn, asked } = await picturesDuring(panel, 400);
    expect(drawn.length).toBeLessThan(asked / 2);
    expect([drawn.length > 1, new Set(drawn).size]).toEqual([true, drawn.length]);
  });

  it('turns its face to the left of the picture when the person turns left, as in a mirror; to the right when it faces them', async () => {
    const faceTurnedTo = async (view: 'mirror' | 'facing') => {
      const panel = await open({ look: { view } });
      await panel.pass(20_000);
      const tint = await panel.page.locator('.stage').getAttribute('data-tint');
      const face = await panel.page.evaluate(() => {
        const middle = (shapes: string) => {
          const boxes = [...document.querySelectorAll(`.stage :is(${shapes})`)].map((node) => node.getBoundingClientRect()).filter((box) => box.width > 0);
          return boxes.reduce((sum, box) => sum + box.x + box.width / 2, 0) / boxes.length;
        };
        return middle('.f-feature, .s-feature') < middle('.p-hair') ? 'left' : 'right';
      });
      await panel.close();
      return { face, tint };
    };
    expect([await faceTurnedTo('mirror'), await faceTurnedTo('facing')]).toEqual([
      { face: 'left', tint: 'left' },
      { face: 'right', tint: 'right' },
    ]);
  });

  it('is shown from above as well in a twist, where there is room', async () => {
    const wide = await open({ width: 1600, height: 960 });
    await wide.pass(20_000);
    const inTwist = await wide.page.locator('.top-view').isVisible();
    await wide.pass(64_000);
    expect([inTwist, await wide.page.locator('.top-view').isVisible()]).toEqual([true, false]);
  });
});

describe('with reduced motion', () => {
  it.each([
    ['the system', { reducedMotion: true }],
    ['VS Code', { bodyClass: 'vscode-reduce-motion' }],
  ] as const)('asked for by %s: still pictures, seconds every five', async (_, options) => {
    const panel = await open(options);
    const seen: unknown[] = [];
    await panel.pass(10_100);
    await panel.page.evaluate(() => {
      const counter = { writes: 0 };
      new MutationObserver(() => counter.writes++).observe(document.querySelector('.stage svg') as Element, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { counter });
    });
    for (let i = 0; i < 3; i++) {
      await panel.page.clock.runFor(1_000);
      seen.push(await panel.text('.seconds'));
    }
    const writes = await panel.page.evaluate(() => (window as never as { counter: { writes: number } }).counter.writes);
    expect([seen, writes]).toEqual([['35', '30', '30'], 0]);
  });
});

describe('with a screen reader', () => {
  it('hears each step once, politely', async () => {
    const panel = await open({ waiting: { screenReader: true } });
    const said: string[] = [];
    await panel.page.exposeFunction('heard', (words: string) => said.push(words));
    await panel.page.evaluate(() => {
      const region = document.querySelector('[aria-live="polite"]') as Element;
      new MutationObserver(() => (window as never as { heard(words: string): void }).heard(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await panel.pass(10_500);
    await panel.press(' ');
    await panel.pass(10_000);
    expect(said).toEqual([
      'Step 2 of 6: Seated twist, LEFT. Breathe out and turn your ribs to the left. Right hand outside the left knee, left hand on the seat behind. Stop if pain spreads, or you feel pins and needles. Take your time to read. Press Space when you are ready.',
    ]);
  });

  it('finds a page with a language, a title, landmarks and a labelled figure', async () => {
    const panel = await open();
    await panel.pass(15_000);
    const page = await panel.page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      landmarks: ['header', 'main', 'section[aria-label]', 'footer'].filter((one) => document.querySelector(one)),
      figure: document.querySelector('.stage')?.getAttribute('aria-label'),
    }));
    expect(page).toEqual({ lang: 'en', title: 'Midback', landmarks: ['header', 'main', 'section[aria-label]', 'footer'], figure: 'Figure: Seated twist LEFT' });
  });
});

describe.each(themes.map((theme) => theme.name))('in the %s theme', (theme) => {
  it('has no fault that axe can find, on any screen', async () => {
    const faults: unknown[] = [];
    const look = async (panel: BreakHost, screen: string) => {
      // The page's time stands still, and axe waits by timers: from here on it runs.
      await panel.page.clock.resume();
      faults.push(...(await faultsByAxe(panel.page, screen)));
    };
    let panel = await open({ theme, opening: { safety: true }, look: { sound: 'offer' } });
    await look(panel, 'safety');
    await panel.click('I understand, go on');
    await panel.pass(37_000);
    await look(panel, 'running');
    await panel.press(' ');
    await look(panel, 'paused');
    await panel.press('Escape');
    await look(panel, 'ended');
    await panel.pass(11_000);
    await look(panel, 'finished');
    await panel.close();
    panel = await open({ theme, waiting: { meetings: () => 0 }, width: 320 });
    await panel.pass(12_000);
    await look(panel, 'waiting');
    expect(faults).toEqual([]);
  });
});

it('plays every shipped routine without a fault', async () => {
  for (const routine of ['micro-60', 'eyes-and-posture-30', 'full-5', 'neck-shoulders', 'quiet-office', 'stand-3', 'floor-home']) {
    const panel = await open({ routine });
    for (let i = 0; i < 4; i++) await panel.pass(15_000);
    expect([routine, panel.sent.filter((message) => message.type === 'failed')]).toEqual([routine, []]);
    await panel.close();
  }
});
