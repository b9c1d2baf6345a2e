// `node --import` of this file, in every process of a VS Code server: in the extension host it gives
// the extension under test a movable time, and is moved by the test through a socket.
import { registerHooks } from 'node:module';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { enableWarp, warpedSource } from './inExtension.ts';
import type { Offsets } from './timeWarp.ts';

/** One line of JSON; the first one comes by itself and says where the clocks stand. */
export type Move = { readonly start: Offsets } | { readonly advance: number } | { readonly sleep: number };

if (process.argv.includes('--type=extensionHost')) {
  const socket = connect(Number(process.env['MIDBACK_TIME_WARP']), '127.0.0.1');
  const lines = createInterface(socket)[Symbol.asyncIterator]();
  const nextMove = async (): Promise<Move | undefined> => {
    const { value, done } = await lines.next();
    return done ? undefined : (JSON.parse(value) as Move);
  };
  const first = await nextMove();
  socket.unref();
  if (first && 'start' in first) void obey(enableWarp(first.start));

  async function obey(warp: ReturnType<typeof enableWarp>): Promise<void> {
    for (let move = await nextMove(); move; move = await nextMove()) {
      if ('advance' in move) await warp.advance(move.advance);
      if ('sleep' in move) warp.sleep(move.sleep);
      socket.write('done\n');
    }
  }

  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      return isExtension(url) && loaded.source ? { ...loaded, source: warpedSource(loaded.source.toString()) } : loaded;
    },
  });
}

/** The bundle of the package under test, where VS Code has installed it. */
function isExtension(url: string): boolean {
  return /\/extensions\/midback\.[^/]+\/dist\/node\.cjs$/.test(url);
}
