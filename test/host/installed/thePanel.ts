import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BreakPanel } from '../support/breakPanel.ts';
import type { EditorWindow } from '../support/editorWindow.ts';
import { type EditorOptions, type InstalledEditor, openEditor } from '../support/installedEditor.ts';
import { PersonAtDesk } from '../support/person.ts';
import { breakIsKept, recordsIn, writtenDown } from '../support/storage.ts';

/** The whole break in the panel, with the package installed as a person would install it. */
export function describeThePanel(host: EditorOptions['host']): void {
  describe(`the break panel in the ${host} extension host`, () => {
    let editor: InstalledEditor;
    let window: EditorWindow;

    const timer = (): Promise<string> => window.timerText();
    const cursor = (): Promise<string> => window.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ }).innerText();

    async function startBreak(): Promise<BreakPanel> {
      await window.command('Midback: Start mid-back break');
      return BreakPanel.in(window);
    }

    beforeAll(async () => {
      editor = await openEditor({ host, settings: { 'midback.waitForReady': 'never' } });
      window = await editor.open();
      await window.timerRuns();
      await window.openFile('parser.ts');
      await new PersonAtDesk(editor.time, window).types(8);
      await window.goToLine(112);
    });
    afterAll(() => editor?.dispose());

    it('plays the whole routine, after the safety words of the first break', async () => {
      const panel = await startBreak();
      await panel.words('Before your first break').waitFor();
      await panel.button(/I understand/).click();
      await panel.doing('running').waitFor();
      await panel.follow(editor.time, 142);
      await panel.words('2 min 20 s.').waitFor();
      await panel.words(/Timer restarted/).waitFor();
      expect(await panel.whatWasDone.count()).toBe(6);
    });

    it('leads back to the file and the line, with the timer restarted', async () => {
      await (await BreakPanel.in(window)).button(/Back to parser\.ts:112/).waitFor();
      await window.page.keyboard.press('Enter');
      await expect.poll(() => window.focused(), { timeout: 10_000 }).toBe('editor');
      await expect.poll(cursor, { timeout: 10_000 }).toMatch(/^Ln 112,/);
      await expect.poll(timer, { timeout: 10_000 }).toMatch(/^[01]m since break$/);
    });

    it('keeps the record of it', async () => {
      await editor.time.advance(60_000);
      await expect.poll(() => writtenDown(editor.dataFolder), { timeout: 10_000 }).toContain('breakRecord');
      expect(await writtenDown(editor.dataFolder)).toContain('"routine":"mid-back-break"');
    });

    it('says the safety words once, and comes back at its step, paused, after a reload', async () => {
      const panel = await startBreak();
      await panel.doing('running').waitFor();
      await panel.follow(editor.time, 16);
      await expect.poll(() => panel.step.innerText(), { timeout: 10_000 }).toBe('Seated twist');
      await window.page.waitForTimeout(2_000); // sixteen seconds passed in a moment; the disk needs its own time
      await window.reload();
      const again = await BreakPanel.in(window);
      await again.doing('paused').waitFor();
      expect(await again.step.innerText()).toBe('Seated twist');
      await window.command('Midback: End break');
    });

    it('comes back paused and without the focus when the browser has forgotten that it was open', async () => {
      await window.command('View: Close All Editors');
      await window.openFile('parser.ts');
      const panel = await startBreak();
      await panel.doing('running').waitFor();
      await window.page.waitForTimeout(2_000);
      await window.reloadForgetting();
      const again = await BreakPanel.in(window);
      await again.doing('paused').waitFor();
      expect([await again.step.innerText(), await window.focused()]).toEqual(['Sit tall', expect.not.stringMatching('webview')]);
      await again.button(/Resume/).click();
      await again.doing('running').waitFor();
    });

    it('is put away, with its record kept, when the window comes back after more than ten minutes', async () => {
      await (await BreakPanel.in(window)).follow(editor.time, 10);
      const before = recordsIn(await writtenDown(editor.dataFolder));
      await expect.poll(() => breakIsKept(editor.dataFolder), { timeout: 10_000 }).toBe(true);
      await window.page.close();
      await editor.time.advance(11 * 60_000);
      window = await editor.open();
      await expect.poll(() => breakIsKept(editor.dataFolder), { timeout: 60_000 }).toBe(false);
      await expect.poll(async () => recordsIn(await writtenDown(editor.dataFolder)), { timeout: 10_000 }).toBe(before + 1);
      await window.page.getByRole('tab', { name: 'Mid-back break' }).waitFor({ state: 'detached' });
    });

    it('waits before every step where a screen reader is in use, whatever the setting says', async () => {
      await editor.configure({ 'editor.accessibilitySupport': 'on' });
      await window.page.close();
      window = await editor.open();
      await window.timerRuns();
      await window.openFile('parser.ts');
      const panel = await startBreak();
      await panel.doing('waiting').waitFor();
      await panel.follow(editor.time, 30);
      await panel.doing('waiting').waitFor();
      await panel.button(/Ready/).click();
      await panel.doing('running').waitFor();
      await panel.follow(editor.time, 30);
      await panel.doing('waiting').waitFor();
    });
  });
}
