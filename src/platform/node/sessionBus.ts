import { type Socket, connect } from 'node:net';
import { type MethodCall, type Reply, decodeReplies, encodeCall } from './dbusMessage.ts';

const HELLO: MethodCall = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member: 'Hello',
};
const PATIENCE_MS = 2_000;

/** The socket of the person's session bus; undefined where there is none that can be reached. */
export function sessionBusPath(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const address = env['DBUS_SESSION_BUS_ADDRESS'];
  if (address === undefined) return env['XDG_RUNTIME_DIR'] && `${env['XDG_RUNTIME_DIR']}/bus`;
  const unix = address.split(';').find((one) => one.startsWith('unix:'));
  const keys = new Map(unix?.slice('unix:'.length).split(',').map((pair) => pair.split('=', 2) as [string, string]));
  const path = keys.get('path') ?? (keys.has('abstract') ? `\0${keys.get('abstract')}` : undefined);
  return path && unescapeAddress(path);
}

const unescapeAddress = (text: string): string => text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** A connection to the session bus, for calls that answer with a number. */
export class SessionBus {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #lost: Promise<never>;
  #rest = Buffer.alloc(0);
  #serial = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#lost = new Promise((_, reject) => {
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('The session bus has closed the connection.')));
    });
    this.#lost.catch(() => undefined);
    // The connection alone must not keep a process alive.
    socket.unref();
  }

  static async connect(path: string, uid: number): Promise<SessionBus> {
    const bus = new SessionBus(connect(path));
    try {
      await bus.#authenticate(uid);
      bus.#socket.on('data', (bytes: Buffer) => bus.#receive(bytes));
      await bus.call(HELLO);
      return bus;
    } catch (error) {
      bus.close();
      throw error;
    }
  }

  /** The number that a method answers with. Rejects on any other answer, and on none within 2 s. */
  async call(call: MethodCall): Promise<number | undefined> {
    const serial = ++this.#serial;
    const reply = new Promise<Reply>((resolve) => this.#waiting.set(serial, resolve));
    this.#socket.write(encodeCall(call, serial));
    const { kind, value } = await this.#soon(reply).finally(() => this.#waiting.delete(serial));
    if (kind === 'error') throw new Error(`${call.destination} refused ${call.member}.`);
    return value;
  }

  close(): void {
    this.#socket.destroy();
  }

  /** "EXTERNAL": the kernel tells the bus whose process this is. */
  async #authenticate(uid: number): Promise<void> {
    this.#socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(uid)).toString('hex')}\r\n`);
    const answer = await this.#soon(new Promise<Buffer>((resolve) => this.#socket.once('data', resolve)));
    if (!answer.toString('latin1').startsWith('OK')) throw new Error('The session bus does not let this process in.');
    this.#socket.write('BEGIN\r\n');
  }

  #receive(bytes: Buffer): void {
    try {
      const { replies, rest } = decodeReplies(Buffer.concat([this.#rest, bytes]));
      this.#rest = Buffer.from(rest);
      for (const reply of replies) this.#waiting.get(reply.to)?.(reply);
    } catch (error) {
      this.#socket.destroy(error as Error);
    }
  }

  async #soon<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The session bus does not answer.')), PATIENCE_MS);
    });
    return Promise.race([answer, this.#lost, late]).finally(() => clearTimeout(timer));
  }
}
