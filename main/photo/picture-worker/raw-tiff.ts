const TAG_NEW_SUBFILE_TYPE = 0xfe;
const TAG_SUB_IFDS = 0x14a;
const TAG_DNG_VERSION = 0xc612;
const REDUCED_COPY = 1;

/**
 * Tell a camera's raw file, which is a TIFF by its first bytes, from a picture: Canon marks it, DNG has a tag of
 * its own, and the rest (NEF, ARW, PEF) keep a small copy first and the sensor's data in a sub-directory.
 */
export function isRawTiff(bytes: Uint8Array): boolean {
  if (bytes[8] === 0x43 && bytes[9] === 0x52) return true;
  const tags = readFirstDirectory(bytes);
  return tags.has(TAG_DNG_VERSION) || (tags.get(TAG_NEW_SUBFILE_TYPE) === REDUCED_COPY && tags.has(TAG_SUB_IFDS));
}

/** Tags of the first directory with their first value; empty where the file is cut short. */
function readFirstDirectory(bytes: Uint8Array): Map<number, number> {
  const tags = new Map<number, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  if (bytes.length < 8) return tags;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > bytes.length) return tags;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + index * 12;
    if (entry + 12 > bytes.length) break;
    tags.set(view.getUint16(entry, isLittle), view.getUint32(entry + 8, isLittle));
  }
  return tags;
}
