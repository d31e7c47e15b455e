import { crc32, deflateSync } from 'node:zlib';

/** PNG, GIF and TIFF written byte by byte, so that they can say what no encoder would. */

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colour: number;
  readonly interlace?: number;
}

export function pngFile(header: PngHeader, data: Uint8Array, chunks: readonly Buffer[] = []): Uint8Array {
  const { width, height, bits, colour, interlace = 0 } = header;
  const start = Buffer.alloc(13);
  start.writeUInt32BE(width);
  start.writeUInt32BE(height, 4);
  start.set([bits, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', start),
    ...chunks,
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

/** 64 x 64 grey, with these chunks before its pixels. */
export function pngWith(...chunks: readonly Buffer[]): Uint8Array {
  return pngFile({ width: 64, height: 64, bits: 8, colour: 0 }, deflateSync(Buffer.alloc(65 * 64)), chunks);
}

interface GifOptions {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly frameEdge?: number;
  readonly extensions?: readonly Buffer[];
}

/** Frames of one pixel's data each; what they claim to be is up to the caller. */
export function gifFile({ width, height, frames, frameEdge = 1, extensions = [] }: GifOptions): Uint8Array {
  const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
  const screen = [u16(width), u16(height), Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])];
  const frame = Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0]),
    u16(frameEdge),
    u16(frameEdge),
    Buffer.from([0, 2, 2, 0x44, 1, 0]),
  ]);
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    ...screen,
    ...extensions,
    ...Array.from({ length: frames }, () => frame),
    Buffer.from([0x3b]),
  ]);
}

interface TiffOptions {
  readonly width: number;
  readonly height: number;
  readonly samples?: number;
  readonly rowsPerStrip?: number;
  readonly stripBytes?: number;
  readonly tileEdge?: number;
  /** More entries of the directory: tag, type, count, value. */
  readonly entries?: readonly (readonly [number, number, number, number])[];
  /** Where the next directory is said to be; the first one is at 8. */
  readonly nextDirectory?: number;
  readonly copiesOfDirectory?: number;
}

/** 4096 zero bytes as grey pixels behind one or more directories, little-endian. */
export function tiffFile(options: TiffOptions): Uint8Array {
  const { width, height, samples = 1, rowsPerStrip = height, tileEdge, entries = [] } = options;
  const { copiesOfDirectory = 1 } = options;
  const place = tileEdge === undefined ? [273, 279] : [324, 325];
  const count = 8 + entries.length + (tileEdge === undefined ? 1 : 2);
  const directoryBytes = 2 + count * 12 + 4;
  const dataAt = 8 + directoryBytes * copiesOfDirectory;
  const sorted = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [277, 3, 1, samples],
    [place[0] ?? 0, 4, 1, dataAt],
    [place[1] ?? 0, 4, 1, options.stripBytes ?? 4096],
    ...(tileEdge === undefined
      ? [[278, 4, 1, rowsPerStrip]]
      : [
          [322, 4, 1, tileEdge],
          [323, 4, 1, tileEdge],
        ]),
    ...entries,
  ].sort(([one = 0], [other = 0]) => one - other);
  const directories = Array.from({ length: copiesOfDirectory }, (_, index) => {
    const isLast = index === copiesOfDirectory - 1;
    const next = isLast ? (options.nextDirectory ?? 0) : 8 + directoryBytes * (index + 1);
    return directory(sorted, next);
  });
  return Buffer.concat([Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]), ...directories, Buffer.alloc(4096)]);
}

function directory(entries: readonly (readonly number[])[], next: number): Buffer {
  const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
  bytes.writeUInt16LE(entries.length);
  for (const [index, [tag = 0, type = 0, count = 0, value = 0]] of entries.entries()) {
    bytes.writeUInt16LE(tag, 2 + index * 12);
    bytes.writeUInt16LE(type, 4 + index * 12);
    bytes.writeUInt32LE(count, 6 + index * 12);
    bytes.writeUInt32LE(value >>> 0, 10 + index * 12);
  }
  bytes.writeUInt32LE(next, 2 + entries.length * 12);
  return bytes;
}
