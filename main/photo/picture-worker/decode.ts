import type { PictureFailure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';

/**
 * Run sharp's part of a job. sharp throws nothing but plain `Error`: libvips says that the file is broken, or that
 * its time is up.
 */
export async function decode<T>(run: () => Promise<T>): Promise<Result<T, PictureFailure>> {
  try {
    return succeed(await run());
  } catch (error) {
    const isTimeout = error instanceof Error && error.message.startsWith('timeout');
    return fail({ kind: isTimeout ? 'decoder-stopped' : 'damaged-picture' });
  }
}
