import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { Served } from '../../publish/served-photo.ts';
import type { KnownPhoto } from '../list/todays-list.ts';
import type { PublishOrder } from './station-publisher.ts';

/** What is known of a photo that was served. */
export function knownOf({ etag, photo }: Pick<Served, 'etag' | 'photo'>): KnownPhoto {
  if (photo === null) return { kind: 'none' };
  return knownBy(etag);
}

/** What is known of a photo by its ETag alone. */
export function knownBy(etag: string | null | undefined): KnownPhoto {
  return etag === null || etag === undefined ? { kind: 'unknown' } : { kind: 'etag', etag };
}

/**
 * Whether what is served now is what was there before the photo was taken. Anything else, a photo that is gone
 * included, is somebody's newer decision: `newer-photo`. Where it can't be told, `photo-before-unknown`.
 */
export function judgeBefore(before: KnownPhoto, served: Served): Result<void> {
  switch (before.kind) {
    case 'unknown':
      return fail({ kind: 'photo-before-unknown' });
    case 'none':
      return served.photo === null ? succeed(undefined) : fail({ kind: 'newer-photo' });
    case 'etag': {
      if (served.photo === null) return fail({ kind: 'newer-photo' });
      if (served.etag === before.etag || served.mediaEtag === before.etag) return succeed(undefined);
      return fail({ kind: served.etag === null ? 'photo-before-unknown' : 'newer-photo' });
    }
  }
}

/** Who had no account had no photo either; everybody else has what the list knows. */
export function beforeOf({ before, entry }: Pick<PublishOrder, 'before' | 'entry'>): KnownPhoto {
  return entry.id === null && before.kind === 'unknown' ? { kind: 'none' } : before;
}
