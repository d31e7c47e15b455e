import type { PictureFormat } from './limits.ts';

const JPEG_END = Buffer.from([0xff, 0xd9]);
const JPEG_START_OF_SCAN = 0xda;
const PNG_END = Buffer.from('IEND', 'latin1');

/**
 * Whether the end of a JPEG, PNG or HEIC is missing. Decoders read no further than the crop needs, and libheif leaves
 * tiles out that it can't read, so that a file that was copied half could pass for whole; the other formats are
 * refused wherever they are cut.
 */
export function isCutShort(bytes: Uint8Array, format: PictureFormat): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'png') return buffer.lastIndexOf(PNG_END) === -1;
  if (format === 'heic') return endOfBoxes(buffer) > buffer.length;
  // What a camera or an editor puts behind the end doesn't matter; a thumbnail in the header has an end of its own.
  return format === 'jpeg' && buffer.indexOf(JPEG_END, findScan(buffer)) === -1;
}

/** Where the last box of a file says that it ends. A size of 0 is up to the file's end, 1 one of eight bytes. */
function endOfBoxes(buffer: Buffer): number {
  let offset = 0;
  while (offset + 16 <= buffer.length) {
    const size = buffer.readUInt32BE(offset);
    if (size === 0) return buffer.length;
    const bytes = size === 1 ? Number(buffer.readBigUInt64BE(offset + 8)) : size;
    // libheif says what is wrong with a box that has no room for its own head.
    if (bytes < 8) return buffer.length;
    offset += bytes;
  }
  return offset;
}

/** Where the first scan of a JPEG begins; behind the last byte where there is none. */
function findScan(buffer: Buffer): number {
  let offset = 2;
  while (offset + 4 <= buffer.length) {
    const marker = buffer[offset + 1];
    if (buffer[offset] !== 0xff || marker === JPEG_START_OF_SCAN) return offset;
    // A marker may be preceded by any number of fill bytes.
    offset += marker === 0xff ? 1 : 2 + buffer.readUInt16BE(offset + 2);
  }
  return buffer.length;
}
