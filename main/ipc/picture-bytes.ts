import { z } from 'zod';
import { PORTRAIT_LIMIT_BYTES } from '../../contract/photo.ts';

/** A portrait as a page hands it over, bounded before anything looks into it. */
export const pictureBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected a Uint8Array')
  .refine((bytes) => bytes.byteLength <= PORTRAIT_LIMIT_BYTES, 'too many bytes');
