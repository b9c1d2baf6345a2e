import type { Page } from 'playwright-core';
import type { EditorWindow } from '../../test/host/support/editorWindow.ts';
import type { Random } from '../../test/simulation/random.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

/** What the person did, beside what VS Code told of it. `page` is input inside a webview. */
export type Deed = 'key' | 'click' | 'wheel' | 'page' | 'left' | 'returned';

/** A window of VS Code and the person in front of it. */
export interface Stage {
  readonly page: Page;
  readonly window: EditorWindow;
  readonly random: Random;
  /** When the recording ends. */
  readonly end: number;
  did(deed: Deed): void;
  /** Another program comes to the front, or the window again. */
  turnTo(what: 'other' | 'window'): Promise<void>;
}

export interface Scene {
  readonly minutes: number;
  /** Goes on until `end`. */
  readonly play: (stage: Stage) => Promise<void>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const rest = ({ end }: Stage, ms: number): Promise<void> => wait(Math.max(0, Math.min(ms, end - Date.now())));
const goesOn = ({ end }: Stage): boolean => Date.now() < end;

/** Most keys follow each other at once; now and then there is a thought, seldom a long one. */
const thought = (random: Random): number =>
  random.weighted([
    [random.between(0.12, 0.9), 84],
    [random.between(1, 9), 13],
    [random.between(10, 45), 2.4],
    [random.between(75, 130), 0.6],
  ]) * SECOND;

async function press(stage: Stage, key: string): Promise<void> {
  stage.did('key');
  await stage.page.keyboard.press(key);
}

const LETTERS = [...'etaoinshrdlu'];

async function typeLines(stage: Stage): Promise<void> {
  await stage.window.openFile('parser.ts');
  while (goesOn(stage)) {
    const { random } = stage;
    const deed = random.weighted([['letter', 80], ['move', 12], ['enter', 4], ['save', 1.5], ['click', 2]] as const);
    if (deed === 'click') await clickLine(stage);
    else await press(stage, deed === 'letter' ? random.pick(LETTERS) : deed === 'enter' ? 'Enter' : deed === 'save' ? 'Control+S' : random.pick(['ArrowDown', 'ArrowUp', 'ArrowRight', 'Backspace']));
    await rest(stage, thought(random));
  }
}

/** A place in the text, wherever it has been scrolled to. */
async function clickLine({ page, random, did }: Stage): Promise<void> {
  did('click');
  await page.mouse.click(random.between(420, 520), random.between(160, 520));
}

async function typeInTerminal(stage: Stage): Promise<void> {
  await stage.window.command('Terminal: Create New Terminal');
  await stage.page.locator('.terminal-wrapper .xterm').first().waitFor();
  await stage.page.locator('.terminal-wrapper .xterm').first().click();
  stage.did('click');
  while (goesOn(stage)) {
    await press(stage, stage.random.chance(0.06) ? 'Control+C' : stage.random.pick(LETTERS));
    await rest(stage, thought(stage.random));
  }
}

async function editByMode(stage: Stage): Promise<void> {
  await stage.window.openFile('parser.ts');
  while (goesOn(stage)) {
    const { random } = stage;
    const inserts = random.chance(0.1) ? ['i', random.pick(LETTERS), random.pick(LETTERS), ';'] : [random.pick([...'hjkljj'])];
    for (const key of inserts) {
      await press(stage, key);
      await rest(stage, thought(random));
    }
  }
}

async function readLines(stage: Stage): Promise<void> {
  const { page, random } = stage;
  await stage.window.openFile('parser.ts');
  await page.mouse.move(460, 320);
  while (goesOn(stage)) {
    const down = random.chance(0.75) ? 1 : -1;
    for (let step = Math.floor(random.between(2, 9)); step > 0; step--) {
      stage.did('wheel');
      await page.mouse.wheel(0, down * 100);
      await wait(random.between(40, 160));
    }
    if (random.chance(0.08)) await clickLine(stage);
    await rest(stage, random.skewed(2, 14, 110) * SECOND);
  }
}

async function clickAndRest(stage: Stage): Promise<void> {
  await stage.window.openFile('parser.ts');
  while (goesOn(stage)) {
    await clickLine(stage);
    await rest(stage, random80(stage.random));
  }
}

/** Longer than VS Code takes to see that nobody is active. */
const random80 = (random: Random): number => random.between(76, 95) * SECOND;

async function writeInPage(stage: Stage): Promise<void> {
  const frame = await stage.window.webview('#field');
  stage.did('page');
  await frame.locator('#field').click();
  while (goesOn(stage)) {
    stage.did('page');
    await stage.page.keyboard.press(stage.random.pick(LETTERS));
    await rest(stage, thought(stage.random));
  }
}

async function comeAndGo(stage: Stage): Promise<void> {
  const { random, turnTo } = stage;
  await stage.window.openFile('parser.ts');
  while (goesOn(stage)) {
    for (const until = Date.now() + random.between(10, 50) * SECOND; Date.now() < until && goesOn(stage); ) {
      await press(stage, random.pick(LETTERS));
      await rest(stage, random.between(0.1, 4) * SECOND);
    }
    stage.did('left');
    await turnTo('other');
    await rest(stage, random.skewed(8, 45, 150) * SECOND);
    stage.did('returned');
    await turnTo('window');
  }
}

/** The person opens the folder and goes; an agent works on. */
const lookOn = (stage: Stage): Promise<void> => rest(stage, 24 * 60 * MINUTE);

export const SCENES: Readonly<Record<string, Scene>> = {
  agent: { minutes: 60, play: lookOn },
  terminal: { minutes: 30, play: typeInTerminal },
  modal: { minutes: 30, play: editByMode },
  typing: { minutes: 12, play: typeLines },
  reading: { minutes: 12, play: readLines },
  webview: { minutes: 6, play: writeInPage },
  elsewhere: { minutes: 12, play: comeAndGo },
  idle: { minutes: 24, play: clickAndRest },
};
