import { createStoredPhoto, LARGEST_EDGE_PIXELS } from './stored-photo.ts';
import { DAY_MS, HOUR_MS, toPictureTimestamp } from './time.ts';
import type { PersonState, PictureSource, SharePointProfile, StoredPhoto } from './world-state.ts';

/** Hours since SharePoint last pulled: a visit now doesn't pull, one after five hours does. */
export const LAST_PULL_HOURS_AGO = 19;
const PHOTO_DAYS_AGO = 8;

const NOW_PICTURE: PictureSource = { kind: 'drawn', variant: 'now' };

/** A photo of the drawn person at full size. */
export function drawnPhoto(upn: string, variant: 'now' | 'earlier', changedAt: number): StoredPhoto {
  return createStoredPhoto({ upn, source: { kind: 'drawn', variant }, edgePixels: LARGEST_EDGE_PIXELS, changedAt });
}

/** Somebody whose photo is the same everywhere. Causes start from here. */
export function createHealthyPerson(upn: string, at: number): PersonState {
  return {
    cause: null,
    isEnabled: true,
    isGuest: false,
    hasMailbox: true,
    signInTrouble: null,
    ssoUpn: null,
    isPhotoChangeForbidden: false,
    photos: [{ photo: drawnPhoto(upn, 'now', at - PHOTO_DAYS_AGO * DAY_MS), visibleAt: 0 }],
    sharePoint: createProfile(upn, NOW_PICTURE, at - LAST_PULL_HOURS_AGO * HOUR_MS),
    hasSharePointLicence: true,
  };
}

/** An attached profile whose picture was pulled once, at `pulledAt`. */
export function createProfile(upn: string, source: PictureSource, pulledAt: number): SharePointProfile {
  return {
    accountUpn: upn,
    isAttached: true,
    showsPlaceholder: false,
    pictureTimestamp: toPictureTimestamp(pulledAt),
    picture: { source, changedAt: pulledAt },
    lastPullAt: pulledAt,
    pulls: 0,
    hasPersonalSite: true,
  };
}

/** A profile that has never had a picture. */
export function createEmptyProfile(upn: string): SharePointProfile {
  return {
    accountUpn: upn,
    isAttached: true,
    showsPlaceholder: true,
    pictureTimestamp: 0,
    picture: null,
    lastPullAt: null,
    pulls: 0,
    hasPersonalSite: false,
  };
}
