import { z } from 'zod';
import type { AnswerFacts } from '../http/exchange.ts';

/**
 * What the directory says of somebody. `mySite` is none of it: for people without a SharePoint licence it makes the
 * whole request fail (domain facts 4.1).
 */
export const DETAIL_FIELDS = [
  'id',
  'displayName',
  'mail',
  'userPrincipalName',
  'userType',
  'accountEnabled',
  'onPremisesSyncEnabled',
  'assignedPlans',
].join(',');

export interface PersonDetails {
  readonly upn: string;
  readonly mail: string | null;
  readonly userType: 'Member' | 'Guest' | null;
  readonly accountEnabled: boolean | null;
  /** Null and false are the same to Graph: the account was made in the cloud. */
  readonly onPremisesSyncEnabled: boolean;
  readonly plans: readonly LicencePlan[] | null;
  readonly facts: AnswerFacts;
}

/** One of the service plans that licences gave the person (Graph's `assignedPlans`). */
export interface LicencePlan {
  /** Graph's own name, e.g. `exchange`, `SharePoint`. */
  readonly service: string;
  readonly isEnabled: boolean;
  /** ISO 8601 UTC. */
  readonly assignedAt: string | null;
}

const assignedPlan = z.object({
  service: z.string(),
  capabilityStatus: z.string().nullish(),
  assignedDateTime: z.string().nullish(),
});

/** Graph's answer for `DETAIL_FIELDS`. */
export const detailsAnswer = z.object({
  userPrincipalName: z.string(),
  mail: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  assignedPlans: z.array(assignedPlan).nullish(),
});

export function toDetails(answer: z.infer<typeof detailsAnswer>, facts: AnswerFacts): PersonDetails {
  const { accountEnabled, assignedPlans, mail, onPremisesSyncEnabled, userPrincipalName, userType } = answer;
  return {
    upn: userPrincipalName,
    mail: mail || null,
    userType: userType === 'Member' || userType === 'Guest' ? userType : null,
    accountEnabled: accountEnabled ?? null,
    onPremisesSyncEnabled: onPremisesSyncEnabled ?? false,
    plans: assignedPlans?.map(toPlan) ?? null,
    facts,
  };
}

/** `Warning` is the time after a licence ran out in which everything still works; only the rest is switched off. */
function toPlan({ assignedDateTime, capabilityStatus, service }: z.infer<typeof assignedPlan>): LicencePlan {
  return {
    service,
    isEnabled: capabilityStatus === 'Enabled' || capabilityStatus === 'Warning',
    assignedAt: assignedDateTime ?? null,
  };
}
