import type { Switches } from './switches.ts';

/** Where a picture's pixels come from. Drawn ones are rendered when asked for, so that a saved world stays small. */
export type PictureSource =
  | { readonly kind: 'drawn'; readonly variant: 'now' | 'earlier' }
  /** What Graph stored of an upload: a square JPEG, base64. */
  | { readonly kind: 'uploaded'; readonly jpegBase64: string }
  /** The empty picture that a failed sync wrote (domain facts 6, row 24). */
  | { readonly kind: 'blank' };

/** A photo in Graph's store. */
export interface StoredPhoto {
  readonly source: PictureSource;
  /** Of the square picture; renditions above it don't exist. */
  readonly edgePixels: number;
  /** Milliseconds since 1970, the tenant's clock. */
  readonly changedAt: number;
  /** Entity tag with quotes; changes exactly once per change of the photo. */
  readonly etag: string;
}

/** From `visibleAt` on Graph serves `photo`; null is "no photo". */
export interface PhotoEntry {
  readonly photo: StoredPhoto | null;
  readonly visibleAt: number;
}

/** The thumbnails that SharePoint made of a picture. */
export interface SharePointPicture {
  readonly source: PictureSource;
  readonly changedAt: number;
}

/** What SharePoint's profile store holds of a person (domain facts 2.5). */
export interface SharePointProfile {
  /** UPN that the profile was made for. */
  accountUpn: string;
  /** `SPS-PictureExchangeSyncState` 1. */
  isAttached: boolean;
  /** `SPS-PicturePlaceholderState` 1. */
  showsPlaceholder: boolean;
  /** `SPS-PictureTimestamp`: seconds since 0001-01-01 UTC of the last change; 0 where there was none. */
  pictureTimestamp: number;
  picture: SharePointPicture | null;
  /** Milliseconds since 1970; null: never asked. Starts the 24 hours. */
  lastPullAt: number | null;
  pulls: number;
  hasPersonalSite: boolean;
  /** The drive in the personal site was made by being asked for, and nothing has been put into it. */
  isDriveNew?: boolean;
}

/** Why the identity provider turns somebody away. */
export type SignInTrouble = 'app-not-assigned' | 'admin-consent-required' | 'device-required';

/** Everything about a person that can change. Plain data: it is saved as JSON. */
export interface PersonState {
  cause: string | null;
  isEnabled: boolean;
  isGuest: boolean;
  hasMailbox: boolean;
  signInTrouble: SignInTrouble | null;
  /** Who the person's browser signs in to SharePoint as by itself, where that is somebody else. */
  ssoUpn: string | null;
  /** As if photoUpdateSettings' allowedRoles left this person out; for everybody, set the tenant's own. */
  isPhotoChangeForbidden: boolean;
  /** Oldest first; the last one whose time has come is served. */
  photos: PhotoEntry[];
  /** Null: no licence, or never provisioned. */
  sharePoint: SharePointProfile | null;
  hasSharePointLicence: boolean;
}

/** `/admin/people/photoUpdateSettings` (domain facts 1.8). */
export interface PhotoUpdateSettings {
  readonly source: 'cloud' | 'onPremises' | null;
  readonly allowedRoles: readonly string[];
}

/** A world as JSON. */
export interface SavedWorld {
  readonly version: 1;
  readonly clockOffsetMs: number;
  readonly switches: Switches;
  readonly photoUpdateSettings: PhotoUpdateSettings;
  readonly people: Readonly<Record<string, PersonState>>;
}
