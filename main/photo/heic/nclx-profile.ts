/** Chromaticities of red, green and blue, with D65 white (ITU-T H.273, table 2). */
const PRIMARIES: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  9: [
    [0.708, 0.292],
    [0.17, 0.797],
    [0.131, 0.046],
  ],
  12: [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
  ],
};

const TRANSFER_PQ = 16;
const TRANSFER_HLG = 18;

/** BT.709 red, green and blue, for pictures that differ from sRGB in their transfer function alone. */
const SRGB_PRIMARIES = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;

const D65 = [0.95047, 1, 1.08883] as const;

/** D65 to the D50 of ICC profiles, by Bradford's method. */
const TO_D50 = [
  [1.0479298, 0.0229469, -0.0501923],
  [0.0296278, 0.9904345, -0.0170738],
  [-0.0092434, 0.0150552, 0.7518743],
] as const;

const CURVE_POINTS = 1024;

/** What a screen shows as white, in candela per square metre (ITU-R BT.2408). */
const WHITE_NITS = 203;

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/**
 * An ICC profile for colours that a HEIC describes by code numbers (`nclx`), or null where they are shown as sRGB.
 * Light above white, which the PQ and HLG curves of HDR pictures know, is clipped.
 */
export function nclxProfile(primaries: number, transfer: number): Uint8Array<ArrayBuffer> | null {
  const isHdr = transfer === TRANSFER_PQ || transfer === TRANSFER_HLG;
  const chromaticities = PRIMARIES[primaries];
  if (!chromaticities && !isHdr) return null;
  const columns = colorants(chromaticities ?? SRGB_PRIMARIES);
  const curve = curveTag(transfer);
  return assemble([
    ['desc', textTag('Selfsame nclx')],
    ['wtpt', xyzTag([0.9642, 1, 0.82491])],
    ['rXYZ', xyzTag(columns[0])],
    ['gXYZ', xyzTag(columns[1])],
    ['bXYZ', xyzTag(columns[2])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
    ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0No copyright\0', 'latin1')])],
  ]);
}

/** Red, green and blue at full level as D50 XYZ. */
function colorants(chromaticities: readonly (readonly [number, number])[]): Matrix {
  const [red, green, blue] = chromaticities.map(([x, y]): Vector => [x / y, 1, (1 - x - y) / y]);
  if (!red || !green || !blue) throw new Error('three primaries expected');
  const scale = solve([red, green, blue], D65);
  const adapted = (column: Vector, factor: number): Vector => {
    const [x, y, z] = column.map((level) => level * factor);
    const row = (index: 0 | 1 | 2) =>
      TO_D50[index][0] * (x ?? 0) + TO_D50[index][1] * (y ?? 0) + TO_D50[index][2] * (z ?? 0);
    return [row(0), row(1), row(2)];
  };
  return [adapted(red, scale[0]), adapted(green, scale[1]), adapted(blue, scale[2])];
}

/** How much of each column makes `target` (Cramer's rule). */
function solve([a, b, c]: Matrix, target: Vector): Vector {
  const whole = determinant(a, b, c);
  return [determinant(target, b, c) / whole, determinant(a, target, c) / whole, determinant(a, b, target) / whole];
}

function determinant(a: Vector, b: Vector, c: Vector): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1]) + c[0] * (a[1] * b[2] - a[2] * b[1])
  );
}

function curveTag(transfer: number): Buffer {
  const tag = Buffer.alloc(12 + CURVE_POINTS * 2);
  tag.write('curv', 'latin1');
  tag.writeUInt32BE(CURVE_POINTS, 8);
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    const light = Math.min(lightOf(point / (CURVE_POINTS - 1), transfer), 1);
    tag.writeUInt16BE(Math.round(light * 65_535), 12 + point * 2);
  }
  return tag;
}

/** Light of a level from 0 to 1, where 1 is white. */
function lightOf(level: number, transfer: number): number {
  if (transfer === TRANSFER_PQ) {
    const root = level ** (1 / 78.84375);
    return (
      (10_000 / WHITE_NITS) *
      (Math.max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)) ** (1 / 0.1593017578125)
    );
  }
  if (transfer === TRANSFER_HLG) {
    const scene = level <= 0.5 ? level ** 2 / 3 : (Math.exp((level - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    return (1000 / WHITE_NITS) * scene ** 1.2;
  }
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
}

function xyzTag(levels: Vector): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 'latin1');
  for (const [index, level] of levels.entries()) tag.writeInt32BE(Math.round(level * 65_536), 8 + index * 4);
  return tag;
}

/** `textDescriptionType` of ICC version 2: ASCII, then empty Unicode and Macintosh parts. */
function textTag(text: string): Buffer {
  const tag = Buffer.alloc(12 + text.length + 1 + 78);
  tag.write('desc', 'latin1');
  tag.writeUInt32BE(text.length + 1, 8);
  tag.write(text, 12, 'latin1');
  return tag;
}

function assemble(tags: readonly (readonly [string, Buffer])[]): Uint8Array<ArrayBuffer> {
  const tableBytes = 4 + tags.length * 12;
  const table = Buffer.alloc(tableBytes);
  table.writeUInt32BE(tags.length);
  const parts: Buffer[] = [];
  let end = 128 + tableBytes;
  for (const [index, [name, tag]] of tags.entries()) {
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(end, 8 + index * 12);
    table.writeUInt32BE(tag.length, 12 + index * 12);
    const padded = Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)]);
    parts.push(padded);
    end += padded.length;
  }
  return Uint8Array.from(Buffer.concat([profileHeader(end), table, ...parts]));
}

function profileHeader(bytes: number): Buffer {
  const header = Buffer.alloc(128);
  header.writeUInt32BE(bytes);
  header.writeUInt32BE(0x02_40_00_00, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  header.writeUInt16BE(2000, 24);
  header.writeUInt16BE(1, 26);
  header.writeUInt16BE(1, 28);
  header.write('acsp', 36, 'latin1');
  for (const [index, level] of [0.9642, 1, 0.82491].entries())
    header.writeInt32BE(Math.round(level * 65_536), 68 + index * 4);
  return header;
}
