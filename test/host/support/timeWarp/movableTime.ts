import { buildSync } from 'esbuild';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { warpedSource } from './inExtension.ts';
import type { Move } from './hostPreload.ts';
import type { Offsets, TimeWarp } from './timeWarp.ts';

/** The time that an installed package sees in all windows of one server. */
export interface MovableTime {
  /** Lets minutes pass in a moment: timers fire in order, in all windows together. */
  advance(ms: number): Promise<void>;
  /** The machine sleeps: the wall clock goes on, nothing else does. */
  sleep(ms: number): Promise<void>;
}

/** Windows go forward together, this much at a time. */
const stepMs = 15_000;

/** Remembers where the clocks stand, for extension hosts that start later, such as after a reload. */
function movableTime(move: (move: Move) => Promise<void>): MovableTime & { offsets(): Offsets } {
  let offsets: Offsets = { wall: 0, monotonic: 0 };
  return {
    offsets: () => offsets,
    async advance(ms) {
      for (let left = ms; left > 0; left -= stepMs) {
        const step = Math.min(left, stepMs);
        offsets = { wall: offsets.wall + step, monotonic: offsets.monotonic + step };
        await move({ advance: step });
      }
    },
    async sleep(ms) {
      offsets = { ...offsets, wall: offsets.wall + ms };
      await move({ sleep: ms });
    },
  };
}

export interface NodeTime extends MovableTime {
  /** Environment for the VS Code server. */
  readonly env: Readonly<Record<string, string>>;
  dispose(): void;
}

/** Movable time for the Node extension host: each one connects here as it starts. */
export async function nodeTime(): Promise<NodeTime> {
  const hosts = new Set<Socket>();
  const time = movableTime(async (move) => void (await Promise.all([...hosts].map((host) => send(host, move)))));
  const server = createServer((host) => {
    hosts.add(host);
    host.on('error', () => host.destroy()).on('close', () => hosts.delete(host));
    host.write(`${JSON.stringify({ start: time.offsets() } satisfies Move)}\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...time,
    env: {
      MIDBACK_TIME_WARP: String((server.address() as AddressInfo).port),
      NODE_OPTIONS: `--import=${new URL('serverPreload.ts', import.meta.url).href}`,
    },
    dispose() {
      for (const host of hosts) host.destroy();
      server.close();
    },
  };
}

/** Resolves when the host has done it, or has gone away. */
function send(host: Socket, move: Move): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      host.off('data', done).off('close', done);
      resolve();
    };
    host.on('data', done).on('close', done);
    host.write(`${JSON.stringify(move)}\n`);
  });
}

/** Movable time for the web-worker extension host: its script is changed on the way to the worker. */
export async function webTime(context: BrowserContext): Promise<MovableTime> {
  const time = movableTime(async (move) => {
    // VS Code has other workers too, which may end at any time.
    const workers = context.pages().flatMap((page) => page.workers());
    await Promise.all(workers.map((worker) => worker.evaluate(moveInWorker, move).catch(() => undefined)));
  });
  await context.route(isExtension, async (route) => {
    const response = await route.fetch();
    const start = `midbackWarp.enableWarp(${JSON.stringify(time.offsets())});`;
    await route.fulfill({ response, body: `${prelude}\n${start}\n${warpedSource(await response.text())}` });
  });
  return time;
}

/** The bundle of the package under test, where VS Code has installed it. */
const isExtension = (url: URL): boolean =>
  /\/extensions\/midback\.[^/]+\/dist\/web\.js/.test(decodeURIComponent(url.href));

async function moveInWorker(move: Move): Promise<void> {
  const warp = (globalThis as { midbackTimeWarp?: TimeWarp }).midbackTimeWarp;
  if ('advance' in move) await warp?.advance(move.advance);
  if ('sleep' in move) warp?.sleep(move.sleep);
}

/** The warp as one script, for the worker. */
const prelude = buildSync({
  entryPoints: [fileURLToPath(new URL('inExtension.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'midbackWarp',
}).outputFiles[0]?.text;
