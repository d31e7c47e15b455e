import type { Size } from '../faces/plane.ts';
import type { Libheif } from './libheif.ts';
import { nclxProfile } from './nclx-profile.ts';

type OnRow = (row: Uint8Array, y: number) => void;

/** The picture that the file calls its primary one: turned and mirrored as its properties say, tiles put together. */
export interface PrimaryPicture {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  readonly bits: number;
  /** Of its pixels, where they aren't sRGB. */
  readonly profile: Uint8Array<ArrayBuffer> | null;
  /** Calls back once per row: three bytes per pixel, see-through parts on white. The bytes are lent. */
  readonly decode: (expected: Size, onRow: OnRow) => void;
}

const COLOURSPACE_RGB = 1;
const CHROMA_RGB = 10;
const CHROMA_RGBA = 11;
const CHANNEL_INTERLEAVED = 10;

/** Four letters as libheif names types of profiles. */
const fourLetters = (text: string) => Buffer.from(text, 'latin1').readUInt32BE();
const ICC_TYPES: ReadonlySet<number> = new Set([fourLetters('prof'), fourLetters('rICC')]);
const NCLX_TYPE = fourLetters('nclx');

/** `heif_error`, and room for what is written through a pointer. */
const ERROR_BYTES = 12;
const POINTER_BYTES = 4;

/** Read a file's structure; nothing is decoded before `decode`. Throws where libheif finds the file broken. */
export function readPrimary(libheif: Libheif, file: Uint8Array): PrimaryPicture {
  const context = libheif._heif_context_alloc();
  const data = libheif._malloc(file.length);
  if (context === 0 || data === 0) throw new Error('libheif: out of memory');
  libheif.HEAPU8.set(file, data);
  run(libheif, (error) =>
    libheif._heif_context_read_from_memory_without_copy(error, context, data, file.length, 0),
  );
  const handle = fetchPointer(libheif, (error, out) =>
    libheif._heif_context_get_primary_image_handle(error, context, out),
  );
  return {
    width: libheif._heif_image_handle_get_width(handle),
    height: libheif._heif_image_handle_get_height(handle),
    hasAlpha: libheif._heif_image_handle_has_alpha_channel(handle) !== 0,
    bits: libheif._heif_image_handle_get_luma_bits_per_pixel(handle),
    profile: readProfile(libheif, handle),
    decode: (expected, onRow) => decodeRows(libheif, handle, expected, onRow),
  };
}

function decodeRows(libheif: Libheif, handle: number, expected: Size, onRow: OnRow) {
  const hasAlpha = libheif._heif_image_handle_has_alpha_channel(handle) !== 0;
  const isPremultiplied = libheif._heif_image_handle_is_premultiplied_alpha(handle) !== 0;
  const image = fetchPointer(libheif, (error, out) =>
    libheif._heif_decode_image(error, handle, out, COLOURSPACE_RGB, hasAlpha ? CHROMA_RGBA : CHROMA_RGB, 0),
  );
  const width = libheif._heif_image_get_width(image, CHANNEL_INTERLEAVED);
  const height = libheif._heif_image_get_height(image, CHANNEL_INTERLEAVED);
  if (width !== expected.width || height !== expected.height) throw new Error('libheif: not the size it said');
  const stridePointer = libheif._malloc(POINTER_BYTES);
  const plane = libheif._heif_image_get_plane_readonly(image, CHANNEL_INTERLEAVED, stridePointer);
  const stride = readInteger(libheif, stridePointer);
  for (let y = 0; y < height; y += 1) {
    const start = plane + y * stride;
    const row = libheif.HEAPU8.subarray(start, start + width * (hasAlpha ? 4 : 3));
    onRow(hasAlpha ? onWhite(row, isPremultiplied) : row, y);
  }
}

function onWhite(row: Uint8Array, isPremultiplied: boolean): Uint8Array {
  const flat = new Uint8Array((row.length / 4) * 3);
  for (let pixel = 0; pixel * 4 < row.length; pixel += 1) {
    const alpha = row[pixel * 4 + 3] ?? 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const level = row[pixel * 4 + channel] ?? 0;
      const own = isPremultiplied ? level : (level * alpha) / 255;
      flat[pixel * 3 + channel] = Math.min(Math.round(own + 255 - alpha), 255);
    }
  }
  return flat;
}

function readProfile(libheif: Libheif, handle: number): Uint8Array<ArrayBuffer> | null {
  const type = libheif._heif_image_handle_get_color_profile_type(handle);
  if (type === NCLX_TYPE) {
    const nclx = fetchPointer(libheif, (error, out) =>
      libheif._heif_image_handle_get_nclx_color_profile(error, handle, out),
    );
    // Behind its version byte the structure begins with primaries and transfer function.
    return nclxProfile(readInteger(libheif, nclx + 4), readInteger(libheif, nclx + 8));
  }
  const bytes = ICC_TYPES.has(type) ? libheif._heif_image_handle_get_raw_color_profile_size(handle) : 0;
  if (bytes === 0) return null;
  const profile = libheif._malloc(bytes);
  run(libheif, (error) => libheif._heif_image_handle_get_raw_color_profile(error, handle, profile));
  return libheif.HEAPU8.slice(profile, profile + bytes);
}

/** Nothing is freed: the thread, and all of its memory, ends with the picture. */
function run(libheif: Libheif, call: (error: number) => void) {
  const error = libheif._malloc(ERROR_BYTES);
  call(error);
  const code = readInteger(libheif, error);
  if (code !== 0) throw new Error(`libheif: error ${code}.${readInteger(libheif, error + 4)}`);
}

function fetchPointer(libheif: Libheif, call: (error: number, out: number) => void): number {
  const out = libheif._malloc(POINTER_BYTES);
  run(libheif, (error) => call(error, out));
  return readInteger(libheif, out);
}

function readInteger({ HEAPU8 }: Libheif, address: number): number {
  return new DataView(HEAPU8.buffer).getUint32(address, true);
}
