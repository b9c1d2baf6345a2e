import * as vscode from 'vscode';
import { afterEach, describe, expect, it } from 'vitest';
import { minutes } from '../../../src/core/time.ts';
import { eventually, midback } from './desk.ts';

const set = (key: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('midback').update(key, value, vscode.ConfigurationTarget.Global);
const askAfter = (): number => midback.settings.current.askAfter;

describe('a setting', () => {
  afterEach(() => set('askAfterMinutes', undefined));

  it('takes effect at once and loses no counted minute', async () => {
    const before = midback.person.view().sinceBreak;
    await set('askAfterMinutes', 60);
    await eventually('it is read', () => askAfter() === minutes(60));
    expect(midback.person.view().sinceBreak).toBeGreaterThanOrEqual(before);
  });

  it('out of range becomes its nearest bound', async () => {
    await set('askAfterMinutes', 6_000);
    await eventually('it is read', () => askAfter() === minutes(90));
  });

  it('of the wrong type becomes the default', async () => {
    await set('askAfterMinutes', 60);
    await eventually('it is read', () => askAfter() === minutes(60));
    await set('askAfterMinutes', 'often');
    await eventually('it is read', () => askAfter() === minutes(45));
  });
});
