import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BreakPanel } from '../support/breakPanel.ts';
import type { EditorWindow } from '../support/editorWindow.ts';
import { type EditorOptions, type InstalledEditor, openEditor } from '../support/installedEditor.ts';
import { PersonAtDesk } from '../support/person.ts';
import { offersWritten } from '../support/storage.ts';

const reminder = 'Time for a mid-back break?';
/** The shortest interval there is: the usual one is tested with the main job. */
const interval = 20;

const minutesOf = async (window: EditorWindow): Promise<number> => Number.parseInt(await window.timerText(), 10);

/** What a person sees and does when the reminder comes, with the package installed as a person would install it. */
export function describeTheReminder(host: EditorOptions['host']): void {
  describe(`the reminder in the ${host} extension host`, () => {
    let editor: InstalledEditor;
    let window: EditorWindow;
    let person: PersonAtDesk;

    const timer = (): Promise<string> => window.timerText();
    const lastLine = async (): Promise<string | undefined> => (await editor.savedText()).split('\n').at(-1);
    const offersKept = (): Promise<number> => offersWritten(editor.dataFolder);
    const button = (name: string) => window.notification(reminder).getByRole('button', { name });

    async function openWindow(): Promise<EditorWindow> {
      const opened = await editor.open();
      await opened.timerRuns();
      return opened;
    }

    async function sitDown(): Promise<void> {
      window = await openWindow();
      person = new PersonAtDesk(editor.time, window);
      await window.openFile('parser.ts');
    }

    async function isAsked(atMostMinutes = interval + 6): Promise<number> {
      const minutes = await person.typesUntil(window.notification(reminder), atMostMinutes);
      await window.notification(reminder).waitFor();
      return minutes;
    }

    async function panelOpens(): Promise<BreakPanel> {
      const panel = await BreakPanel.in(window);
      await panel.button(/I understand/).or(panel.doing('running')).first().waitFor();
      if (await panel.button(/I understand/).isVisible()) await panel.button(/I understand/).click();
      await panel.doing('running').waitFor();
      return panel;
    }

    async function backToWork(): Promise<void> {
      await window.command('View: Close All Editors');
      await window.openFile('parser.ts');
    }

    beforeAll(async () => {
      editor = await openEditor({
        host,
        settings: {
          'midback.askAfterMinutes': interval,
          'midback.cueAfterMinutes': 15,
          'midback.maxWaitMinutes': 1,
          'midback.waitForReady': 'never',
        },
      });
      await sitDown();
    });
    afterAll(() => editor?.dispose());

    it('comes while somebody types on, and takes no letter away', async () => {
      await person.types(interval);
      await window.page.keyboard.press('Control+End');
      const typed = await person.writesUntil(window.notification(reminder), 150);
      await window.notification(reminder).waitFor();
      await window.page.keyboard.type('theendofit', { delay: 20 });
      expect([await window.focused(), await window.notification('').count()]).toEqual(['editor', 1]);
      await window.page.keyboard.press('Control+S');
      await expect.poll(lastLine, { timeout: 10_000 }).toBe(`${typed}theendofit`);
    });

    it('is followed by another one when it is ignored', async () => {
      await window.notification(reminder).waitFor({ state: 'detached', timeout: 30_000 });
      expect(await isAsked()).toBeGreaterThan(2);
      expect(await window.notification(reminder).count()).toBe(1);
    });

    it('comes again after another full interval when it was skipped', async () => {
      await button('Skip').click();
      await window.notification(reminder).waitFor({ state: 'detached' });
      await window.openFile('parser.ts');
      expect(await isAsked()).toBeGreaterThanOrEqual(interval - 1);
    });

    it('asks back when its Start is pressed after a break that was taken elsewhere', async () => {
      await window.command('Midback: I just took a break');
      await expect.poll(timer, { timeout: 10_000 }).toMatch(/^0m/);
      await window.command('Notifications: Show Notifications');
      await window.keptNotification(reminder).getByRole('button', { name: 'Start' }).click();
      const question = window.notification(/You had a break at \d{1,2}:\d\d( [AP]M)?\. Another\?/);
      await question.waitFor();
      await question.getByRole('button', { name: 'Start' }).click();
      await panelOpens();
      await backToWork();
    });

    it('opens the panel by its Start', async () => {
      await isAsked(interval + 10);
      await button('Start').click();
      const panel = await panelOpens();
      expect(await panel.step.innerText()).toBe('Sit tall');
      await backToWork();
    });

    it('stands in the status bar alone while VS Code lets nothing disturb', async () => {
      const before = await offersKept();
      await window.command('Notifications: Toggle Do Not Disturb Mode');
      try {
        await person.types(interval + 3);
        await expect.poll(offersKept, { timeout: 20_000 }).toBe(before + 1);
        expect([await timer(), await window.notification(reminder).count()]).toEqual([expect.stringMatching(/^\d+m · break due$/), 0]);
      } finally {
        await window.command('Notifications: Toggle Do Not Disturb Mode');
        await window.command('Notifications: Clear All Notifications');
      }
    });

    describe('over two windows', () => {
      let other: EditorWindow;
      const both = (): Promise<string[]> => Promise.all([window, other].map((one) => one.timerText()));
      beforeAll(async () => {
        other = await openWindow();
        await editor.inFront(window);
        await window.command('Midback: I just took a break');
        await window.openFile('parser.ts');
      });

      it('shows in both what has changed in one, within 15 s', async () => {
        for (const moment of [7_000, 22_000, 36_000, 51_000]) {
          await editor.time.advance(120_000 + moment);
          await window.page.keyboard.type('x');
          await window.command('Midback: I just took a break');
          await window.openFile('parser.ts');
          await editor.time.advance(15_000);
          await expect.poll(both, { timeout: 5_000 }).toEqual([expect.stringMatching(/^0m/), expect.stringMatching(/^0m/)]);
        }
      });

      it('counts the minutes in both, never more than 15 s apart', async () => {
        let before = await minutesOf(window);
        const together = async (): Promise<boolean> => {
          const [here, there] = await Promise.all([window, other].map(minutesOf));
          return there === here || there === before;
        };
        for (let quarter = 0; quarter < 16; quarter += 1) {
          await editor.time.advance(15_000);
          if (quarter % 2 === 0) await window.page.keyboard.type('x');
          await expect.poll(together, { timeout: 5_000 }).toBe(true);
          before = await minutesOf(window);
        }
      });

      it('comes once, in the window that has the focus', async () => {
        await window.openFile('parser.ts');
        await isAsked();
        await editor.time.advance(60_000);
        expect([await window.notification(reminder).count(), await other.notification(reminder).count()]).toEqual([1, 0]);
        await button('Skip').click();
      });

      it('shows the minutes of the other window as soon as it gets the focus', async () => {
        await window.openFile('parser.ts');
        await person.types(2);
        await editor.inFront(other);
        await editor.time.advance(1_000);
        await expect.poll(() => minutesOf(other), { timeout: 5_000 }).toBe(await minutesOf(window));
      });

      it('neither stops nor doubles when one of them is closed by force', async () => {
        await other.openFile('parser.ts');
        const before = await minutesOf(other);
        await editor.kill(window);
        await new PersonAtDesk(editor.time, other).types(6);
        const now = await minutesOf(other);
        expect(now - before).toBeGreaterThanOrEqual(5);
        expect(now - before).toBeLessThanOrEqual(7);
        await other.page.close();
      });
    });

    it('opens the panel beside the work when it may be that loud, and waits for Start', async () => {
      await editor.configure({ 'midback.loudness': 'panel' });
      await sitDown();
      await window.command('Midback: I just took a break');
      await window.openFile('parser.ts');
      await person.typesUntil(window.page.getByRole('tab', { name: 'Mid-back break' }), interval + 6);
      const panel = await BreakPanel.in(window);
      await panel.button('Start').waitFor();
      await panel.words('Opened as a reminder. To be asked more quietly, change the setting “Loudness”.').waitFor();
      await window.page.keyboard.type('y');
      expect([await window.focused(), await window.notification(reminder).count()]).toEqual(['editor', 0]);
      await editor.time.advance(30_000);
      expect(await panel.doing('running').count()).toBe(0);
      await panel.button('Start').click();
      await panel.doing('running').waitFor();
    });
  });
}
