import { gzipSync } from 'node:zlib';
import { plainText, svgWithReference } from '../fixtures/pictures/bad-pictures.ts';
import { quartersPicture } from '../fixtures/pictures/make-picture.ts';
import { type HostileFile, NO_PICTURE, READ, seededBytes, UNSUPPORTED } from './hostile-file.ts';
import { tiffFile } from './raw-formats.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const jpeg = () => quartersPicture(64, 64).jpeg({ quality: 90 }).toBuffer();
const png = () => quartersPicture(64, 64).png().toBuffer();
const gif = () => quartersPicture(64, 64).gif().toBuffer();
const zipEnd = Buffer.concat([latin1('PK\x05\x06'), Buffer.alloc(18)]);
const script = latin1('<html><script>alert(1)</script></html>');

async function behindJpeg(tail: Uint8Array): Promise<Uint8Array> {
  return Buffer.concat([await jpeg(), tail]);
}

/** A comment segment right behind a JPEG's start. */
async function jpegWithComment(comment: Uint8Array): Promise<Uint8Array> {
  const file = await jpeg();
  const segment = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 255]);
  return Buffer.concat([file.subarray(0, 2), segment, comment, file.subarray(2)]);
}

const SVG_BODY = '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>';
const ENTITIES = '<!DOCTYPE svg [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** What is refused by name whatever it calls itself. */
const UNSUPPORTED_FILES: Readonly<Record<string, () => Uint8Array>> = {
  svg: svgWithReference,
  'svg-huge': () => latin1(SVG_BODY),
  'svg-entities': () => latin1(ENTITIES + SVG_BODY),
  'svg-utf16': () => new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0"?>${SVG_BODY}`, 'utf16le')),
  'svg-behind-4-kb-of-comment': () => latin1(`<!--${'x'.repeat(3900)}-->${SVG_BODY}`),
  pdf: () => latin1('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'),
  postscript: () => latin1('%!PS-Adobe-3.0\n100 100 moveto'),
  psd: () => latin1(`8BPS\0\x01${'\0'.repeat(40)}`),
  ico: () => latin1('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0'),
  'bmp-huge': () => latin1(`BM${'\xff'.repeat(12)}\x28\0\0\0\xff\xff\xff\x7f\xff\xff\xff\x7f`),
  'jpeg-xl': () => latin1('\xff\x0a\xfa\x1f\x01\x91\x08'),
  'jpeg-xl-container': () => latin1('\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl \0\0\0\0jxl '),
  'jpeg-2000': () => latin1('\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 '),
  'jpeg-2000-stream': () => latin1('\xff\x4f\xff\x51\0\x2f\0\0'),
  'jpeg-xr': () => latin1('II\xbc\x01\x08\0\0\0'),
  mp4: () => latin1('\0\0\0\x18ftypisom\0\0\x02\0isomavc1'),
  webm: () => latin1('\x1aE\xdf\xa3\x01\0\0\0'),
  avi: () => latin1('RIFF\xff\xff\xff\xffAVI LIST'),
  'raw-cr3': () => latin1('\0\0\0\x18ftypcrx \0\0\0\x01crx isom'),
  'raw-cr2': () => latin1('II*\0\x10\0\0\0CR\x02\0'),
  'raw-raf': () => latin1('FUJIFILMCCD-RAW 0201'),
  'raw-orf': () => latin1('IIRO\x08\0\0\0'),
  'raw-rw2': () => latin1('IIU\0\x18\0\0\0'),
  'raw-dng': () => tiffFile({ width: 64, height: 64, entries: [[50_706, 1, 4, 0x04_01]] }),
  'raw-pef': () =>
    tiffFile({
      width: 64,
      height: 64,
      entries: [
        [254, 4, 1, 1],
        [330, 4, 1, 8],
      ],
    }),
  'heif-sequence': () => latin1('\0\0\0\x18ftyphevc\0\0\0\0msf1hevc'),
};

const NO_PICTURES: Readonly<Record<string, () => Uint8Array>> = {
  text: plainText,
  html: () => script,
  'html-with-svg-far-away': () => latin1(`<!--${'x'.repeat(5000)}-->${SVG_BODY}`),
  zip: () => Buffer.concat([latin1('PK\x03\x04'), seededBytes(2000, 1), zipEnd]),
  gzip: () => gzipSync(Buffer.alloc(1_000_000)),
  'gzipped-svg': () => gzipSync(SVG_BODY),
  exe: () => latin1(`MZ\x90\0${'\0'.repeat(200)}PE\0\0`),
  elf: () => latin1(`\x7fELF\x02\x01\x01${'\0'.repeat(60)}`),
  'java-class': () => latin1('\xca\xfe\xba\xbe\0\0\0\x41'),
  nulls: () => new Uint8Array(1_000_000),
  ones: () => new Uint8Array(1_000_000).fill(255),
  random: () => seededBytes(100_000, 2),
  'one-byte': () => Uint8Array.of(0xff),
  'two-bytes': () => Uint8Array.of(0xff, 0xd8),
  'big-tiff': () => latin1('II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0'),
  'riff-of-nothing': () => latin1('RIFF\0\0\0\0WEBP'),
  'ftyp-cut': () => latin1('\0\0\0\x18fty'),
  'png-signature-damaged-by-mail': () => latin1('\x89PNG\n\x1a\n\0\0\0\rIHDR'),
};

const READ_FILES: Readonly<Record<string, HostileFile['make']>> = {
  'jpeg-and-html': () => behindJpeg(script),
  'jpeg-and-zip': () => behindJpeg(Buffer.concat([latin1('PK\x03\x04'), seededBytes(5000, 3), zipEnd])),
  'jpeg-and-pdf': () => behindJpeg(latin1('%PDF-1.7\n%%EOF')),
  'jpeg-and-another': async () => behindJpeg(await jpeg()),
  'jpeg-and-20-mb-of-nothing': () => behindJpeg(Buffer.alloc(20_000_000)),
  'jpeg-with-html-comment': () => jpegWithComment(script),
  'jpeg-with-svg-comment': () => jpegWithComment(latin1(SVG_BODY)),
  'png-and-zip': async () => Buffer.concat([await png(), zipEnd]),
  'gif-and-script': async () => Buffer.concat([await gif(), latin1('=1;alert(1)')]),
};

/** Files that claim to be something else, by name or by their first or last bytes. */
export function disguisedFiles(): HostileFile[] {
  const entries = (files: Readonly<Record<string, HostileFile['make']>>, expected: HostileFile['expected']) =>
    Object.entries(files).map(([name, make]) => ({ name: `disguised/${name}`, make, expected }));
  return [
    ...entries(UNSUPPORTED_FILES, UNSUPPORTED),
    ...entries(NO_PICTURES, NO_PICTURE),
    ...entries(READ_FILES, READ),
    { name: 'disguised/empty', make: () => new Uint8Array(), expected: ['empty-file'] },
    { name: 'disguised/50-mb-and-a-byte', make: () => new Uint8Array(50_000_001), expected: ['too-many-bytes'] },
  ];
}
