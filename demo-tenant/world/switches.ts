import { z } from 'zod';

/**
 * Behaviour that nobody has confirmed in a real tenant (`(?)` in the domain facts). The defaults are the likeliest;
 * a test turns a switch to show that the app copes either way.
 */
const switchesSchema = z.strictObject({
  /** What becomes of an upload that isn't square (facts 1.2). */
  nonSquareUpload: z.enum(['crop', 'pad']).default('crop'),
  /** What shines through a transparent PNG (facts 8.6). */
  transparentUpload: z.enum(['white', 'black']).default('white'),
  /** Code of the 404 for "no photo" (facts 1.5). */
  missingPhotoCode: z.enum(['ImageNotFound', 'ErrorEntityNotFound', 'ErrorItemNotFound']).default('ImageNotFound'),
  /** Metadata of "no photo": what people get, or what the documentation says (facts 1.5). */
  missingPhotoMetadata: z.enum(['not-found', 'one-by-one']).default('not-found'),
  /** A size above what was uploaded: the next smaller one, or nothing (facts 1.2). */
  unavailableSize: z.enum(['smaller', 'not-found']).default('smaller'),
  /** How beta's metadata tells a size that isn't there: as 1x1, or as the smaller one that is served (facts 1.2). */
  betaSubstitute: z.enum(['one-by-one', 'real']).default('one-by-one'),
  /** `/photo/48x48/$value`, the documentation's singular form (facts 1.1). */
  singularSizePath: z.boolean().default(false),
  /** Whether `If-None-Match` is answered with 304 (facts 1.6). */
  conditionalGet: z.boolean().default(false),
  /** Whether the entity tag changes once per upload, or again an hour later (facts 8.5). */
  etagChanges: z.enum(['once', 'twice']).default('once'),
  /** Smallest edge of an upload that is taken; 23 is known to be refused (facts 1.2, 8.6). */
  smallestUploadPixels: z.int().min(24).max(648).default(48),
  /** Over 100 KB without a mailbox: a misleading 404, as reported in 2020 (facts 1.2). */
  mailboxlessLimit: z.boolean().default(true),
  /** Code of the 403 when photoUpdateSettings forbids a change (facts 1.5). */
  policyRefusalCode: z.enum(['ErrorAccessDenied', 'Authorization_RequestDenied']).default('ErrorAccessDenied'),
  /** Whether reading photoUpdateSettings takes the permission to read them, or the one to change them (facts 1.3). */
  photoSettingsPermission: z.enum(['read', 'read-write']).default('read'),
  /** Which own `userphoto.aspx` request makes SharePoint pull (facts 2.3). */
  pullTrigger: z.enum(['large-only', 'any-size']).default('large-only'),
  /** Hours between two pulls of one person's photo (facts 2.2, 2.3). */
  pullWindowHours: z.number().min(0).max(168).default(24),
  /** Hours before SharePoint asks again after Exchange answered with an error (facts 2.3). */
  pullErrorBackoffHours: z.number().min(0).max(168).default(1),
  /** Whether people may edit their Picture property; where it is locked SharePoint pulls for nobody (row 4, facts 2.4). */
  pictureProperty: z.enum(['editable', 'locked']).default('editable'),
  /** What the request that pulls is answered with (facts 8.1). */
  pullAnswer: z.enum(['new', 'old']).default('new'),
  /** Whether the circle on SharePoint's and OneDrive's pages is one's own picture, and of what size (the guidance). */
  headerPhoto: z.enum(['none', 'S', 'L']).default('none'),
  /** Whether `userphoto.aspx` sends on to a signed address that expires (facts 3). */
  userPhotoRedirect: z.enum(['none', 'afdcache']).default('none'),
  /** Whether `userphoto.aspx` takes a bearer token; it never pulls for one (facts 3, 8.2). */
  userPhotoBearer: z.enum(['refused', 'served']).default('refused'),
  /** Edge of the Large thumbnail (facts 2.1). */
  largeThumbnailPixels: z.union([z.literal(200), z.literal(240), z.literal(300)]).default(300),
  /** Library with the thumbnails: its name follows the language of the My Site host (facts 2.1). */
  photoLibrary: z.enum(['User Photos', 'Foto Pengguna', 'Benutzerfotos']).default('User Photos'),
  /** `SPS-PicturePlaceholderState` where the placeholder is shown; values above 1 are unknown (facts 2.5). */
  placeholderState: z.enum(['1', '2']).default('1'),
  /** Whether PictureURL ends in `?t=` and a time (facts 2.5). */
  pictureUrlTimestamp: z.boolean().default(false),
  /** Who may read another person's SharePoint profile (facts 3). */
  othersProfiles: z.enum(['everyone', 'administrators']).default('everyone'),
  /** Least SharePoint permission for reading profiles by program (facts 8.4). */
  profilePermission: z.enum(['AllSites.Read', 'User.Read.All']).default('AllSites.Read'),
  /** Whether Graph tells `mySite`; null has been reported though the site is there (facts 4.1). */
  mySiteProperty: z.enum(['told', 'null']).default('told'),
  /** The tenant goes by names from which its My Site host can't be guessed (facts 4.1). */
  vanityHosts: z.boolean().default(false),
  /** What an owner of the list granted our IT app: rights on the list alone, on its site, or nothing. */
  listGrant: z.enum(['list-write', 'list-read', 'site-write', 'site-read', 'none']).default('list-write'),
  /** Whether an app that was granted the list alone is told of its site (no document says). */
  siteForListGrant: z.enum(['told', 'refused']).default('told'),
  /** Status for a line that was changed meanwhile: documented 412; 409 with the same code has been reported. */
  listConflictStatus: z.union([z.literal(412), z.literal(409)]).default(412),
  /** Whether the partner's host has a page that tries every way out of a kiosk. Says nothing of the real service. */
  hostilePage: z.boolean().default(false),
});

export type Switches = Readonly<z.infer<typeof switchesSchema>>;

export const DEFAULT_SWITCHES: Switches = switchesSchema.parse({});

/** Read switches from outside; what is left out keeps its default. Throws on an unknown name or value. */
export function parseSwitches(value: unknown): Switches {
  return switchesSchema.parse(value);
}
