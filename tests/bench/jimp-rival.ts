import { Buffer } from 'node:buffer';
import { Jimp } from 'jimp';
import type { CameraPicture } from './camera-picture.ts';
import type { Job } from './measure.ts';

/** Its JPEG decoder gives up at half a gigabyte, which 48 megapixels need more than. */
const DECODING = { 'image/jpeg': { maxMemoryUsageInMB: 4096 } } as const;

/** JavaScript alone, in this process; turns pictures upright by itself. */
export function jimpRival({ bytes }: Pick<CameraPicture, 'bytes'>): Job {
  return {
    name: 'jimp 1.6.1 (same process)',
    run: async () => {
      const image = await Jimp.fromBuffer(Buffer.from(bytes), DECODING);
      return image.cover({ w: 648, h: 648 }).getBuffer('image/jpeg', { quality: 95 });
    },
  };
}
