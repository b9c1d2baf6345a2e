// Loaded into an extension host beside the extension under test.
import { createTimeWarp, type Offsets, type TimeWarp, withOwn } from './timeWarp.ts';

type Require = (name: string) => object;

/** The code of an extension, as a function of everything through which it sees time. */
type Program = (...parts: readonly unknown[]) => void;

interface WarpedHost {
  midbackTimeWarp?: TimeWarp;
  midbackRunWarped?(require: Require, program: Program): void;
}

const parameters = 'Date, performance, setTimeout, clearTimeout, setInterval, clearInterval, require';

/**
 * The script of an extension, so changed that it sees a movable time while VS Code around it keeps
 * the real one: nothing of VS Code's own, such as its connection, times out when hours pass at once.
 */
export const warpedSource = (source: string): string =>
  `globalThis.midbackRunWarped(require, (${parameters}) => {${source}\n});`;

/** Makes this extension host ready for the script that `warpedSource` makes. */
export function enableWarp(offsets: Offsets): TimeWarp {
  const host = globalThis as WarpedHost;
  const warp = createTimeWarp(globalThis, offsets);
  const { Date, performance, setTimeout, clearTimeout, setInterval, clearInterval } = warp.time;
  host.midbackTimeWarp = warp;
  host.midbackRunWarped = (require, program) =>
    program(Date, performance, setTimeout, clearTimeout, setInterval, clearInterval, warpedRequire(require, warp));
  return warp;
}

/** Node's own modules that tell the time tell the moved one. */
function warpedRequire(require: Require, warp: TimeWarp): Require {
  return (name) => {
    const loaded = require(name) as { uptime(): number };
    if (/^(node:)?os$/.test(name)) return withOwn(loaded, { uptime: () => loaded.uptime() + warp.uptimeOffset() / 1_000 });
    if (/^(node:)?perf_hooks$/.test(name)) return withOwn(loaded, { performance: warp.time.performance } as object);
    return loaded;
  };
}
