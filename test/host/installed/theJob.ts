import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditorWindow } from '../support/editorWindow.ts';
import { type EditorOptions, type InstalledEditor, openEditor } from '../support/installedEditor.ts';
import { PersonAtDesk } from '../support/person.ts';

const reminder = 'Time for a mid-back break?';

/** The main job, end to end, with the package installed as a person would install it. */
export function describeTheJob(host: EditorOptions['host']): void {
  describe(`the installed package in the ${host} extension host`, () => {
    let editor: InstalledEditor;
    let window: EditorWindow;
    let person: PersonAtDesk;

    const timer = (): Promise<string> => window.timerText();

    const minutes = async (): Promise<number> => Number.parseInt(await timer(), 10);
    /** A web worker gets no word when its window closes: what it had not yet written is gone. */
    const lost = host === 'web' ? 2 : 0;

    async function sitDown(): Promise<void> {
      window = await editor.open();
      await window.timerRuns(/\d|Away/);
      person = new PersonAtDesk(editor.time, window);
      await window.openFile('parser.ts');
    }

    beforeAll(async () => {
      editor = await openEditor({ host });
      await sitDown();
      await person.waitsForTheHost();
    });
    afterAll(() => editor?.dispose());

    it('counts the minutes since the last break', async () => {
      await person.types(12);
      await expect.poll(timer, { timeout: 10_000 }).toBe('12m since break'); // a busy machine draws late
    });

    it('keeps them over a reload of the window', async () => {
      await window.page.waitForTimeout(2_000); // twelve minutes passed in a moment; the disk needs its own time
      await window.page.close();
      await sitDown();
      await expect.poll(minutes, { timeout: 10_000 }).toBeGreaterThanOrEqual(12 - lost);
    });

    it('keeps them over a restart of VS Code', async () => {
      const before = await minutes();
      await window.page.waitForTimeout(2_000);
      await editor.restart();
      await sitDown();
      await expect.poll(minutes, { timeout: 10_000 }).toBeGreaterThanOrEqual(before - lost);
    });

    it('suggests a stretch, then asks once, and never takes the focus', async () => {
      await person.types(31 - (await minutes()));
      await expect.poll(timer, { timeout: 10_000 }).toMatch(/^3[01]m · stretch\?$/);
      await person.typesUntil(window.notification(reminder), 26);
      await window.notification(reminder).waitFor();
      const before = await window.focused();
      await window.page.keyboard.type('y');
      expect([before, await window.focused(), await window.notification('').count()]).toEqual(['editor', 'editor', 1]);
      expect(await window.notification(reminder).getByRole('button').allInnerTexts()).toEqual(
        expect.arrayContaining(['Start', 'In 10 minutes', 'Skip']),
      );
    });

    it('waits ten minutes when asked to', async () => {
      await window.notification(reminder).getByRole('button', { name: 'In 10 minutes' }).click();
      await window.notification(reminder).waitFor({ state: 'detached' });
      await window.page.waitForTimeout(300);
      expect(await timer()).toMatch(/^\d+m · next \d+:\d\d$/);
      await window.openFile('parser.ts');
      await person.typesUntil(window.notification(reminder), 22);
      await window.notification(reminder).waitFor();
    });

    it('survives files that somebody has damaged', async () => {
      const damaged = await damageLogs(editor.dataFolder);
      expect(damaged).toBeGreaterThan(0);
      await editor.restart();
      await sitDown();
      await person.types(1);
      const before = await minutes();
      await person.types(5);
      expect((await minutes()) - before).toBeGreaterThanOrEqual(4);
    });
  });
}

/** Writes rubbish over the first half of every file of facts; returns how many there were. */
async function damageLogs(dataFolder: string): Promise<number> {
  const storage = path.join(dataFolder, 'data', 'User', 'globalStorage', 'midback.midback');
  const files = (await readdir(storage, { recursive: true })).filter((name) => /\.jsonl?$/.test(name));
  for (const name of files) {
    const file = path.join(storage, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, `{"half a li\u0000${text.slice(text.length / 2)}`);
  }
  return files.length;
}
