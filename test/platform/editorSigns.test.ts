import { describe, expect, it } from 'vitest';
import { type Instant, after, instant, seconds } from '../../src/core/time.ts';
import { EditorSigns } from '../../src/platform/editorSigns.ts';

/** An editor, and everything that is made of what it tells. */
function listen(): { readonly signs: EditorSigns; readonly heard: string[]; wait(length: number): void } {
  const heard: string[] = [];
  let now: Instant = instant(1e12);
  const signs = new EditorSigns(
    {
      sign: (kind) => heard.push(kind),
      key: () => heard.push('key'),
      perhapsKey: () => heard.push('perhaps'),
      edited: () => heard.push('edited'),
      focus: (focused) => heard.push(focused ? 'focus' : 'blur'),
      active: (active) => heard.push(active ? 'active' : 'still'),
    },
    () => now,
  );
  return { signs, heard, wait: (length) => (now = after(now, length)) };
}

describe('what an editor tells', () => {
  it('is life when a cursor moves by keyboard or mouse, and none when a program moves it', () => {
    const { signs, heard } = listen();
    for (const by of ['keyboard', 'mouse', 'program'] as const) signs.selected(by);
    expect(heard).toEqual(['typed', 'key', 'selected']);
  });

  it('may be a key when a program moves the cursor while keys are pressed, as a modal editor does', () => {
    const { signs, heard } = listen();
    signs.window(true, true);
    heard.length = 0;
    signs.selected('program');
    signs.window(true, false);
    signs.selected('program');
    signs.window(false, true);
    signs.selected('program');
    expect(heard.filter((word) => word === 'perhaps').length).toBe(1);
  });

  it('may be a key when activity begins in a window in front, and says so first', () => {
    const { signs, heard } = listen();
    signs.window(false, true);
    signs.window(true, false);
    signs.window(true, true);
    signs.window(true, true);
    expect(heard).toEqual(['blur', 'active', 'focus', 'still', 'perhaps', 'focus', 'active', 'focus', 'active']);
  });

  it('is scrolling in the focused window only, and not after an edit', () => {
    const { signs, heard, wait } = listen();
    const turn = (): void => {
      for (let step = 0; step < 3; step++) {
        wait(seconds(0.1));
        signs.showed(40);
      }
    };
    turn();
    signs.window(true, true);
    signs.edited(true);
    turn();
    wait(seconds(2));
    turn();
    expect(heard).toEqual(['perhaps', 'focus', 'active', 'edited', 'scrolled', 'scrolled']);
  });

  it('leaves out output and logs from the edits of work', () => {
    const { signs, heard } = listen();
    signs.edited(false);
    signs.edited(true);
    expect(heard).toEqual(['edited']);
  });
});
