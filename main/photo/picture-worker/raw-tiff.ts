const TAG_NEW_SUBFILE_TYPE = 0xfe;
const TAG_COMPRESSION = 0x103;
const TAG_PHOTOMETRIC = 0x106;
const TAG_SUB_IFDS = 0x14a;
const TAG_DNG_VERSION = 0xc612;
const REDUCED_COPY = 1;
const TYPE_SHORT = 3;

/** Colour filter array and linear raw: values of a sensor, not of a picture. */
const SENSOR_PHOTOMETRICS = [32_803, 34_892];

/** Compressions of Sony, Nikon, Samsung, Kodak and Pentax. */
const CAMERA_COMPRESSIONS = [32_767, 34_713, 32_769, 32_770, 65_000, 65_535];

/**
 * Tell a camera's raw file, which is a TIFF by its first bytes, from a picture: Canon marks it, DNG has a tag of
 * its own, NEF and ARW keep a small copy first and the sensor's data in a sub-directory, PEF begins with that data.
 */
export function isRawTiff(bytes: Uint8Array): boolean {
  if (bytes[8] === 0x43 && bytes[9] === 0x52) return true;
  const tags = readFirstDirectory(bytes);
  const isSensorData =
    SENSOR_PHOTOMETRICS.includes(tags.get(TAG_PHOTOMETRIC) ?? 0) ||
    CAMERA_COMPRESSIONS.includes(tags.get(TAG_COMPRESSION) ?? 0);
  const isCopyOfRaw = tags.get(TAG_NEW_SUBFILE_TYPE) === REDUCED_COPY && tags.has(TAG_SUB_IFDS);
  return tags.has(TAG_DNG_VERSION) || isSensorData || isCopyOfRaw;
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
    const isShort = view.getUint16(entry + 2, isLittle) === TYPE_SHORT;
    const value = isShort ? view.getUint16(entry + 8, isLittle) : view.getUint32(entry + 8, isLittle);
    tags.set(view.getUint16(entry, isLittle), value);
  }
  return tags;
}
