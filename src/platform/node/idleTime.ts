import { execFile } from 'node:child_process';
import { type Millis, millis } from '../../core/time.ts';
import type { IdleTime } from '../doubt.ts';
import type { MethodCall } from './dbusMessage.ts';
import { SessionBus, sessionBusPath } from './sessionBus.ts';

/**
 * How long nobody has touched keyboard or mouse, as the operating system tells: over the session bus
 * on Linux, from `ioreg` on macOS. Undefined on other systems, where telling would take more than a
 * quick question. A question that fails is asked anew the next time.
 */
export function systemIdleTime(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): IdleTime | undefined {
  if (platform === 'darwin') return idleOfMac;
  const path = platform === 'linux' ? sessionBusPath(env) : undefined;
  return path === undefined ? undefined : idleOverBus(path, process.getuid?.() ?? 0);
}

const GNOME: MethodCall = {
  destination: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
  member: 'GetIdletime',
};
const FREEDESKTOP: MethodCall = {
  destination: 'org.freedesktop.ScreenSaver',
  path: '/org/freedesktop/ScreenSaver',
  interface: 'org.freedesktop.ScreenSaver',
  member: 'GetSessionIdleTime',
};

export function idleOverBus(path: string, uid: number): IdleTime {
  let bus: SessionBus | undefined;
  const unit = new IdleUnit(() => performance.now());
  return async () => {
    try {
      bus ??= await SessionBus.connect(path, uid);
      const gnome = await bus.call(GNOME).catch(() => undefined);
      if (gnome !== undefined) return millis(gnome);
      const other = await bus.call(FREEDESKTOP);
      return other === undefined ? undefined : unit.inMillis(other);
    } catch {
      bus?.close();
      bus = undefined;
      return undefined;
    }
  };
}

/**
 * Desktops disagree whether the screen saver counts seconds or milliseconds. Two answers with no
 * input in between tell: they lie as far apart as the questions. Until then nothing is known.
 */
export class IdleUnit {
  readonly #now: () => number;
  #last: { readonly at: number; readonly value: number } | undefined;
  #unit: number | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  inMillis(value: number): Millis | undefined {
    const at = this.#now();
    if (this.#last && this.#unit === undefined) this.#unit = unitOf(at - this.#last.at, value - this.#last.value);
    this.#last = { at, value };
    return this.#unit === undefined ? undefined : millis(value * this.#unit);
  }
}

const SECOND = 1_000;
const SURE_AFTER_MS = 10_000;

function unitOf(passedMs: number, counted: number): number | undefined {
  if (passedMs < SURE_AFTER_MS || counted <= 0) return undefined;
  return [1, SECOND].find((unit) => Math.abs(counted * unit - passedMs) < 0.2 * passedMs);
}

const IOREG_LIMITS = { timeout: 2_000, maxBuffer: 1 << 20, env: {} };
const NANOS_PER_MILLI = 1_000_000;

const idleOfMac: IdleTime = () =>
  new Promise((resolve) => {
    execFile('/usr/sbin/ioreg', ['-r', '-d', '1', '-c', 'IOHIDSystem'], IOREG_LIMITS, (error, stdout) =>
      resolve(error ? undefined : idleInRegistry(stdout)),
    );
  });

/** Reads `"HIDIdleTime" = 1234567890`, in nanoseconds. */
export function idleInRegistry(registry: string): Millis | undefined {
  const nanos = /"HIDIdleTime"\s*=\s*(\d+)/.exec(registry)?.[1];
  return nanos === undefined ? undefined : millis(Number(nanos) / NANOS_PER_MILLI);
}
