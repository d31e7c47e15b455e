/** Luminance table of the JPEG standard (ITU-T T.81, annex K.1) in the zigzag order of a file. */
const STANDARD_TABLE = [
  16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51,
  61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77,
  113, 121, 112, 100, 120, 92, 101, 103, 99,
] as const;

const QUANTISATION_TABLES = 0xdb;
const START_OF_SCAN = 0xda;

/**
 * How strongly a JPEG was compressed, 1 to 100 as libjpeg counts it, read from its luminance table; null where there is
 * none. Programs with tables of their own land where a file of libjpeg with as coarse a table would.
 */
export function jpegQualityOf(bytes: Uint8Array): number | null {
  const table = findLuminanceTable(bytes);
  if (table === null) return null;
  const sum = table.reduce((total, step) => total + step, 0);
  let best = 1;
  for (let quality = 1; quality <= 100; quality += 1) {
    if (Math.abs(sumAt(quality) - sum) <= Math.abs(sumAt(best) - sum)) best = quality;
  }
  return best;
}

/** As libjpeg scales the standard table. */
function sumAt(quality: number): number {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  return STANDARD_TABLE.reduce(
    (total, step) => total + Math.min(Math.max(Math.floor((step * scale + 50) / 100), 1), 255),
    0,
  );
}

/** The 64 steps of table 0 before the first scan. */
function findLuminanceTable(bytes: Uint8Array): readonly number[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, start, end } of segmentsOf(view)) {
    const table = marker === QUANTISATION_TABLES ? readTable(view, start, end) : null;
    if (table !== null) return table;
  }
  return null;
}

interface Segment {
  readonly marker: number;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** Segments before the first scan. */
function* segmentsOf(view: DataView): Generator<Segment> {
  let offset = 2;
  while (offset + 4 <= view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    if (marker === START_OF_SCAN) return;
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const end = offset + 2 + view.getUint16(offset + 2);
    yield { marker, start: offset + 4, end: Math.min(end, view.byteLength) };
    offset = end;
  }
}

/** Table 0 of one segment, which may hold several tables of 8 or 16 bits each. */
function readTable(view: DataView, start: number, end: number): readonly number[] | null {
  let offset = start;
  while (offset < end) {
    const head = view.getUint8(offset);
    const stepBytes = head >> 4 === 0 ? 1 : 2;
    const size = 64 * stepBytes;
    if (offset + 1 + size > end) return null;
    if ((head & 0x0f) === 0) {
      return Array.from({ length: 64 }, (_, index) =>
        stepBytes === 1 ? view.getUint8(offset + 1 + index) : view.getUint16(offset + 1 + 2 * index),
      );
    }
    offset += 1 + size;
  }
  return null;
}
