import * as vscode from 'vscode';
import { beforeAll, describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/core/time.ts';
import { NEIGHBOURS } from '../../../src/host/neighbours.ts';
import { clock, eventually, midback, startAfresh, work } from './desk.ts';

const offers = () => midback.person.facts('nudge.offered');
const isHeld = (): boolean => midback.reminders.state.noGos.some(({ reason, endedAt }) => reason === 'liveShare' && endedAt === undefined);

// A stand-in with the id and the API of Live Share is installed beside.
describe('in a Live Share session', () => {
  beforeAll(async () => {
    await vscode.extensions.getExtension(NEIGHBOURS.liveShare)!.activate();
    await startAfresh();
  });

  it('nothing is asked, and what was due is asked once when it is over', async () => {
    const before = offers().length;
    await clock.advance(seconds(31));
    await vscode.commands.executeCommand('standIn.beginSession');
    await eventually('the session is known', isHeld);
    await work(minutes(58));
    expect([offers().length - before, midback.statusBar.text]).toEqual([0, expect.stringMatching(/m · break due$/)]);

    await vscode.commands.executeCommand('standIn.endSession');
    await eventually('its end is known', () => !isHeld());
    await work(minutes(12), seconds(1));
    await eventually('the offer is kept', () => offers().length > before);
    await work(minutes(4));
    expect(offers().length - before).toBe(1);
    expect(midback.person.facts('nudge.held').at(-1)).toMatchObject({ reason: 'liveShare' });
  });
});
