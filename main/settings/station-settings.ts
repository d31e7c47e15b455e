import path from 'node:path';
import { z } from 'zod';
import type { StationWay } from '../../contract/station/session-stage.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const locale = z.string().max(35).refine(isLocale);

const list = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('csv'),
    file: z
      .string()
      .max(1000)
      .refine(path.isAbsolute)
      .describe('Absolute path of a CSV file on this machine or a share.'),
  }),
  z.object({
    kind: z.literal('sharepoint'),
    site: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .describe('Address of the SharePoint site, e.g. https://contoso.sharepoint.com/sites/onboarding.'),
    list: text(200).describe('Title or id of the list on that site.'),
  }),
  z.object({
    kind: z.literal('group'),
    groupId: z.guid().describe('Object id of the group whose members may be photographed.'),
  }),
]);

const notice = z.object({
  version: text(60).describe('Version of the text; it is written down with every photo.'),
  legalBasis: text(500).describe('Legal basis of the processing, as people are told.'),
  text: z.record(z.string().max(35), text(8000)).describe('The notice by language, e.g. { "en": "…", "de": "…" }.'),
});

/** What a configuration may say of a photo station. Every member may be left out; see docs/deployment/station.md. */
export const stationFile = z
  .object({
    enabled: z.boolean().describe('Whether the app opens as a photo station; --station does the same once.'),
    way: z
      .enum(['operator', 'person-signs-in'])
      .describe('Who publishes: the operator (when left out), or each person after signing in.'),
    list: list.describe("Today's list: only people on it are photographed."),
    notice: notice.describe('Privacy notice. Without one the station does not lock.'),
    languages: z
      .array(locale)
      .min(1)
      .max(30)
      .describe('Languages offered, in this order; all that there are when left out.'),
    find: z
      .array(z.enum(['search', 'list', 'badge']))
      .min(1)
      .describe('How people are found; search and badge when left out.'),
    retakes: z.int().min(0).max(20).describe('How often a photo may be taken again; 5 when left out.'),
    idleSeconds: z
      .int()
      .min(10)
      .max(900)
      .describe('Seconds without anybody doing anything before the warning; 45 when left out.'),
    warningSeconds: z.int().min(5).max(120).describe('Seconds that the warning counts down; 20 when left out.'),
    resultSeconds: z.int().min(2).max(60).describe('Seconds that the result stays; 8 when left out.'),
    undoMinutes: z
      .int()
      .min(0)
      .max(60)
      .describe('Minutes in which the operator can take a photo back; 10 when left out, 0: never.'),
    queueLimit: z
      .int()
      .min(0)
      .max(5000)
      .describe('Photos that may wait on this machine; 500 when left out, 0: none.'),
    queueHours: z.int().min(1).max(720).describe('Hours that a photo may wait; 72 when left out.'),
    automaticShutter: z
      .boolean()
      .describe('Whether the photo is taken by itself once all is well; it is when left out.'),
    spokenPrompts: z.boolean().describe('Whether prompts can be spoken; they can when left out.'),
    auditNames: z.boolean().describe('Whether the audit log holds names beside ids; false when left out.'),
    auditDays: z.int().min(1).max(3650).describe('Days that audit entries are kept; 365 when left out.'),
    panelNames: z.boolean().describe("Whether the operator's panel shows names; false when left out."),
    wakeSharePoint: z
      .boolean()
      .describe(
        'Whether SharePoint is visited as the person after publishing, where people sign in; true when left out.',
      ),
    pinHash: z
      .string()
      .regex(/^scrypt\$1[4-8]\$[A-Za-z\d+/]{22,86}={0,2}\$[A-Za-z\d+/]{43}=$/)
      .describe(
        "Hash of the operator's PIN, as `selfsame station-pin` makes it; set on the machine when left out.",
      ),
  })
  .partial();

export type StationFile = z.infer<typeof stationFile>;
export type ListSource = Readonly<z.infer<typeof list>>;
export type NoticePolicy = Readonly<z.infer<typeof notice>>;

/** How this machine works as a photo station: policy over the user's file over these defaults, member by member. */
export interface StationSettings {
  readonly enabled: boolean;
  readonly way: StationWay;
  /** Null: none is set. */
  readonly list: ListSource | null;
  readonly notice: NoticePolicy | null;
  /** Null: all that there are. */
  readonly languages: readonly string[] | null;
  readonly find: readonly ('search' | 'list' | 'badge')[];
  readonly retakes: number;
  readonly idleSeconds: number;
  readonly warningSeconds: number;
  readonly resultSeconds: number;
  readonly undoMinutes: number;
  readonly queueLimit: number;
  readonly queueHours: number;
  readonly automaticShutter: boolean;
  readonly spokenPrompts: boolean;
  readonly auditNames: boolean;
  readonly auditDays: number;
  readonly panelNames: boolean;
  readonly wakeSharePoint: boolean;
  readonly pinHash: string | null;
}

export const DEFAULT_STATION: StationSettings = {
  enabled: false,
  way: 'operator',
  list: null,
  notice: null,
  languages: null,
  find: ['search', 'badge'],
  retakes: 5,
  idleSeconds: 45,
  warningSeconds: 20,
  resultSeconds: 8,
  undoMinutes: 10,
  queueLimit: 500,
  queueHours: 72,
  automaticShutter: true,
  spokenPrompts: true,
  auditNames: false,
  auditDays: 365,
  panelNames: false,
  wakeSharePoint: true,
  pinHash: null,
};

/** Each member on its own: a policy that sets one leaves the others to the user's file. */
export function mergeStation(policy: StationFile | undefined, user: StationFile | undefined): StationSettings {
  const set = { ...withoutMissing(user), ...withoutMissing(policy) };
  return { ...DEFAULT_STATION, ...set };
}

function withoutMissing(file: StationFile = {}): Partial<StationSettings> {
  return Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined));
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
