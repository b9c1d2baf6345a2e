import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_LENGTH = 8;
/** Length and kind before the data of a chunk, its check after it. */
const [BEFORE, AFTER] = [8, 4];

interface Chunk {
  readonly kind: string;
  readonly data: Buffer;
}

/** The same picture in fewer bytes: what draws it packs its points in haste, and the package has a limit. */
export function packedPng(png: Uint8Array): Buffer {
  const file = Buffer.from(png);
  const chunks = chunksOf(file);
  const isPoints = ({ kind }: Chunk): boolean => kind === 'IDAT';
  const points = inflateSync(Buffer.concat(chunks.filter(isPoints).map(({ data }) => data)));
  const first = chunks.findIndex(isPoints);
  return Buffer.concat([
    file.subarray(0, SIGNATURE_LENGTH),
    ...chunks.slice(0, first).map(written),
    written({ kind: 'IDAT', data: deflateSync(points, { level: 9 }) }),
    ...chunks.slice(first).filter((chunk) => !isPoints(chunk)).map(written),
  ]);
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_LENGTH; at < file.length; ) {
    const begins = at + BEFORE;
    const ends = begins + file.readUInt32BE(at);
    chunks.push({ kind: file.toString('latin1', at + 4, begins), data: file.subarray(begins, ends) });
    at = ends + AFTER;
  }
  return chunks;
}

function written({ kind, data }: Chunk): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
