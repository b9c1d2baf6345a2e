/**
 * As much of the D-Bus wire format as it takes to call a method without arguments and to read one
 * number. See "Message Protocol" in the D-Bus specification.
 */
export interface MethodCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

export interface Reply {
  /** The serial number of the call that is answered. */
  readonly to: number;
  readonly kind: 'return' | 'error';
  /** The first value, when it is a number. */
  readonly value: number | undefined;
}

const FIELD = { path: 1, interface: 2, member: 3, replySerial: 5, destination: 6, signature: 8 } as const;
const TYPE = { call: 1, return: 2, error: 3 } as const;
const FIXED_HEADER = 16;

const align = (offset: number, to: number): number => Math.ceil(offset / to) * to;

export function encodeCall(call: MethodCall, serial: number): Buffer {
  const fields = [
    stringField(FIELD.path, 'o', call.path),
    stringField(FIELD.destination, 's', call.destination),
    stringField(FIELD.interface, 's', call.interface),
    stringField(FIELD.member, 's', call.member),
  ];
  let array = Buffer.alloc(0);
  for (const field of fields) array = Buffer.concat([array, Buffer.alloc(align(array.length, 8) - array.length), field]);
  const head = Buffer.alloc(FIXED_HEADER);
  head.write('l', 0, 'latin1');
  head.writeUInt8(TYPE.call, 1);
  head.writeUInt8(1, 3);
  head.writeUInt32LE(serial, 8);
  head.writeUInt32LE(array.length, 12);
  const end = FIXED_HEADER + array.length;
  return Buffer.concat([head, array, Buffer.alloc(align(end, 8) - end)]);
}

/** A struct of a code and a variant that holds a text. */
function stringField(code: number, type: 'o' | 's', text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(Buffer.byteLength(text));
  return Buffer.concat([Buffer.from([code, 1]), Buffer.from(`${type}\0`), length, Buffer.from(`${text}\0`)]);
}

/** Takes whole messages off the front of what has come in. Signals and calls are passed over. */
export function decodeReplies(input: Buffer): { readonly replies: readonly Reply[]; readonly rest: Buffer } {
  const replies: Reply[] = [];
  let rest = input;
  for (let length = messageLength(rest); length !== undefined && rest.length >= length; length = messageLength(rest)) {
    const reply = decodeReply(rest.subarray(0, length));
    if (reply) replies.push(reply);
    rest = rest.subarray(length);
  }
  return { replies, rest };
}

/** Bytes of the message at the front; undefined while its header is not complete. */
function messageLength(bytes: Buffer): number | undefined {
  if (bytes.length < FIXED_HEADER) return undefined;
  if (bytes[0] !== 'l'.charCodeAt(0)) throw new Error('A message of the bus has an unknown byte order.');
  return align(FIXED_HEADER + bytes.readUInt32LE(12), 8) + bytes.readUInt32LE(4);
}

function decodeReply(message: Buffer): Reply | undefined {
  const type = message[1];
  if (type !== TYPE.return && type !== TYPE.error) return undefined;
  const { replySerial, signature } = headerFields(message);
  if (replySerial === undefined) return undefined;
  const body = message.subarray(message.length - message.readUInt32LE(4));
  return { to: replySerial, kind: type === TYPE.return ? 'return' : 'error', value: firstNumber(signature, body) };
}

/** Integers of 32 and 64 bits, with and without a sign, by their letter in a signature. */
const NUMBERS: Readonly<Record<string, (body: Buffer) => number>> = {
  u: (body) => body.readUInt32LE(),
  i: (body) => body.readInt32LE(),
  t: (body) => Number(body.readBigUInt64LE()),
  x: (body) => Number(body.readBigInt64LE()),
};

const firstNumber = (signature: string, body: Buffer): number | undefined => NUMBERS[signature.charAt(0)]?.(body);

function headerFields(message: Buffer): { replySerial: number | undefined; signature: string } {
  const end = FIXED_HEADER + message.readUInt32LE(12);
  let replySerial: number | undefined;
  let signature = '';
  for (let at = FIXED_HEADER; at < end; ) {
    at = align(at, 8);
    const code = message[at];
    const type = String.fromCharCode(message[at + 2] ?? 0);
    at += 4;
    if (type === 'u') {
      if (code === FIELD.replySerial) replySerial = message.readUInt32LE(at);
      at += 4;
    } else if (type === 'g') {
      const length = message[at] ?? 0;
      if (code === FIELD.signature) signature = message.toString('latin1', at + 1, at + 1 + length);
      at += length + 2;
    } else if (type === 's' || type === 'o') {
      at += 4 + message.readUInt32LE(at) + 1;
    } else throw new Error(`A message of the bus has a header field of type ${type}.`);
  }
  return { replySerial, signature };
}
