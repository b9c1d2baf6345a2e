// `node --import` of this file, in the Node extension host: gives the extension under test a movable
// time, which the test moves through a socket.
import { registerHooks } from 'node:module';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { enableWarp, warpedSource } from './inExtension.ts';
import type { Offsets, TimeWarp } from './timeWarp.ts';

/** One line of JSON; the first one comes by itself and says where the clocks stand. */
export type Move = { readonly start: Offsets } | { readonly advance: number } | { readonly sleep: number };

const socket = connect(Number(process.env['MIDBACK_TIME_WARP']), '127.0.0.1');
const lines = createInterface(socket)[Symbol.asyncIterator]();

async function nextMove(): Promise<Move | undefined> {
  const { value, done } = await lines.next();
  return done ? undefined : (JSON.parse(value) as Move);
}

async function obey(warp: TimeWarp): Promise<void> {
  for (let move = await nextMove(); move; move = await nextMove()) {
    if ('advance' in move) await warp.advance(move.advance);
    if ('sleep' in move) warp.sleep(move.sleep);
    socket.write('done\n');
  }
}

/** The bundle of the package under test, where VS Code has installed it. */
const isExtension = (url: string): boolean => /\/extensions\/midback\.[^/]+\/dist\/node\.cjs$/.test(url);

const first = await nextMove();
if (first && 'start' in first) void obey(enableWarp(first.start));
socket.unref();
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    return isExtension(url) && loaded.source ? { ...loaded, source: warpedSource(loaded.source.toString()) } : loaded;
  },
});
