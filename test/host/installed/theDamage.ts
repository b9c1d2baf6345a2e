import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BreakPanel } from '../support/breakPanel.ts';
import type { EditorWindow } from '../support/editorWindow.ts';
import { type EditorOptions, type InstalledEditor, openEditor } from '../support/installedEditor.ts';
import { storageFolder } from '../support/storage.ts';

/** What is wrong in the person's settings or in the installed package, and what still works. */
export function describeTheDamage(host: EditorOptions['host']): void {
  describe(`damage in the ${host} extension host`, () => {
    let editor: InstalledEditor;
    let window: EditorWindow;

    beforeAll(async () => {
      editor = await openEditor({ host, settings: { 'midback.askAfterMinutes': 'often', 'midback.waitForReady': 'never' } });
      await change(editor.dataFolder, 'poses/chest-stretch.json', { camera: ['far', 8] });
      await change(editor.dataFolder, 'stand-3.routine.json', { steps: 'stand up' });
      await putRubbish(editor.dataFolder, 'session/halfWritten.json');
      window = await editor.open();
    });
    afterAll(() => editor?.dispose());

    it('names a setting that cannot be used once, and takes the default', async () => {
      const message = window.notification('midback.askAfterMinutes');
      await message.waitFor({ timeout: 60_000 });
      expect([await message.count(), await message.innerText()]).toEqual([1, expect.stringMatching(/\b45\b/)]);
      await window.timerRuns();
    });

    it('sets a broken file of its own state aside', async () => {
      const session = path.join(storageFolder(editor.dataFolder), 'session');
      await expect.poll(() => readdir(session), { timeout: 20_000 }).toEqual([expect.stringMatching(/^halfWritten\.json\.damaged/)]);
    });

    it('lists a broken routine by file and path', async () => {
      const broken = await window.choicesOf('Midback: Start routine', 'stand-3.routine.json');
      await broken.first().waitFor();
      expect(await broken.allInnerTexts()).toEqual([expect.stringMatching(/Cannot be read[^]*routines\/stand-3\.routine\.json[^]*steps/)]);
      await window.page.keyboard.press('Escape');
    });

    it('names a broken pose by file and path, and plays the other steps', async () => {
      await window.openFile('parser.ts');
      await window.command('Midback: Start mid-back break');
      const warning = window.notification('could not be read');
      await warning.waitFor();
      expect([await warning.count(), await warning.innerText()]).toEqual([
        1,
        expect.stringMatching(/routines\/poses\/chest-stretch\.json.*camera/),
      ]);
      const panel = await BreakPanel.in(window);
      await panel.button(/I understand/).click();
      await panel.doing('running').waitFor();
      await panel.follow(editor.time, 110);
      await panel.words('1 min 48 s.').waitFor();
      expect(await panel.whatWasDone.count()).toBe(5);
    });

    // The VS Code that npm brings writes no log files in its Node host, and shows what is in them.
    if (host === 'web')
      it('refuses what the panel never says, and notes it in its log', async () => {
        const panel = await BreakPanel.in(window);
        await panel.says({ type: 'eject' });
        const log = await window.output('Midback');
        await log.filter({ hasText: /A\smessage\sfrom\smidback\.break\swas\srefused\./ }).waitFor();
        await panel.words('1 min 48 s.').waitFor();
      });
  });
}

/** Changes a file in the `routines` folder of the installed package. */
async function change(dataFolder: string, name: string, changes: object): Promise<void> {
  const extensions = path.join(dataFolder, 'extensions');
  const [installed] = (await readdir(extensions)).filter((folder) => folder.startsWith('midback.midback'));
  const file = path.join(extensions, String(installed), 'routines', name);
  const data = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...data, ...changes }));
}

/** Puts half a line where Midback keeps its state. */
async function putRubbish(dataFolder: string, name: string): Promise<void> {
  const file = path.join(storageFolder(dataFolder), name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '{"half a li');
}
