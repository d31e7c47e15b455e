import { randomBytes } from 'node:crypto';
import type { ThumbnailSize } from '../../contract/place.ts';
import { HOUR_MS } from '../world/time.ts';
import type { WorldClock } from '../world/world-clock.ts';
import type { SharePointPicture } from '../world/world-state.ts';

/** Where `userphoto.aspx` sends browsers while the switch says so (domain facts 3). */
export const PHOTO_LINK_PATH = '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg';

export interface LinkedPhoto {
  readonly upn: string;
  readonly picture: SharePointPicture;
  readonly size: ThumbnailSize;
}

/** Addresses of pictures that are good for an hour of the tenant's clock. */
export interface PhotoLinks {
  /** Path and query. */
  readonly issue: (photo: LinkedPhoto) => string;
  /** Null: expired, or never given out. */
  readonly redeem: (query: URLSearchParams) => LinkedPhoto | null;
}

/** Pages ask for a dozen at a time; forgotten ones must not pile up. */
const LIMIT = 500;

export function createPhotoLinks(clock: WorldClock): PhotoLinks {
  const links = new Map<string, LinkedPhoto & { readonly until: number }>();
  const now = () => clock.now().getTime();
  return {
    issue: (photo) => {
      const key = randomBytes(32).toString('base64url');
      const [oldest] = links.keys();
      if (links.size >= LIMIT && oldest !== undefined) links.delete(oldest);
      links.set(key, { ...photo, until: now() + HOUR_MS });
      return `${PHOTO_LINK_PATH}?_oat_=${key}`;
    },
    redeem: (query) => {
      const link = links.get(query.get('_oat_') ?? '');
      return link && link.until > now() ? link : null;
    },
  };
}
