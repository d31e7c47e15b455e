import type { ThumbnailSize } from '../../contract/place.ts';
import { mailboxAt } from './mailbox-state.ts';
import type { Renditions } from './renditions.ts';
import type { Switches } from './switches.ts';
import { HOUR_MS, toPictureTimestamp } from './time.ts';
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
   * hours and only where the profile follows Exchange. Where Exchange has trouble, SharePoint tries again after a
   * while. Nothing else may call this (domain facts 2.2, 2.3).
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
    const { lastPullAt = null, lastErrorAt } = stateOf(upn).sharePoint ?? {};
    const { pullWindowHours, pullErrorBackoffHours } = switches();
    const times = [
      ...(lastPullAt === null ? [] : [lastPullAt + pullWindowHours * HOUR_MS]),
      ...(lastErrorAt === undefined ? [] : [lastErrorAt + pullErrorBackoffHours * HOUR_MS]),
    ];
    return times.length === 0 ? null : Math.max(...times);
  }

  function mayPull(upn: string): boolean {
    const { sharePoint, mailbox } = stateOf(upn);
    // State 0 means "frozen" for somebody with a mailbox; without one SharePoint follows the common store (2.6).
    const followsGraph = sharePoint !== null && (sharePoint.isAttached || mailbox === 'none');
    const isLocked = switches().pictureProperty === 'locked';
    return followsGraph && !isLocked && clock.now().getTime() >= (nextPullAt(upn) ?? 0);
  }

  return {
    find: (upn) => stateOf(upn).sharePoint,
    nextPullAt,
    requestOwnPicture: (upn) => {
      const profile = stateOf(upn).sharePoint;
      if (!profile || !mayPull(upn)) return;
      const now = clock.now().getTime();
      if (isExchangeInTrouble(stateOf(upn), now)) profile.lastErrorAt = now;
      else pull(profile, servedPhoto(upn), now);
      onChange();
    },
    thumbnail: (upn, picture, size) => renditions.square(upn, picture.source, thumbnailEdge(size, switches())),
  };
}

/** Without a mailbox of Exchange Online, or while its store fails, there is nobody to ask. */
function isExchangeInTrouble(person: PersonState, now: number): boolean {
  const mailbox = mailboxAt(person, now);
  return person.graphTrouble === 'store-fault' || mailbox === 'on-premises' || mailbox === 'being-made';
}

/** A photo that was removed in Graph stays in SharePoint (row 36); one that is already here changes nothing. */
function pull(profile: SharePointProfile, photo: StoredPhoto | null, now: number): void {
  profile.lastPullAt = now;
  profile.pulls += 1;
  delete profile.lastErrorAt;
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
