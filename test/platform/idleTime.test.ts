import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, type Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeReplies, encodeCall } from '../../src/platform/node/dbusMessage.ts';
import { IdleUnit, idleInRegistry, idleOverBus, systemIdleTime } from '../../src/platform/node/idleTime.ts';
import { sessionBusPath } from '../../src/platform/node/sessionBus.ts';

const U32 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
const U64 = (value: number): number[] => [...U32(value), ...U32(0)];

/** An answer as a real bus sends it: little-endian, reply serial and signature in the header. */
function answer(to: number, kind: 'return' | 'error', signature: string, body: readonly number[]): Buffer {
  const fields = [5, 1, 0x75, 0, ...U32(to), 8, 1, 0x67, 0, signature.length, ...Buffer.from(signature), 0];
  const padding = Array.from({ length: (8 - (fields.length % 8)) % 8 }, () => 0);
  return Buffer.from([0x6c, kind === 'return' ? 2 : 3, 1, 1, ...U32(body.length), ...U32(7), ...U32(fields.length), ...fields, ...padding, ...body]);
}

const serialOf = (call: Buffer): number => call.readUInt32LE(8);

let folder: string;
let server: Server | undefined;
const sockets: Socket[] = [];
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'midback-bus-'))));
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  await rm(folder, { recursive: true, force: true });
});

/** A session bus on which `respond` answers what is asked after the greeting. */
async function bus(respond: (call: Buffer) => Buffer | undefined): Promise<string> {
  const path = join(folder, 'bus');
  server = createServer((socket) => {
    sockets.push(socket);
    let stage = 0;
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      if (stage++ === 0) return void socket.write('OK 0123456789abcdef\r\n');
      const call = bytes.toString('latin1').startsWith('BEGIN\r\n') ? bytes.subarray(7) : bytes;
      if (call.length === 0) return;
      const reply = call.includes('Hello') ? answer(serialOf(call), 'return', 's', [...U32(4), ...Buffer.from(':1.7'), 0]) : respond(call);
      if (reply) socket.write(reply);
    });
  });
  await new Promise<void>((resolve) => server!.listen(path, resolve));
  return path;
}

describe('idle time over the session bus', () => {
  it('is what GNOME says, in milliseconds', async () => {
    const ask = idleOverBus(await bus((call) => answer(serialOf(call), 'return', 't', U64(83_000))), 0);
    expect([await ask(), await ask()]).toEqual([83_000, 83_000]);
  });

  it('is unknown where nobody offers it', async () => {
    const ask = idleOverBus(await bus((call) => answer(serialOf(call), 'error', '', [])), 0);
    expect(await ask()).toBe(undefined);
  });

  it('is unknown without a bus, and asked anew the next time', async () => {
    const ask = idleOverBus(join(folder, 'bus'), 0);
    const before = await ask();
    await bus((call) => answer(serialOf(call), 'return', 't', U64(5_000)));
    expect([before, await ask()]).toEqual([undefined, 5_000]);
  });

  it('is unknown when the bus talks nonsense', async () => {
    const ask = idleOverBus(await bus(() => Buffer.alloc(64, 0xff)), 0);
    expect(await ask()).toBe(undefined);
  });

  it('comes together from pieces, and passes signals over', () => {
    const signal = answer(0, 'return', '', []);
    signal[1] = 4;
    const whole = Buffer.concat([signal, answer(3, 'return', 'u', U32(9))]);
    const first = decodeReplies(whole.subarray(0, signal.length + 20));
    const second = decodeReplies(Buffer.concat([first.rest, whole.subarray(signal.length + 20)]));
    expect([first.replies, second]).toEqual([[], { replies: [{ to: 3, kind: 'return', value: 9 }], rest: Buffer.alloc(0) }]);
  });

  it('asks with a message whose parts are aligned', () => {
    const call = encodeCall({ destination: 'a.b', path: '/a', interface: 'a.b', member: 'Get' }, 5);
    expect([call.length % 8, call.readUInt32LE(8), call.toString('latin1', 0, 1), call.readUInt32LE(4)]).toEqual([0, 5, 'l', 0]);
  });
});

describe('where the bus is', () => {
  it.each([
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus,guid=abc' }, '/run/user/1000/bus'],
    [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=x;unix:abstract=/tmp/dbus%2dX' }, '\0/tmp/dbus-X'],
    [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=x' }, undefined],
    [{ XDG_RUNTIME_DIR: '/run/user/7' }, '/run/user/7/bus'],
    [{}, undefined],
  ])('%j', (env, path) => expect(sessionBusPath(env)).toBe(path));
});

describe('the unit of a screen saver', () => {
  it.each([
    ['seconds', 1],
    ['milliseconds', 1000],
  ])('is found to be %s by two answers', (_name, perSecond) => {
    let now = 0;
    const unit = new IdleUnit(() => now);
    const first = unit.inMillis(60 * perSecond);
    now = 60_000;
    expect([first, unit.inMillis(120 * perSecond)]).toEqual([undefined, 120_000]);
  });

  it('stays unknown while input comes in between', () => {
    let now = 0;
    const unit = new IdleUnit(() => now);
    const answers = [3, 40, 1, 2].map((value) => ((now += 60_000), unit.inMillis(value)));
    expect(answers).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('idle time of other systems', () => {
  it('is read from the registry of macOS, in nanoseconds', () => {
    expect([idleInRegistry('  | "HIDIdleTime" = 4250000000\n'), idleInRegistry('nothing')]).toEqual([4250, undefined]);
  });

  it('is not asked for on Windows', () => expect(systemIdleTime('win32', {})).toBe(undefined));
});
