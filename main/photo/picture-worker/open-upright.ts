import type { PictureFailure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { HeicDecoder } from './decode-heic.ts';
import type { PictureHeader } from './read-header.ts';
import { type UprightPicture, uprightFromBytes } from './upright-picture.ts';

/** A picture whose header passed, ready to be read: libvips reads all formats but HEIC, which is decoded before. */
export async function openUpright(
  bytes: Uint8Array,
  header: PictureHeader,
  heic: HeicDecoder | null,
): Promise<Result<UprightPicture, PictureFailure>> {
  if (header.format !== 'heic') return succeed(uprightFromBytes(bytes, header));
  if (heic === null) return fail({ kind: 'unsupported-format', format: 'HEIC' });
  const tiff = await heic.decode(bytes, header);
  return tiff.ok ? succeed(uprightFromBytes(tiff.value, { ...header, page: 0 })) : tiff;
}
