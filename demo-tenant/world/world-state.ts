import type { SavedGroup } from './onboarding/group-store.ts';
import type { SavedList } from './onboarding/list-store.ts';
import type { PersonSeed } from './people.ts';
import type { ServicePlan } from './service-plans.ts';
import type { Switches } from './switches.ts';

/** Where a picture's pixels come from. Drawn ones are rendered when asked for, so that a saved world stays small. */
export type PictureSource =
  | { readonly kind: 'drawn'; readonly variant: 'now' | 'earlier' }
  /** What Graph stored of an upload: a square JPEG, base64. */
  | { readonly kind: 'uploaded'; readonly jpegBase64: string }
  /** A pattern of coloured squares, another one for each seed: cheap where many people are added. */
  | { readonly kind: 'pattern'; readonly seed: string }
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
  /** Written by the connector that overwrites each night, not by a person. */
  readonly isNightly?: boolean;
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
  /** When asking Exchange last failed; a success forgets it. Starts the back-off. */
  lastErrorAt?: number;
  hasPersonalSite: boolean;
  /** The drive in the personal site was made by being asked for, and nothing has been put into it. */
  isDriveNew?: boolean;
}

/** Where a person's mailbox is, which Graph's photo store once was part of and still asks after (domain facts 1.5). */
export type MailboxState =
  | 'cloud'
  | 'on-premises'
  /** Not there in the first hours after Exchange's plan was assigned. */
  | 'being-made'
  | 'none';

/** Trouble of the photo store with one person: some sizes are throttled, or everything fails (rows 17, 18). */
export type GraphTrouble = 'throttled' | 'store-fault';

/** Why the identity provider turns somebody away. */
export type SignInTrouble = 'app-not-assigned' | 'admin-consent-required' | 'device-required';

/** Everything about a person that can change. Plain data: it is saved as JSON. */
export interface PersonState {
  cause: string | null;
  isEnabled: boolean;
  isGuest: boolean;
  /** The account comes from an Active Directory (`onPremisesSyncEnabled`). */
  isOnPremisesSynced: boolean;
  /** What licences give the person. */
  plans: readonly ServicePlan[];
  mailbox: MailboxState;
  signInTrouble: SignInTrouble | null;
  /** Who the person's browser signs in to SharePoint as by itself, where that is somebody else. */
  ssoUpn: string | null;
  /** As if photoUpdateSettings' allowedRoles left this person out; for everybody, set the tenant's own. */
  isPhotoChangeForbidden: boolean;
  /** As if photoUpdateSettings' source kept the cloud from changing this person's photo, administrators included. */
  isPhotoSourceOnPremises: boolean;
  graphTrouble: GraphTrouble | null;
  /** Graph refuses everybody else's request for this person's photo (row 14). */
  refusesOthers: boolean;
  /** SharePoint refuses programs that this person uses, though the permission was consented to. */
  isSharePointClosed: boolean;
  /** Each night the directory's old picture takes the place of whatever was set (7.6). */
  isOverwrittenNightly: boolean;
  /** Oldest first; the last one whose time has come is served. */
  photos: PhotoEntry[];
  /** Null: no licence, or never provisioned. */
  sharePoint: SharePointProfile | null;
  /** The personal site is there though the profile isn't. */
  hasSiteWithoutProfile: boolean;
  /** Geography of the profile and its pictures: the default one's hosts know little of a profile in the other. */
  geo: Geo;
}

export type Geo = 'default' | 'other';

/** A person as a saved world has it: what a version before this one didn't know is missing. */
export type SavedPerson = Partial<PersonState> &
  Pick<PersonState, 'photos'> & {
    /** Until mailboxes had more states than two, and licences had plans. */
    readonly hasMailbox?: boolean;
    readonly hasSharePointLicence?: boolean;
  };

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
  readonly people: Readonly<Record<string, SavedPerson>>;
  /** Who joined after the first day; missing in a world from before anybody could. */
  readonly added?: readonly PersonSeed[] | undefined;
  /** Missing in a world from before there was a list. */
  readonly onboarding?: SavedOnboarding | undefined;
}

/** Today's new colleagues: the list on a SharePoint site, and the group. */
export interface SavedOnboarding {
  readonly list: SavedList;
  readonly group: SavedGroup;
}
