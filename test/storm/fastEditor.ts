import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium, quietFlags } from '../../scripts/lib/chromium.ts';
import { type CodeServer, startCodeServer } from '../../scripts/lib/codeServer.ts';
import { inDist } from '../../scripts/lib/places.ts';
import { newest } from '../../scripts/lib/versions.ts';
import { EditorWindow } from '../host/support/editorWindow.ts';

/** How much faster than on the wall time runs in the extension hosts. */
export const SPEED = 20;

/** Seconds between the end of a server and the start of the next, at the least. */
const OUTAGE = 40;

/** Whether this machine has the program that makes time run faster. */
export function canHurry(): boolean {
  try {
    execFileSync('faketime', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A real VS Code with the installed package in its Node host, where every clock and timer runs 20 times as fast;
 * its windows, in a browser, do not. All processes of one server share one fast clock.
 */
export class FastEditor {
  readonly #home: string;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  #server: CodeServer;
  /** Seconds that the server's clock was ahead of the wall when it started, and how fast it has run since. */
  #pace = { ahead: 0, speed: SPEED, since: wall() };

  private constructor(home: string, browser: Browser, context: BrowserContext, server: CodeServer) {
    this.#home = home;
    this.#browser = browser;
    this.#context = context;
    this.#server = server;
  }

  static async open(): Promise<FastEditor> {
    const home = await mkdtemp(path.join(tmpdir(), 'midback-fast-'));
    await mkdir(path.join(home, 'sample'));
    await writeFile(path.join(home, 'sample', 'parser.ts'), '\n'.repeat(200));
    const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietFlags] });
    const context = await browser.newContext({ viewport: { width: 1100, height: 700 } });
    return new FastEditor(home, browser, context, await serve(home, { ahead: 0, speed: SPEED }, [inDist('midback.vsix')]));
  }

  /** The server's clock, seconds. */
  now(): number {
    const { ahead, speed, since } = this.#pace;
    return since + ahead + (wall() - since) * speed;
  }

  async window(): Promise<EditorWindow> {
    const page = await this.#context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(this.#server.address(path.join(this.#home, 'sample')));
    const window = new EditorWindow(page);
    await window.statusBarItem('midback.sitting').filter({ hasText: /\d|Away/ }).waitFor({ timeout: 60_000 });
    return window;
  }

  /** Puts one window in front; the others know that they are not. */
  async inFront({ page }: EditorWindow): Promise<void> {
    for (const other of this.#context.pages()) {
      const devtools = await this.#context.newCDPSession(other);
      await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    }
    await page.bringToFront();
  }

  /**
   * Ends VS Code without a word, and starts it again a little later on the same data. From then on its time is that of
   * the wall: what VS Code takes to start would be an absence of many fast minutes.
   */
  async restart(): Promise<void> {
    const ahead = this.now() + OUTAGE - wall();
    await Promise.all(this.#context.pages().map((page) => page.close()));
    await this.#server.dispose();
    this.#pace = { ahead, speed: 1, since: wall() };
    this.#server = await serve(this.#home, this.#pace, []);
  }

  async dispose(): Promise<void> {
    await this.#browser.close();
    await this.#server.dispose();
    await rm(this.#home, { recursive: true, force: true });
  }
}

const wall = (): number => performance.now() / 1_000;

const serve = (home: string, { ahead, speed }: { readonly ahead: number; readonly speed: number }, vsix: readonly string[]): Promise<CodeServer> =>
  startCodeServer({
    version: newest,
    dataFolder: path.join(home, 'server'),
    settings: { 'remote.extensionKind': { 'midback.midback': ['workspace'] } },
    vsix,
    env: { NODE_OPTIONS: `--import=${new URL('fastPreload.ts', import.meta.url).href}` },
    through: ['faketime', '-m', '-f', `+${Math.round(ahead)}s x${speed}`],
  });
