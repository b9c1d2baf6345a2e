import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newest } from '../../../scripts/lib/versions.ts';
import type { MomentKind } from '../../../src/core/nudge/moments.ts';
import { minutes, seconds } from '../../../src/core/time.ts';
import { clock, eventually, midback, startAfresh } from './desk.ts';

const jobs = () => midback.reminders.state.jobs.map(({ kind }) => kind);
const moments = (): readonly MomentKind[] => midback.reminders.state.moments.map(({ kind }) => kind);

/** Waits until VS Code told of a moment; those of earlier tests are forgotten after half an hour. */
const comes = (moment: MomentKind): Promise<void> => eventually(`the moment ${moment}`, () => moments().includes(moment));

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);

async function runTask(group: vscode.TaskGroup | undefined, line: string): Promise<void> {
  const task = new vscode.Task({ type: 'shell' }, vscode.TaskScope.Workspace, 'a task', 'test', new vscode.ShellExecution(line));
  if (group) task.group = group;
  await vscode.tasks.executeTask(task);
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'midback-work-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await startAfresh();
  await clock.advance(minutes(31));
});

describe('what ends in VS Code', () => {
  it('is known of a debug session, at whose breakpoint nothing is asked', async () => {
    await writeFile(inFolder('a.js'), 'let a = 1;\ndebugger;\na = 2;\n');
    const isHeld = (): boolean => midback.reminders.state.noGos.some(({ reason, endedAt }) => reason === 'breakpoint' && endedAt === undefined);
    await vscode.debug.startDebugging(undefined, { type: 'node', request: 'launch', name: 'a', program: inFolder('a.js') });
    await eventually('it stands at the line', isHeld);
    await vscode.commands.executeCommand('workbench.action.debug.continue');
    await eventually('it has gone on', () => !isHeld());
    await comes('debugEnded');
  });

  it('is known of a save by hand', async () => {
    await writeFile(inFolder('a.txt'), 'a\n');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(inFolder('a.txt')));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'b'));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await comes('saved');
  });
});

// The oldest editor, as npm brings it, can open no terminal and no repository.
if (process.env['MIDBACK_VSCODE'] === newest)
  describe('what ends in its terminals and in Git', () => {
    it.each([
      ['test', vscode.TaskGroup.Test, 'testsEnded'],
      ['build', vscode.TaskGroup.Build, 'buildEnded'],
      ['task', undefined, 'taskEnded'],
    ] as const)('is known of a shell task (%s), which is one thing that runs, though its terminal tells of it too', async (kind, group, moment) => {
      await runTask(group, 'sleep 1');
      await eventually('it runs', () => jobs().length > 0);
      const seen = new Set<string>();
      await eventually('it has ended', () => (seen.add(jobs().join()), jobs().length === 0));
      seen.delete('');
      expect([[...seen].filter((at) => at.includes(',')), [...seen].at(-1)]).toEqual([[], kind]);
      await comes(moment);
      expect(moments()).not.toContain('commandEnded');
    });

    it('is known of a terminal command that had run for a while, and of no short one', async () => {
      const terminal = vscode.window.createTerminal({ cwd: folder, shellPath: '/bin/bash' });
      await eventually('the shell tells what it runs', () => terminal.shellIntegration !== undefined);
      for (const [length, told] of [
        [seconds(5), false],
        [seconds(30), true],
      ] as const) {
        terminal.shellIntegration!.executeCommand('sleep 1');
        await eventually('it runs', () => jobs().length > 0);
        await clock.advance(length);
        await eventually('it has ended', () => jobs().length === 0);
        expect(moments().includes('commandEnded')).toBe(told);
      }
      terminal.dispose();
    });

    it('is known of a commit and of a push, once Git is awake', async () => {
      const git = vscode.extensions.getExtension('vscode.git');
      const { repository } = await openRepository(git);
      await clock.advance(seconds(31));
      await repository.commit('A first one', { empty: true });
      await comes('committed');
      await eventually('Git sees the commit', () => repository.state.HEAD?.commit !== undefined);
      expect(moments()).not.toContain('pushed');
      await repository.push('origin', 'main', true);
      await comes('pushed');
    });

    it('is known of the next push, too, and of none when commits are only taken back', async () => {
      const { repository } = await openRepository(vscode.extensions.getExtension('vscode.git'));
      const isAhead = (count: number): Promise<void> => eventually(`Git sees ${count} ahead`, () => repository.state.HEAD?.ahead === count);
      await clock.advance(minutes(31));
      await repository.commit('A second one', { empty: true });
      await isAhead(1);
      await inGit('reset', '--quiet', '--hard', 'HEAD~1');
      await repository.status();
      await isAhead(0);
      expect(moments()).not.toContain('pushed');
      await repository.commit('A third one', { empty: true });
      await isAhead(1);
      await repository.push();
      await comes('pushed');
    });
  });

interface Repository {
  readonly state: { readonly HEAD?: { readonly commit?: string; readonly ahead?: number } };
  commit(message: string, options: { readonly empty: boolean }): Promise<void>;
  push(remote?: string, branch?: string, setUpstream?: boolean): Promise<void>;
  status(): Promise<void>;
}
interface Git {
  getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<Repository | null> };
}

const inGit = (...line: readonly string[]): Promise<unknown> => promisify(execFile)('git', [...line], { cwd: folder });

async function openRepository(git: vscode.Extension<Git> | undefined): Promise<{ readonly repository: Repository }> {
  if (!existsSync(inFolder('.git'))) {
    await inGit('init', '--quiet', '--initial-branch=main');
    await inGit('init', '--quiet', '--bare', 'remote');
    for (const [key, value] of [['user.name', 'A person'], ['user.email', 'person@example.invalid'], ['commit.gpgsign', 'false']] as const)
      await inGit('config', key, value);
    await inGit('remote', 'add', 'origin', inFolder('remote'));
  }
  const repository = await (await git!.activate()).getAPI(1).openRepository(vscode.Uri.file(folder));
  return { repository: repository! };
}
