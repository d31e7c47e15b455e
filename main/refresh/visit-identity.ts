import { z } from 'zod';
import type { Person } from '../../contract/person.ts';

/** Who SharePoint says a session is signed in as. */
export interface VisitIdentity {
  /** Claims name, e.g. `i:0#.f|membership|citra@selfsame.example`. */
  readonly accountName: string;
  /** Entra's object id, where the profile has it. */
  readonly objectId: string | null;
  /** Address at the person's My Site host, even before there is a site of theirs (domain facts 4.1). Unchecked. */
  readonly personalSiteHostUrl: string | null;
}

const answer = z.object({
  AccountName: z.string().min(1),
  PersonalSiteHostUrl: z.string().nullish(),
  UserProfileProperties: z.array(z.object({ Key: z.string(), Value: z.string().nullish() })).nullish(),
});

/** Read `GetMyProperties`; null where it names nobody. */
export function readIdentity(said: unknown): VisitIdentity | null {
  const parsed = answer.safeParse(said);
  if (!parsed.success) return null;
  const { AccountName, PersonalSiteHostUrl, UserProfileProperties } = parsed.data;
  const objectId = UserProfileProperties?.find(({ Key }) => Key === 'msOnline-ObjectId')?.Value;
  return {
    accountName: AccountName,
    objectId: objectId || null,
    personalSiteHostUrl: PersonalSiteHostUrl || null,
  };
}

/** SharePoint keeps an old account name for a while after a renaming; the object id stays the person's. */
export function isSamePerson(
  { accountName, objectId }: Pick<VisitIdentity, 'accountName' | 'objectId'>,
  person: Person,
): boolean {
  if (objectId !== null) return sameText(objectId, person.id);
  return sameText(upnOf(accountName), person.upn);
}

/** The user principal name in a claims name. */
export function upnOf(accountName: string): string {
  return accountName.slice(accountName.lastIndexOf('|') + 1);
}

/** Ids and account names mean the same in any case. */
export function sameText(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
