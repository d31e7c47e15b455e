import type { ThumbnailSize } from '../../contract/place.ts';
import type { Renditions } from './renditions.ts';
import type { Switches } from './switches.ts';
import { DAY_MS, toPictureTimestamp } from './time.ts';
import type { WorldClock } from './world-clock.ts';
import type { PersonState, SharePointPicture, SharePointProfile, StoredPhoto } from './world-state.ts';

/** SharePoint's user profiles and the thumbnails beside them. */
export interface ProfileStore {
  /** Null: no licence, or never provisioned. */
  readonly find: (upn: string) => Readonly<SharePointProfile> | null;
  /** Milliseconds since 1970 from which a request would pull again. */
  readonly nextPullAt: (upn: string) => number | null;
  /**
   * The person asks for their own picture: SharePoint takes over the photo that Graph serves, at most once in 24
   * hours and only where the profile follows Exchange. Nothing else may call this (domain facts 2.2, 2.3).
   */
  readonly requestOwnPicture: (upn: string) => void;
  /** One of the three thumbnails as JPEG. */
  readonly thumbnail: (upn: string, picture: SharePointPicture, size: ThumbnailSize) => Promise<Buffer>;
}

export interface ProfileStoreSetup {
  readonly stateOf: (upn: string) => PersonState;
  readonly servedPhoto: (upn: string) => StoredPhoto | null;
  readonly clock: WorldClock;
  readonly renditions: Renditions;
  readonly switches: () => Switches;
  readonly onChange: () => void;
}

export function createProfileStore(setup: ProfileStoreSetup): ProfileStore {
  const { stateOf, servedPhoto, clock, renditions, switches, onChange } = setup;

  function nextPullAt(upn: string): number | null {
    const lastPullAt = stateOf(upn).sharePoint?.lastPullAt ?? null;
    return lastPullAt === null ? null : lastPullAt + DAY_MS;
  }

  function mayPull(upn: string): boolean {
    const { sharePoint, hasMailbox } = stateOf(upn);
    // State 0 means "frozen" for somebody with a mailbox; without one SharePoint follows the common store (2.6).
    const followsGraph = sharePoint !== null && (sharePoint.isAttached || !hasMailbox);
    return followsGraph && clock.now().getTime() >= (nextPullAt(upn) ?? 0);
  }

  return {
    find: (upn) => stateOf(upn).sharePoint,
    nextPullAt,
    requestOwnPicture: (upn) => {
      const profile = stateOf(upn).sharePoint;
      if (!profile || !mayPull(upn)) return;
      pull(profile, servedPhoto(upn), clock.now().getTime());
      onChange();
    },
    thumbnail: (upn, picture, size) => renditions.square(upn, picture.source, thumbnailEdge(size, switches())),
  };
}

/** A photo that was removed in Graph stays in SharePoint (row 36); one that is already here changes nothing. */
function pull(profile: SharePointProfile, photo: StoredPhoto | null, now: number): void {
  profile.lastPullAt = now;
  profile.pulls += 1;
  const isNew = photo !== null && JSON.stringify(photo.source) !== JSON.stringify(profile.picture?.source);
  if (!isNew) return;
  profile.picture = { source: photo.source, changedAt: now };
  profile.pictureTimestamp = toPictureTimestamp(now);
  profile.showsPlaceholder = false;
}

function thumbnailEdge(size: ThumbnailSize, { largeThumbnailPixels }: Switches): number {
  switch (size) {
    case 'S':
      return 48;
    case 'M':
      return 72;
    case 'L':
      return largeThumbnailPixels;
  }
}
