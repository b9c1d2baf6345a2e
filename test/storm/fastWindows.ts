import type { EditorWindow } from '../host/support/editorWindow.ts';
import { FastEditor, SPEED } from './fastEditor.ts';

/** Minutes that a window says, beside the true ones. */
export interface Reading {
  readonly when: string;
  readonly said: readonly string[];
  readonly truth: number;
  /** Minutes by which a window may differ from the truth, either way. */
  readonly within: number;
}

export const isRight = ({ said, truth, within }: Reading): boolean => said.every((words) => Math.abs(Number.parseInt(words, 10) - truth) <= within);

/** Milliseconds: a key every half minute of fast time. */
const KEY_EVERY = 30_000 / SPEED;

/** Two windows of a real VS Code at 20 times speed: one in use, then closed by force; at last the server starts anew. */
export async function fastWindows(): Promise<readonly Reading[]> {
  const editor = await FastEditor.open();
  try {
    const readings: Reading[] = [];
    const other = await editor.window();
    const used = await editor.window();
    await editor.inFront(used);
    const begun = await typeToANewMinute(editor, used);
    const read = async (when: string, windows: readonly EditorWindow[], within: number): Promise<void> => {
      const truth = (editor.now() - begun) / 60;
      readings.push({ when, said: await Promise.all(windows.map(timer)), truth, within });
    };
    await typeFor(editor, used, 15);
    await read('two windows, one in use', [used, other], 1);
    await used.page.close();
    await editor.inFront(other);
    await typeFor(editor, other, 10);
    await read('the window in use was closed by force, the other one goes on', [other], 1);
    await editor.restart();
    const fresh = await editor.window();
    await editor.inFront(fresh);
    await typeFor(editor, fresh, 1);
    await read('the server was killed and started anew', [fresh], 1);
    return readings;
  } finally {
    await editor.dispose();
  }
}

const timer = async (window: EditorWindow): Promise<string> => (await window.statusBarItem('midback.sitting').innerText()).trim();

const minutesOf = (words: string): number => Number.parseInt(words, 10) || 0;

/** When the count began, by the moment at which a window turns to a new minute. */
async function typeToANewMinute(editor: FastEditor, window: EditorWindow): Promise<number> {
  await window.openFile('parser.ts');
  const before = await timer(window);
  while ((await timer(window)) === before) await window.page.keyboard.type('x');
  return editor.now() - minutesOf(await timer(window)) * 60;
}

async function typeFor(editor: FastEditor, window: EditorWindow, minutes: number): Promise<void> {
  await window.openFile('parser.ts');
  for (const end = editor.now() + minutes * 60; editor.now() < end; ) {
    await window.page.keyboard.type('x');
    await window.page.waitForTimeout(KEY_EVERY);
  }
}
