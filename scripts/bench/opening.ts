import type { EditorWindow } from '../../test/host/support/editorWindow.ts';
import { openEditor } from '../../test/host/support/installedEditor.ts';
import { type Figure, type Measurement, median } from '../lib/measurement.ts';

const turns = 3;
const command = 'Midback: Start mid-back break';

/** From the command to the first painted figure, with the package installed in a real VS Code. */
export const measurement: Measurement = {
  name: 'opening',
  async measure() {
    const figures: Figure[] = [];
    for (const host of ['node', 'web'] as const) figures.push(...(await openings(host)));
    return figures;
  },
};

async function openings(host: 'node' | 'web'): Promise<readonly Figure[]> {
  const editor = await openEditor({ host, settings: { 'midback.waitForReady': 'never' } });
  try {
    const window = await editor.open();
    await window.statusBarItem('midback.sitting').filter({ hasText: /\d/ }).waitFor({ timeout: 60_000 });
    const first = await timeTo(window, '.plain .button');
    const safety = await window.webview('.plain .button');
    await safety.getByRole('button', { name: /I understand/ }).click();
    const warm: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      await window.command('View: Close Editor');
      await window.page.waitForTimeout(1_000);
      warm.push(await timeTo(window, '.stage .figure path'));
    }
    return [
      { what: `command to the first panel of a session, ${host} host`, value: first, unit: 'ms' },
      { what: `command to the first painted figure, ${host} host`, value: median(warm), unit: 'ms' },
    ];
  } finally {
    await editor.dispose();
  }
}

/** Milliseconds from the command to the moment at which the panel holds what `selector` names. */
async function timeTo(window: EditorWindow, selector: string): Promise<number> {
  await window.page.keyboard.press('F1');
  const picker = window.page.locator('.quick-input-widget');
  await picker.locator('input[type="text"]').fill(`>${command}`);
  await picker.locator('.monaco-list-row', { hasText: command }).first().waitFor();
  const started = performance.now();
  await window.page.keyboard.press('Enter');
  await window.webview(selector);
  return performance.now() - started;
}
