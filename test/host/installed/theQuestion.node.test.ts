import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditorWindow } from '../support/editorWindow.ts';
import { type InstalledEditor, openEditor } from '../support/installedEditor.ts';
import { PersonAtDesk } from '../support/person.ts';

const minute = 60_000;
/** VS Code says only after up to 70 real seconds that nobody is active, whatever time the extension is shown. */
const untilInactive = 76_000;
const question = /^2\d min elsewhere\. At your desk\?/;

describe('a long time in another program', () => {
  let editor: InstalledEditor;
  let window: EditorWindow;

  const timer = (): Promise<string> => window.timerText();

  beforeAll(async () => {
    editor = await openEditor({ host: 'node' });
    window = await editor.open();
    await window.timerRuns();
    await window.openFile('parser.ts');
    const person = new PersonAtDesk(editor.time, window);
    await person.waitsForTheHost();
    await person.types(12);
  });
  afterAll(() => editor?.dispose());

  it('is doubted after a while, and the doubt is shown', async () => {
    const other = new EditorWindow(await window.page.context().newPage());
    await editor.inFront(other);
    await other.page.waitForTimeout(untilInactive);
    await editor.time.advance(25 * minute);
    await expect.poll(timer, { timeout: 10_000 }).toMatch(/^2\dm \?$/);
    await editor.inFront(window);
    await expect.poll(timer, { timeout: 10_000 }).toMatch(/^2\dm since break$/);
  });

  it('is asked about in the tooltip', async () => {
    await window.timer.hover();
    const card = window.page.locator('.workbench-hover', { hasText: 'At your desk?' });
    await card.waitFor();
    expect(await card.getByRole('link').allInnerTexts()).toEqual(expect.arrayContaining(['Yes, count it', 'No, a break']));
    await window.page.mouse.move(300, 300);
    await card.waitFor({ state: 'detached' });
  });

  it('is asked about in the menu, and counted when the person says so', async () => {
    const before = Number.parseInt(await timer(), 10);
    await window.timer.click();
    const menu = window.page.locator('.quick-input-widget');
    await menu.getByPlaceholder(question).waitFor();
    await menu.locator('.monaco-list-row', { hasText: 'Yes, I was at my desk: count it' }).click();
    await expect.poll(async () => Number.parseInt(await timer(), 10) - before, { timeout: 10_000 }).toBeGreaterThan(10);
  });
});
