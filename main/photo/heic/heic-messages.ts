import { z } from 'zod';

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const pixels = z.number().int().nonnegative();

/** What the thread is started with. */
export interface HeicRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null: tell what it is, and decode nothing. */
  readonly limitPixels: number | null;
}

/** The one message that comes back. */
export const heicAnswer = z.discriminatedUnion('outcome', [
  /** The upright picture, uncompressed, with its profile. */
  z.object({ outcome: z.literal('tiff'), tiff: bytes }),
  z.object({ outcome: z.literal('described'), width: pixels, height: pixels, hasAlpha: z.boolean(), bits: pixels }),
  z.object({ outcome: z.literal('too-many-pixels'), width: pixels, height: pixels }),
  z.object({ outcome: z.literal('damaged') }),
]);
export type HeicAnswer = z.infer<typeof heicAnswer>;
