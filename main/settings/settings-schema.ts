import { z } from 'zod';
import { LOG_LEVELS } from '../log/log.ts';
import { CLOUDS, type ConfigurableCloud } from './clouds.ts';
import { stationFile } from './station-settings.ts';

const LONGEST_TEXT = 200;

const cloudIds = Object.keys(CLOUDS) as [ConfigurableCloud, ...ConfigurableCloud[]];
const guid = z.guid().transform((text) => text.toLowerCase());
const days = z.int().min(1).max(3650);

/** A host and nothing else: no scheme, port or path, so that it can only be compared, never smuggle. */
const host = z
  .string()
  .max(253)
  .regex(/^(?:[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?\.)+[a-zA-Z]{2,63}$/)
  .transform((text) => text.toLowerCase());

/** How long each store keeps what it holds. */
const retention = z.object({
  oldPhotoCount: z.int().min(1).max(50).describe('Old photos kept per person for undo; 5 when left out.'),
  oldPhotoDays: days.describe('Days that an old photo is kept; 30 when left out.'),
  receiptDays: days.describe('Days that a receipt is kept; 365 when left out.'),
  logDays: days.describe('Days that older log files are kept; 30 when left out.'),
});

/**
 * Everything that policy or a user can set; each is optional in a file. The only list of settings: the JSON
 * schema for administrators is made from it.
 */
export const SETTINGS_SCHEMA = z.object({
  cloud: z.enum(cloudIds).describe('National cloud of the tenant.'),
  tenantId: guid.describe('Directory (tenant) id.'),
  clientId: guid.describe('Application (client) id of the self-service registration.'),
  itClientId: guid.describe('Application (client) id of the registration for IT and stations.'),
  sharePointHost: host.describe('My Site host, e.g. contoso-my.sharepoint.com; found through Graph when left out.'),
  locale: z.string().max(35).refine(isLocale).describe('BCP 47 tag that wins over the language of the system.'),
  demoAllowed: z
    .boolean()
    .describe('Whether the demo tenant is offered; only without a real tenant when left out.'),
  heicAllowed: z
    .boolean()
    .describe('Whether HEIC pictures, as iPhones take them, are opened; they are when left out.'),
  managedBy: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_TEXT)
    .describe('Who looks after this configuration, for people to see.'),
  faceAnalysis: z
    .boolean()
    .describe('Whether faces are located for the crop and the advice; true when left out. Nobody is recognised.'),
  blockUnusablePhotos: z
    .boolean()
    .describe(
      'Whether an unusable photo (no single whole face, blurred beyond recognition, or black or white) needs a reason to be published; false when left out.',
    ),
  attemptsAllowed: z
    .boolean()
    .describe('Whether the private SharePoint window and visits by browser are offered; they are when left out.'),
  refreshPage: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .describe('Address of a SharePoint page with a People web part, where the private window leads.'),
  station: stationFile.describe('What makes this machine a photo station, and how it works as one.'),
  logLevel: z.enum(LOG_LEVELS).describe('Least important line that the app log keeps; info when left out.'),
  retention: retention.partial().describe('How long this machine keeps what it holds.'),
});

/** What one file may say. */
export const SETTINGS_FILE_SCHEMA = SETTINGS_SCHEMA.partial();
export type SettingsFile = z.infer<typeof SETTINGS_FILE_SCHEMA>;
export type Retention = Readonly<z.infer<typeof retention>>;

export const DEFAULT_RETENTION: Retention = {
  oldPhotoCount: 5,
  oldPhotoDays: 30,
  receiptDays: 365,
  logDays: 30,
};

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
