import * as vscode from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS, commandId } from '../../../src/host/commandIds.ts';
import { minutes } from '../../../src/core/time.ts';
import { midback, pass, run, startAfresh, work } from './desk.ts';

const shown = (): string => midback.statusBar.text;

describe('the extension', () => {
  it('registers every command it promises', async () => {
    const all = await vscode.commands.getCommands(true);
    expect(COMMANDS.map(commandId).filter((id) => !all.includes(id))).toEqual([]);
  });

  it('gives its parts to nobody but a test', () => {
    expect(vscode.extensions.getExtension('midback.midback')?.extensionKind).toBeDefined();
  });
});

describe('the sitting timer', () => {
  beforeEach(startAfresh);

  it('counts the minutes up while a person works', async () => {
    await work(minutes(12));
    expect(shown()).toBe('12m since break');
  });

  it('counts on while a person reads, and stops when the person has gone', async () => {
    await work(minutes(10));
    await pass(minutes(4));
    midback.person.observe('typed');
    expect(midback.person.view().sinceBreak).toBeGreaterThanOrEqual(minutes(13.9));
    await pass(minutes(30));
    expect(shown()).toBe('Away');
  });

  it('suggests a stretch from 30 minutes on', async () => {
    await work(minutes(31));
    expect(shown()).toMatch(/^3[01]m · stretch\?$/);
  });

  it('starts again after a break that the person had', async () => {
    await work(minutes(20));
    await run('tookBreak');
    await work(minutes(3.1)); // the text follows a moment after the minute
    expect(shown()).toBe('3m since break');
  });

  it('ends the sitting when the person stands, and counts standing by itself', async () => {
    await work(minutes(10));
    await run('standing');
    await work(minutes(4.6)); // the text follows within half a minute
    expect([shown(), midback.person.view().inChair]).toEqual(['Standing 4m', 0]);
    await run('sitting');
  });

  it('writes only when the text changes', async () => {
    const before = midback.statusBar.writes;
    await work(minutes(5));
    expect(midback.statusBar.writes - before).toBeLessThanOrEqual(6);
  });
});
