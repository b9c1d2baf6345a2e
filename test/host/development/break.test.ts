import * as vscode from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/core/time.ts';
import { BreakHistory } from '../../../src/host/breakHistory.ts';
import { eventually, midback, openPanels, pass, run, startAfresh, work } from './desk.ts';

const history = new BreakHistory(midback.person);
const state = () => midback.breaks.inside?.state?.kind;
const lastRecord = () => history.records().at(-1);

/** Starts the break by its command and goes past whatever waits before the first step. */
async function startBreak(): Promise<void> {
  await run('startBreak');
  await eventually('the break is open', () => midback.breaks.inside?.isOpen === true);
  if (state() === 'safety') midback.breaks.inside?.send({ type: 'understood' });
  goOn();
}

/** Says Ready where a step waits for it. */
function goOn(): void {
  if (state() === 'waiting') midback.breaks.inside?.send({ type: 'ready' });
}

/** Does the routine for a while, saying Ready at each step. */
async function stretch(length: number): Promise<void> {
  for (let left = length; left > 0; left -= seconds(1)) {
    await pass(seconds(1));
    goOn();
  }
}

describe('a break', () => {
  beforeEach(startAfresh);

  it('opens in a panel by its command, and a second start shows the same one', async () => {
    await startBreak();
    const session = midback.breaks.inside?.state?.run.id;
    await run('startBreak');
    await eventually('one panel is open', () => openPanels().length === 1);
    expect(midback.breaks.inside?.state?.run.id).toBe(session);
  });

  it('runs through a whole routine, restarts the timer and is recorded step by step', async () => {
    await work(minutes(20));
    await startBreak();
    await stretch(seconds(150));
    expect(state()).toBe('finished');
    const record = lastRecord();
    expect({ routine: record?.routine, taken: record?.taken, seconds: Math.round(record?.seconds ?? 0) }).toEqual({
      routine: 'mid-back-break',
      taken: true,
      seconds: 140,
    });
    expect(record?.steps.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'done'));
    expect(midback.person.view().sinceBreak).toBeLessThan(minutes(1));
  });

  it('counts 40 seconds as 40 seconds and leaves the timer alone', async () => {
    await work(minutes(20));
    await startBreak();
    await stretch(seconds(40));
    await run('endBreak');
    await pass(seconds(15));
    expect(lastRecord()?.taken).toBe(false);
    expect(Math.round(lastRecord()?.seconds ?? 0)).toBe(40);
    expect(midback.person.view().sinceBreak).toBeGreaterThanOrEqual(minutes(20));
  });

  it('pauses while the person types in an editor, and goes on by command', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'let a = 1;\n' });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await startBreak();
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('type', { text: 'x' });
    await eventually('the break is paused', () => state() === 'paused');
    await run('pauseBreak');
    expect(state()).not.toBe('paused');
  });

  it('pauses while its panel is hidden, and waits for Resume when it is shown again', async () => {
    await startBreak();
    await stretch(seconds(20));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'in front\n' }), vscode.ViewColumn.Active);
    await eventually('the break is paused', () => state() === 'paused');
    const before = midback.breaks.inside?.state;
    await pass(seconds(30));
    await run('startBreak');
    await eventually('the panel is shown again', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview);
    await pass(seconds(30));
    expect([before, midback.breaks.inside?.state]).toEqual([expect.objectContaining({ kind: 'paused', reason: 'hidden' }), before]);
    await run('pauseBreak');
    expect(state()).toBe('running');
  });

  it('runs on as it was when it is told that the wait is over', async () => {
    await startBreak();
    await pass(seconds(20), seconds(1));
    const before = midback.breaks.inside?.state;
    expect([midback.breaks.inside?.note('What you waited for is done.'), midback.breaks.inside?.state]).toEqual([true, before]);
    await stretch(seconds(130));
    expect([state(), Math.round(lastRecord()?.seconds ?? 0)]).toEqual(['finished', 140]);
  });

  it('is not taken by closing its panel', async () => {
    const before = history.records().length;
    await work(minutes(20));
    await startBreak();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('the break is closed', () => midback.breaks.inside?.isOpen !== true);
    expect(history.records().slice(before).some(({ taken }) => taken)).toBe(false);
    expect(midback.person.view().sinceBreak).toBeGreaterThanOrEqual(minutes(20));
  });
});
