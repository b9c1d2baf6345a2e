import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromLines } from '../../src/core/history/jsonLines.ts';
import { readLease } from '../../src/core/sitting/lease.ts';

export interface StormOptions {
  readonly folder: string;
  readonly processes: number;
  readonly seconds: number;
  /** Called half way through. */
  readonly halfWay?: () => Promise<void>;
}

/** What is left after a storm. Everything but the first four must be empty. */
export interface Aftermath {
  readonly kills: number;
  readonly stops: number;
  readonly keptFacts: number;
  readonly wonClaims: number;
  readonly damagedFiles: readonly string[];
  readonly doubledClaims: readonly string[];
  readonly lostFacts: readonly string[];
  readonly crashes: readonly string[];
}

const WORKER = join(import.meta.dirname, 'worker.ts');
/** Milliseconds. */
const SLOWEST_START = 30_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(Math.random() * items.length)];

/** Lets windows, each a process of its own, work on one folder, and kills and stops them at random. */
export class Storm {
  readonly #options: StormOptions;
  readonly #running = new Set<ChildProcess>();
  /** Those that have begun to work: a kill before that would show nothing. */
  readonly #ready = new Set<ChildProcess>();
  readonly #kept: string[] = [];
  readonly #won: string[] = [];
  readonly #crashes: string[] = [];
  #spawned = 0;
  #kills = 0;
  #stops = 0;

  constructor(options: StormOptions) {
    this.#options = options;
  }

  async rage(): Promise<Aftermath> {
    const { processes, seconds, halfWay } = this.#options;
    for (let count = 0; count < processes; count++) this.#spawn();
    try {
      for (const begun = Date.now(); this.#ready.size < processes && Date.now() - begun < SLOWEST_START; ) await wait(50);
      await this.#harass(seconds, halfWay);
    } finally {
      await this.#calm();
    }
    return this.#look();
  }

  async #harass(seconds: number, halfWay: StormOptions['halfWay']): Promise<void> {
    const end = Date.now() + seconds * 1_000;
    const half = Date.now() + seconds * 500;
    let turned = false;
    while (Date.now() < end) {
      await wait(50 + Math.random() * 150);
      if (!turned && Date.now() >= half) {
        turned = true;
        await halfWay?.();
      }
      const mood = Math.random();
      if (mood < 0.3) this.#kill();
      else if (mood < 0.5) void this.#stop();
    }
  }

  #spawn(): void {
    const id = `w${this.#spawned++}`;
    const child = spawn(process.execPath, [WORKER, this.#options.folder, id], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#running.add(child);
    let [output, errors] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      if (output.includes('ready')) this.#ready.add(child);
    });
    child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
    child.on('close', (code, signal) => {
      this.#forget(child);
      for (const line of output.split('\n')) {
        if (line.startsWith('kept ')) this.#kept.push(line.slice('kept '.length));
        if (line.startsWith('won ')) this.#won.push(line.slice('won '.length));
      }
      // Told to end before it had begun, a process just ends.
      const early = signal === 'SIGTERM' && !output.includes('ready');
      const crashed = signal === null ? code !== 0 : signal !== 'SIGKILL' && !early;
      if (crashed) this.#crashes.push(`${id} ended with ${code ?? signal}: ${errors.slice(-400)}`);
    });
  }

  #kill(): void {
    const child = pick([...this.#ready]);
    if (!child?.kill('SIGKILL')) return;
    this.#kills++;
    this.#forget(child);
    this.#spawn();
  }

  #forget(child: ChildProcess): void {
    this.#running.delete(child);
    this.#ready.delete(child);
  }

  async #stop(): Promise<void> {
    const child = pick([...this.#ready]);
    if (!child?.kill('SIGSTOP')) return;
    this.#stops++;
    await wait(200 + Math.random() * 1_500);
    child.kill('SIGCONT');
  }

  /** Everybody goes home in order. */
  async #calm(): Promise<void> {
    const left = [...this.#running];
    const closed = left.map((child) => new Promise((resolve) => child.on('close', resolve)));
    for (const child of left) {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
    }
    await Promise.race([Promise.all(closed), wait(20_000)]);
    for (const child of this.#running) {
      this.#crashes.push(`${child.spawnargs.at(-1)} did not end`);
      child.kill('SIGKILL');
    }
    await Promise.all(closed);
  }

  async #look(): Promise<Aftermath> {
    const { folder } = this.#options;
    const damagedFiles: string[] = [];
    const known = new Set<string>();
    for (const sub of ['log', 'kept'])
      for (const name of await namesIn(join(folder, sub))) {
        const { facts, unreadable } = fromLines(await readFile(join(folder, sub, name), 'utf8'));
        if (unreadable > 0) damagedFiles.push(`${sub}/${name}: ${unreadable} lines`);
        for (const fact of facts) known.add(fact.id);
      }
    for (const name of await namesIn(join(folder, 'win'))) {
      if (name.includes('.damaged')) damagedFiles.push(`win/${name}`);
      if (name.endsWith('.json') && typeof readLease(await readFile(join(folder, 'win', name), 'utf8')) === 'string') damagedFiles.push(`win/${name}`);
    }
    return {
      kills: this.#kills,
      stops: this.#stops,
      keptFacts: this.#kept.length,
      wonClaims: this.#won.length,
      damagedFiles,
      doubledClaims: this.#won.filter((claim, index) => this.#won.indexOf(claim) !== index),
      lostFacts: this.#kept.filter((id) => !known.has(id)),
      crashes: this.#crashes,
    };
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
