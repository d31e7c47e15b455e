import { z } from 'zod';

/** What SharePoint's user profile says about the picture (domain facts 2.5). */
export interface ProfilePicture {
  /** Claims name, e.g. `i:0#.f|membership|citra@selfsame.example`. */
  readonly accountName: string | null;
  readonly workEmail: string | null;
  /** Address of the medium thumbnail; null where SharePoint has no picture. */
  readonly pictureUrl: string | null;
  /** 1: attached to Exchange's photo; 0: detached. */
  readonly exchangeSyncState: number | null;
  /** 0: the stored picture is shown; 1: the placeholder. */
  readonly placeholderState: number | null;
  /** As SharePoint keeps it: seconds since year 1. */
  readonly pictureTimestamp: number | null;
  /** When the picture last changed, not when it was last asked for: ISO 8601 UTC. */
  readonly pictureChangedAt: string | null;
  readonly personalSiteHostUrl: string | null;
}

const SECONDS_FROM_YEAR_1_TO_1970 = 62_135_596_800;

const profileAnswer = z.object({
  AccountName: z.string().nullish(),
  PersonalSiteHostUrl: z.string().nullish(),
  UserProfileProperties: z.array(z.object({ Key: z.string(), Value: z.string().nullish() })).nullish(),
});

/** Parse `GetMyProperties` or `GetPropertiesFor`; null where it is not a profile. */
export function parseProfile(answer: unknown): ProfilePicture | null {
  const parsed = profileAnswer.safeParse(answer);
  if (!parsed.success || !parsed.data.UserProfileProperties) return null;
  const values = new Map(parsed.data.UserProfileProperties.map(({ Key, Value }) => [Key, Value || null]));
  const text = (key: string) => values.get(key) ?? null;
  const pictureTimestamp = number(text('SPS-PictureTimestamp'));
  return {
    accountName: parsed.data.AccountName ?? text('AccountName'),
    workEmail: text('WorkEmail'),
    pictureUrl: text('PictureURL'),
    exchangeSyncState: number(text('SPS-PictureExchangeSyncState')),
    placeholderState: number(text('SPS-PicturePlaceholderState')),
    pictureTimestamp,
    pictureChangedAt: pictureTimestamp === null ? null : isoFromYear1(pictureTimestamp),
    personalSiteHostUrl: parsed.data.PersonalSiteHostUrl ?? null,
  };
}

function number(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function isoFromYear1(seconds: number): string | null {
  const date = new Date((seconds - SECONDS_FROM_YEAR_1_TO_1970) * 1000);
  return seconds > 0 && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
