import type { DemoRecord } from './demo-record.ts';
import type { DriveStore } from './drive/drive-store.ts';
import type { PhotoStore } from './photo-store.ts';
import type { ProfileStore } from './profile-store.ts';
import type { Switches } from './switches.ts';
import type { WorldClock } from './world-clock.ts';
import type { PhotoUpdateSettings, SharePointProfile, StoredPhoto } from './world-state.ts';

/** How things stand, for people and tests to read. Times are ISO 8601 UTC of the tenant's clock. */
export interface WorldDescription {
  readonly now: string;
  readonly clockOffsetMs: number;
  readonly switches: Switches;
  readonly photoUpdateSettings: PhotoUpdateSettings;
  readonly people: readonly PersonDescription[];
}

interface PersonDescription {
  readonly upn: string;
  readonly cause: string | null;
  readonly enabled: boolean;
  /** Services of the person's licences. */
  readonly licences: readonly string[];
  readonly photo: { readonly etag: string; readonly changedAt: string; readonly edgePixels: number } | null;
  /** Whether there is a OneDrive; `made`: only since somebody asked for it. */
  readonly drive: 'none' | 'there' | 'made';
  readonly sharePoint: {
    readonly pictureTimestamp: number;
    readonly pictureChangedAt: string | null;
    readonly lastPullAt: string | null;
    /** Before this a visit doesn't pull; null: the next visit does. */
    readonly nextPullAt: string | null;
    /** Since the world began. */
    readonly pulls: number;
    readonly exchangeSyncState: 0 | 1;
    readonly placeholderState: 0 | 1;
  } | null;
}

export interface WorldParts {
  readonly clock: WorldClock;
  readonly people: readonly DemoRecord[];
  readonly photos: Pick<PhotoStore, 'served'>;
  readonly profiles: Pick<ProfileStore, 'find' | 'nextPullAt'>;
  readonly drives: Pick<DriveStore, 'has'>;
  readonly switches: Switches;
  readonly photoUpdateSettings: PhotoUpdateSettings;
}

export function describeWorld(world: WorldParts): WorldDescription {
  const { clock, people, photos, profiles, drives, switches, photoUpdateSettings } = world;
  return {
    now: clock.now().toISOString(),
    clockOffsetMs: clock.offsetMs,
    switches,
    photoUpdateSettings,
    people: people.map(({ upn, cause, enabled, plans }) => ({
      upn,
      cause,
      enabled,
      licences: plans.map(({ service }) => service),
      photo: describePhoto(photos.served(upn)),
      drive: describeDrive(drives.has(upn), profiles.find(upn)),
      sharePoint: describeProfile(profiles.find(upn), profiles.nextPullAt(upn)),
    })),
  };
}

function describeDrive(hasDrive: boolean, profile: Readonly<SharePointProfile> | null): PersonDescription['drive'] {
  if (!hasDrive) return 'none';
  return profile?.isDriveNew === true ? 'made' : 'there';
}

function describePhoto(photo: StoredPhoto | null): PersonDescription['photo'] {
  return photo && { etag: photo.etag, changedAt: isoTime(photo.changedAt), edgePixels: photo.edgePixels };
}

function describeProfile(
  profile: Readonly<SharePointProfile> | null,
  nextPullAt: number | null,
): PersonDescription['sharePoint'] {
  return (
    profile && {
      pictureTimestamp: profile.pictureTimestamp,
      pictureChangedAt: profile.picture && isoTime(profile.picture.changedAt),
      lastPullAt: profile.lastPullAt === null ? null : isoTime(profile.lastPullAt),
      nextPullAt: nextPullAt === null ? null : isoTime(nextPullAt),
      pulls: profile.pulls,
      exchangeSyncState: profile.isAttached ? 1 : 0,
      placeholderState: profile.showsPlaceholder ? 1 : 0,
    }
  );
}

function isoTime(atMs: number): string {
  return new Date(atMs).toISOString();
}
