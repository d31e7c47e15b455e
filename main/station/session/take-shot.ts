import { randomUUID } from 'node:crypto';
import type { PictureFailure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { Pictures } from '../../photo/pictures.ts';
import { measuresAgainst } from '../../publish/usable-photo.ts';
import type { SessionRunner } from './runner.ts';
import type { Session } from './session.ts';

export interface ShotTools {
  readonly pictures: Pick<Pictures, 'prepare'>;
  /** Policy: a photo with a hard finding needs the operator's word. */
  readonly blockUnusablePhotos: boolean;
}

/**
 * Cuts the shot by the crop that fits its face, and leads to the review; one shot at a time. The portrait itself is
 * not kept: only the finished square waits for the person's word.
 */
export function createTakeShot(
  runner: Pick<SessionRunner, 'session' | 'send'>,
  { blockUnusablePhotos, pictures }: ShotTools,
) {
  let isBusy = false;

  async function take(bytes: Uint8Array, { id, person }: Session): Promise<Result<void, PictureFailure>> {
    const made = await pictures.prepare(bytes, 'auto');
    // Whoever stands at the camera by now, it is nobody else's photo.
    const now = runner.session();
    if (now.id !== id || now.person?.key !== person?.key) return fail({ kind: 'portrait-closed' });
    if (!made.ok) {
      runner.send({ type: 'shot-failed', failure: made.failure });
      return made;
    }
    const photo = made.value;
    const isHeldBack = blockUnusablePhotos && measuresAgainst(photo).length > 0;
    const shot = { photoId: randomUUID(), photo, findings: photo.findings, isHeldBack, override: null };
    runner.send({ type: 'shot-taken', shot });
    return succeed(undefined);
  }

  return async (bytes: Uint8Array): Promise<Result<void, PictureFailure>> => {
    const session = runner.session();
    if (session.stage !== 'camera' || isBusy) return fail({ kind: 'portrait-closed' });
    isBusy = true;
    try {
      return await take(bytes, session);
    } finally {
      isBusy = false;
    }
  };
}
