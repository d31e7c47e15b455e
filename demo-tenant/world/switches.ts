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
  /** `/photo/48x48/$value`, the documentation's singular form (facts 1.1). */
  singularSizePath: z.boolean().default(false),
  /** Whether `If-None-Match` is answered with 304 (facts 1.6). */
  conditionalGet: z.boolean().default(false),
  /** Over 100 KB without a mailbox: a misleading 404, as reported in 2020 (facts 1.2). */
  mailboxlessLimit: z.boolean().default(true),
  /** Code of the 403 when photoUpdateSettings forbids a change (facts 1.5). */
  policyRefusalCode: z.enum(['ErrorAccessDenied', 'Authorization_RequestDenied']).default('ErrorAccessDenied'),
  /** Which own `userphoto.aspx` request makes SharePoint pull (facts 2.3). */
  pullTrigger: z.enum(['large-only', 'any-size']).default('large-only'),
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
  /** Whether PictureURL ends in `?t=` and a time (facts 2.5). */
  pictureUrlTimestamp: z.boolean().default(false),
  /** Who may read another person's SharePoint profile (facts 3). */
  othersProfiles: z.enum(['everyone', 'administrators']).default('everyone'),
});

export type Switches = Readonly<z.infer<typeof switchesSchema>>;

export const DEFAULT_SWITCHES: Switches = switchesSchema.parse({});

/** Read switches from outside; what is left out keeps its default. Throws on an unknown name or value. */
export function parseSwitches(value: unknown): Switches {
  return switchesSchema.parse(value);
}
