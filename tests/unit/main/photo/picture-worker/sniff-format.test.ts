import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../../../../main/photo/picture-worker/sniff-format.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** A little-endian TIFF whose only directory has these tags, each with one number. */
function tiff(tags: Readonly<Record<number, number>>): Uint8Array {
  const entries = Object.entries(tags);
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, value]] of entries.entries()) {
    bytes.writeUInt16LE(Number(tag), 10 + index * 12);
    bytes.writeUInt16LE(4, 12 + index * 12);
    bytes.writeUInt32LE(1, 14 + index * 12);
    bytes.writeUInt32LE(value, 18 + index * 12);
  }
  return new Uint8Array(bytes);
}

describe('sniffFormat', () => {
  it.each([
    ['jpeg', latin1('\xff\xd8\xff\xe1..')],
    ['png', latin1('\x89PNG\r\n\x1a\n....')],
    ['gif', latin1('GIF89a....')],
    ['webp', latin1('RIFF\x10\0\0\0WEBPVP8X')],
    ['avif', latin1('\0\0\0\x1cftypavif\0\0\0\0mif1miaf')],
    ['avif', latin1('\0\0\0\x1cftypmif1\0\0\0\0miafavif')],
    ['heic', latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['heic', latin1('\0\0\0\x18ftypmif1\0\0\0\0mif1heic')],
    ['heic', latin1('\0\0\0\x1cftypmsf1\0\0\0\0msf1hevcheic')],
    ['tiff', latin1('MM\0*\0\0\0\x08')],
    ['tiff', tiff({ 254: 0, 256: 800 })],
    ['tiff', tiff({ 254: 1, 256: 800 })],
  ])('opens %s', (format, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ kind: 'picture', format });
  });

  it.each([
    ['HEIF sequence', latin1('\0\0\0\x18ftyphevc\0\0\0\0msf1hevc')],
    ['video', latin1('\0\0\0\x18ftypisom\0\0\0\0isomavc1')],
    ['video', latin1('\x1aE\xdf\xa3....')],
    ['RAW', latin1('\0\0\0\x18ftypcrx \0\0\0\0crx isom')],
    ['RAW', latin1('II*\0\x10\0\0\0CR\x02\0')],
    ['RAW', tiff({ 254: 1, 330: 600 })],
    ['RAW', tiff({ 254: 0, 259: 65_535, 262: 2 })],
    ['RAW', tiff({ 254: 0, 259: 1, 262: 32_803 })],
    ['RAW', latin1('FUJIFILMCCD-RAW 0201')],
    ['RAW', latin1('IIRO\x08\0\0\0')],
    ['RAW', latin1('IIU\0\x08\0\0\0')],
    ['RAW', latin1('II\x1a\0\0\0HEAPCCDR')],
    ['RAW', latin1('\0MRM....')],
    ['RAW', tiff({ 254: 0, 50706: 0x0401 })],
    ['JPEG XL', latin1('\xff\x0a..')],
    ['JPEG XL', latin1('\0\0\0\x0cJXL \r\n\x87\n')],
    ['JPEG 2000', latin1('\0\0\0\x0cjP  \r\n\x87\n')],
    ['PDF', latin1('%PDF-1.7')],
    ['Photoshop', latin1('8BPS\0\x01')],
    ['BMP', latin1(`BM${'\0'.repeat(12)}\x28\0\0\0`)],
    ['SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG', latin1('\xef\xbb\xbf\n<!-- photo.jpg --><!DOCTYPE svg PUBLIC "">\n<svg:svg >')],
    ['SVG', utf16('<?xml version="1.0" encoding="UTF-16"?><svg >')],
  ])('knows %s by name', (format, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ kind: 'unsupported', format });
  });

  it.each([
    ['HTML', latin1('<!doctype html><title>x</title>')],
    ['ZIP', latin1('PK\x03\x04')],
    ['a letter about <svg >', latin1('Dear BM, <svg > is a format')],
    ['a letter to BM', latin1('BM, please find the photo attached')],
    ['one byte', latin1('\xff')],
    ['a cut-short box', latin1('\0\0\0\x18ftyp').subarray(0, 7)],
  ])('takes %s for no picture', (_name, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ kind: 'none' });
  });

  it('reads a view into a larger buffer from its own start', () => {
    const file = Buffer.concat([Buffer.from('junk'), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')]);
    expect(sniffFormat(file.subarray(4))).toEqual({ kind: 'picture', format: 'heic' });
  });
});
