import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../../../scripts/lib/places.ts';

export interface Ran {
  readonly code: number;
  /** What a person sees in the terminal, without the lines in which npm says what it runs. */
  readonly said: string;
}

/** What is in the repository, as far as `npm start` and `npm test` look at it before they run something. */
const CONTENT = ['package.json', 'package.nls.json', 'package-lock.json', 'scripts', 'src', 'media', 'routines', 'l10n'];
const TEXTS = ['README.md', 'CHANGELOG.md', 'LICENSE', '.vscodeignore'];

/** A fresh clone of the project in a folder of its own, with a home of its own. */
export class Clone {
  readonly folder: string;
  /** Where a person's own files would be. */
  readonly home: string;

  private constructor(folder: string) {
    this.folder = path.join(folder, 'midback');
    this.home = path.join(folder, 'home');
  }

  /** `packages`: as after `npm ci`. */
  static async make({ packages }: { readonly packages: boolean }): Promise<Clone> {
    const clone = new Clone(await mkdtemp(path.join(tmpdir(), 'midback-clone-')));
    await mkdir(clone.home);
    for (const name of [...CONTENT, ...TEXTS])
      await cp(inRoot(name), path.join(clone.folder, name), { recursive: true, preserveTimestamps: true });
    if (packages) await symlink(inRoot('node_modules'), path.join(clone.folder, 'node_modules'));
    return clone;
  }

  in(...parts: readonly string[]): string {
    return path.join(this.folder, ...parts);
  }

  /** Something that was fetched before, such as `code-server-4.139.1`. */
  async fetched(name: string): Promise<void> {
    await mkdir(this.in('.vscode-test'), { recursive: true });
    await symlink(inRoot('.vscode-test', name), this.in('.vscode-test', name));
  }

  /** `npm start` or `npm test`, as a person types it, with a cache that holds nothing. */
  async npm(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    return this.terminal(args, env).ended;
  }

  /** The same, while it runs. */
  terminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Terminal {
    const own = { HOME: this.home, npm_config_cache: path.join(this.folder, '..', 'npm'), npm_config_update_notifier: 'false' };
    return new Terminal(spawn('npm', args, { cwd: this.folder, env: { ...withoutNpm(process.env), ...own, ...env }, detached: true }));
  }

  remove(): Promise<void> {
    return rm(path.dirname(this.folder), { recursive: true, force: true });
  }
}

/** A command that runs in a terminal: it and what it starts are the group that a Ctrl+C reaches. */
export class Terminal {
  readonly ended: Promise<Ran>;
  readonly #child: ChildProcess;
  #said = '';

  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code: code ?? 1, said: withoutHeading(this.#said) }));
    });
  }

  /** Waits until it has said something like this, and gives what was found. */
  async says(pattern: RegExp): Promise<string> {
    let over = false;
    void this.ended.then(() => (over = true));
    for (;;) {
      const found = pattern.exec(this.#said);
      if (found) return found[0];
      if (over) throw new Error(`It ended without saying ${pattern}:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ctrl+C. */
  interrupt(): void {
    process.kill(-this.#child.pid!, 'SIGINT');
  }
}

/** What an outer npm, or the runner of these tests, has set must not reach the inner one. */
const withoutNpm = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(npm_|VITEST|NODE_OPTIONS$|CHROMIUM_PATH$)/i.test(name)));

const withoutHeading = (said: string): string =>
  said
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('> '))
    .join('\n');
