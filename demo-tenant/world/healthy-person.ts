import { licencePlans } from './service-plans.ts';
import { createStoredPhoto, LARGEST_EDGE_PIXELS } from './stored-photo.ts';
import { DAY_MS, HOUR_MS, toPictureTimestamp } from './time.ts';
import type { PersonState, PictureSource, SharePointProfile, StoredPhoto } from './world-state.ts';

/** Hours since SharePoint last asked: a visit now doesn't pull, one after five hours does. */
export const LAST_PULL_HOURS_AGO = 19;
/** Long enough ago that no cache of a browser, of Teams or of SharePoint is behind. */
const PHOTO_DAYS_AGO = 95;
const PULLED_DAYS_AGO = 90;
const LICENCE_DAYS_AGO = 700;
/** What a directory hands to the cloud (domain facts 2.1). */
const DIRECTORY_EDGE_PIXELS = 96;

type Variant = 'now' | 'earlier';

/** A photo of the drawn person at full size. */
export function drawnPhoto(upn: string, variant: Variant, changedAt: number): StoredPhoto {
  return createStoredPhoto({ upn, source: { kind: 'drawn', variant }, edgePixels: LARGEST_EDGE_PIXELS, changedAt });
}

/** The small picture that came from an Active Directory. */
export function directoryPhoto(upn: string, variant: Variant, changedAt: number): StoredPhoto {
  const source = { kind: 'drawn', variant } as const;
  return createStoredPhoto({ upn, source, edgePixels: DIRECTORY_EDGE_PIXELS, changedAt });
}

/** Somebody whose photo is the same everywhere. Causes start from here. */
export function createHealthyPerson(upn: string, at: number): PersonState {
  return {
    cause: null,
    isEnabled: true,
    isGuest: false,
    isOnPremisesSynced: false,
    plans: licencePlans(at - LICENCE_DAYS_AGO * DAY_MS),
    mailbox: 'cloud',
    signInTrouble: null,
    ssoUpn: null,
    isPhotoChangeForbidden: false,
    isPhotoSourceOnPremises: false,
    graphTrouble: null,
    refusesOthers: false,
    isSharePointClosed: false,
    isOverwrittenNightly: false,
    photos: [{ photo: drawnPhoto(upn, 'now', at - PHOTO_DAYS_AGO * DAY_MS), visibleAt: 0 }],
    sharePoint: {
      ...createProfile(upn, { kind: 'drawn', variant: 'now' }, at - PULLED_DAYS_AGO * DAY_MS),
      lastPullAt: at - LAST_PULL_HOURS_AGO * HOUR_MS,
    },
    hasSiteWithoutProfile: false,
    geo: 'default',
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
