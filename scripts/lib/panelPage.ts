import type { Browser, Page } from 'playwright-core';
import { poseParser } from '../../src/core/body/pose.ts';
import { courseOf } from '../../src/core/routine/course.ts';
import { planRoutine } from '../../src/core/routine/plan.ts';
import { routineParser } from '../../src/core/routine/routineFile.ts';
import { openSession } from '../../src/core/routine/session.ts';
import { stopsAt } from '../../src/core/routine/sessionClock.ts';
import { stretchParser } from '../../src/core/routine/stretchFile.ts';
import { english } from '../../src/core/say.ts';
import { instant, seconds } from '../../src/core/time.ts';
import type { PanelSnapshot } from '../../src/protocol/breakPanel.ts';
import { panelWords } from '../../src/protocol/words.ts';
import { giveVscodeApi } from '../../test/webview/support/fakeVscode.ts';
import { readAllShipped, readShipped } from '../../test/webview/support/shippedData.ts';
import type { Site } from '../../test/webview/support/site.ts';
import { countPictures } from './pictureCost.ts';

/** The core break as the host tells it, so many seconds after it began. */
function snapshotAt(second: number): PanelSnapshot {
  const routine = readShipped(routineParser, 'mid-back-break.routine.json');
  const stretches = readAllShipped(stretchParser, 'stretches');
  const plan = planRoutine(routine, new Map(stretches.map((stretch) => [stretch.id, stretch])), { firstSide: 'left' });
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  const course = courseOf(plan.value, { mode: 'never', screenReader: false, meetings: () => 3 });
  const session = openSession(course, { id: 'session-1', by: 'person', safety: false }, instant(0));
  return {
    content: { routine, stretches, poses: readAllShipped(poseParser, 'poses'), firstSide: 'left' },
    session,
    clock: { elapsed: seconds(second), running: true, stopsAt: stopsAt(session, course), offerLeft: seconds(0) },
    look: { view: 'mirror', sound: 'off' },
    end: { timer: '47m', back: 'parser.ts:212' },
    words: panelWords(english),
  };
}

/** The break panel in a browser, by real time, from a moment of the core break on. */
export async function openPanel(browser: Browser, site: Site, second: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await giveVscodeApi(page, () => page.evaluate((data) => window.postMessage({ type: 'snapshot', snapshot: data }, '*'), snapshotAt(second) as never));
  await page.addInitScript(countPictures);
  await page.goto(site.address('breakPanel', 'dark'));
  await page.locator('.stage .figure path').first().waitFor({ state: 'attached' });
  return page;
}
