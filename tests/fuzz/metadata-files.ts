import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { quartersPicture } from '../fixtures/pictures/make-picture.ts';
import { DAMAGED, type HostileFile, READ, seededBytes } from './hostile-file.ts';
import { gifFile, pngChunk, pngWith, tiffFile } from './raw-formats.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const LARGEST_SEGMENT = 65_533;

function segment(marker: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
}

async function jpegWith(...segments: readonly Buffer[]): Promise<Uint8Array> {
  const jpeg = await quartersPicture(64, 64).jpeg({ quality: 90 }).toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

type Entry = readonly [tag: number, type: number, count: number, value: number];

/** An EXIF block of one directory, whose next one is where the caller says. */
function exif(entries: readonly Entry[], next = 0): Buffer {
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  bytes.set(latin1('II*\0\x08\0\0\0'));
  bytes.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    bytes.writeUInt16LE(tag, 10 + index * 12);
    bytes.writeUInt16LE(type, 12 + index * 12);
    bytes.writeUInt32LE(count >>> 0, 14 + index * 12);
    bytes.writeUInt32LE(value >>> 0, 18 + index * 12);
  }
  bytes.writeUInt32LE(next, bytes.length - 4);
  return bytes;
}

const exifSegment = (block: Uint8Array) => segment(0xe1, Buffer.concat([latin1('Exif\0\0'), block]));
const orientation = (value: number): Entry => [0x01_12, 3, 1, value];

/** A thumbnail that is a JPEG with a thumbnail, and so on. */
async function nestedThumbnails(depth: number): Promise<Uint8Array> {
  let inner: Uint8Array = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  for (let level = 0; level < depth; level += 1) {
    const block = exif([
      [0x02_01, 4, 1, 38],
      [0x02_02, 4, 1, inner.length],
    ]);
    inner = await jpegWith(exifSegment(Buffer.concat([block, inner])));
  }
  return inner;
}

/** An ICC profile in JPEG is cut into numbered pieces. */
const iccPiece = (index: number, of: number, data: Uint8Array) =>
  segment(0xe2, Buffer.concat([latin1('ICC_PROFILE\0'), Buffer.from([index, of]), data]));

const JPEG_FILES: Readonly<Record<string, HostileFile['make']>> = {
  'jpeg-45-mb-of-segments': () =>
    jpegWith(...Array.from({ length: 690 }, () => segment(0xe5, Buffer.alloc(LARGEST_SEGMENT)))),
  'jpeg-10000-comments': () => jpegWith(...Array.from({ length: 10_000 }, () => segment(0xfe, latin1('x')))),
  'exif-loop': () => jpegWith(exifSegment(exif([orientation(1)], 8))),
  'exif-sub-directory-is-itself': () =>
    jpegWith(
      exifSegment(
        exif([
          [0x87_69, 4, 1, 8],
          [0x88_25, 4, 1, 8],
        ]),
      ),
    ),
  'exif-sub-directory-beyond': () => jpegWith(exifSegment(exif([[0x87_69, 4, 1, 0xff_ff_ff_f0]]))),
  'exif-value-of-4-gb': () => jpegWith(exifSegment(exif([[0x01_0f, 2, 0xff_ff_ff_ff, 8]]))),
  'exif-orientation-0': () => jpegWith(exifSegment(exif([orientation(0)]))),
  'exif-orientation-9': () => jpegWith(exifSegment(exif([orientation(9)]))),
  'exif-orientation-65535': () => jpegWith(exifSegment(exif([orientation(65_535)]))),
  'exif-twice': () => jpegWith(exifSegment(exif([orientation(6)])), exifSegment(exif([orientation(3)]))),
  'exif-2000-entries': () => jpegWith(exifSegment(exif(Array.from({ length: 2000 }, () => orientation(1))))),
  'exif-cut': () => jpegWith(exifSegment(exif([orientation(6)]).subarray(0, 15))),
  'exif-garbage': () => jpegWith(exifSegment(seededBytes(4000, 7))),
  'exif-thumbnails-in-thumbnails': () => nestedThumbnails(30),
  'icc-garbage': () => jpegWith(iccPiece(1, 1, seededBytes(3000, 5))),
  'icc-piece-missing': () => jpegWith(iccPiece(1, 3, seededBytes(100, 5)), iccPiece(3, 3, seededBytes(100, 6))),
  'icc-16-mb': () =>
    jpegWith(...Array.from({ length: 255 }, (_, index) => iccPiece(index + 1, 255, Buffer.alloc(65_500)))),
  'xmp-entities': () =>
    jpegWith(segment(0xe1, latin1('http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a "a">]>&a;'))),
};

const bombText = (type: string, keyword: string) =>
  pngChunk(type, Buffer.concat([latin1(`${keyword}\0\0`), deflateSync(Buffer.alloc(100_000_000))]));

const OTHER_FILES: Readonly<Record<string, HostileFile['make']>> = {
  'png-ztxt-100-mb': () => pngWith(bombText('zTXt', 'Comment')),
  'png-icc-100-mb': () => pngWith(bombText('iCCP', 'icc')),
  'png-itxt-100-mb': () =>
    pngWith(
      pngChunk(
        'iTXt',
        Buffer.concat([latin1('XML:com.adobe.xmp\0\x01\0\0\0'), deflateSync(Buffer.alloc(100_000_000))]),
      ),
    ),
  'png-20000-texts': () => pngWith(...Array.from({ length: 20_000 }, () => pngChunk('tEXt', latin1('a\0b')))),
  'png-exif-loop': () => pngWith(pngChunk('eXIf', exif([orientation(1)], 8))),
  'png-unknown-chunk-10-mb': () => pngWith(pngChunk('xxXx', Buffer.alloc(10_000_000))),
  'png-1000-frames-claimed': () => pngWith(pngChunk('acTL', Buffer.from([0, 0, 3, 0xe8, 0, 0, 0, 0]))),
  'gif-30000-comments': () =>
    gifFile({
      width: 64,
      height: 64,
      frames: 1,
      extensions: Array.from({ length: 30_000 }, () => latin1('!\xfe\x01x\0')),
    }),
  'webp-10-mb-xmp': () =>
    quartersPicture(64, 64)
      .withXmp(`<x>${' '.repeat(10_000_000)}</x>`)
      .webp()
      .toBuffer(),
};

const TIFF_FILES: Readonly<Record<string, HostileFile['make']>> = {
  'tiff-directory-loop': () => tiffFile({ width: 64, height: 64, nextDirectory: 8 }),
  'tiff-directory-beyond': () => tiffFile({ width: 64, height: 64, nextDirectory: 0xff_ff_ff_f0 }),
  'tiff-sub-directory-loop': () => tiffFile({ width: 64, height: 64, entries: [[330, 4, 1, 8]] }),
  'tiff-exif-loop': () => tiffFile({ width: 64, height: 64, entries: [[34_665, 4, 1, 8]] }),
  'tiff-icc-of-4-gb': () => tiffFile({ width: 64, height: 64, entries: [[34_675, 7, 0xff_ff_ff_f0, 8]] }),
  'tiff-1000-pages': () => tiffFile({ width: 64, height: 64, copiesOfDirectory: 1000 }),
  'tiff-65000-pages': () => tiffFile({ width: 64, height: 64, copiesOfDirectory: 65_000 }),
  'tiff-entry-of-unknown-type': () =>
    tiffFile({ width: 64, height: 64, entries: [[65_000, 99, 0xff_ff_ff_ff, 0]] }),
};

/** Sound or nearly sound pixels behind metadata that wastes memory, loops, or lies. */
export function metadataFiles(): HostileFile[] {
  const entries = (files: Readonly<Record<string, HostileFile['make']>>, expected: HostileFile['expected']) =>
    Object.entries(files).map(([name, make]) => ({ name: `metadata/${name}`, make, expected }));
  return [
    ...entries(JPEG_FILES, READ),
    ...entries(OTHER_FILES, READ),
    ...entries(TIFF_FILES, [...READ, ...DAMAGED]),
  ];
}
