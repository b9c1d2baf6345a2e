import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endChild, runToEnd, startChild } from './children.ts';
import { quietSettings } from './codeServer.ts';
import { Trouble } from './trouble.mjs';

/** Command-line programs of VS Code and of editors that take the same arguments. */
const names = ['code', 'code-insiders', 'codium', 'codium-insiders', 'cursor', 'windsurf', 'positron'];

/** A desktop editor on the PATH, where a window can be shown. */
export function findDesktopEditor(): string | undefined {
  const { PATH = '', DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  // In a terminal of a remote window `code` only talks to that window.
  if (VSCODE_IPC_HOOK_CLI) return undefined;
  const extensions = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  return PATH.split(path.delimiter)
    .flatMap((folder) => names.flatMap((name) => extensions.map((extension) => path.join(folder, name + extension))))
    .find((file) => existsSync(file));
}

export interface DesktopOptions {
  readonly editor: string;
  /** Holds settings and extensions of this editor, apart from the person's own. */
  readonly dataFolder: string;
  readonly vsix: string;
  readonly folder: string;
}

/** Opens a window with the package installed; resolves when the person has closed it. */
export async function runDesktopEditor({ editor, dataFolder, vsix, folder }: DesktopOptions): Promise<void> {
  const user = path.join(dataFolder, 'user');
  await mkdir(path.join(user, 'User'), { recursive: true });
  await writeFile(path.join(user, 'User', 'settings.json'), JSON.stringify(quietSettings, undefined, 2));
  const own = ['--user-data-dir', user, '--extensions-dir', path.join(dataFolder, 'extensions')];
  const shell = process.platform === 'win32';
  const installed = await runToEnd(editor, [...own, '--install-extension', vsix, '--force'], { shell });
  if (installed.code !== 0) throw new Trouble(`${path.basename(editor)} refused the package:\n${installed.everything.trim()}`);
  const window = startChild(editor, [...own, '--new-window', '--wait', folder], { stdio: 'ignore', shell });
  process.once('exit', () => endWindows(user));
  await new Promise((resolve) => window.once('exit', resolve));
  await endChild(window);
}

/** The window is not a child of the command that opened it: it is known by its own data folder. */
function endWindows(userFolder: string): void {
  if (process.platform === 'win32') return;
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  for (const line of stdout.split('\n')) {
    if (!line.includes(`--user-data-dir ${userFolder}`) && !line.includes(`--user-data-dir=${userFolder}`)) continue;
    try {
      process.kill(Number.parseInt(line, 10));
    } catch {
      // It has ended by itself in the meantime.
    }
  }
}
