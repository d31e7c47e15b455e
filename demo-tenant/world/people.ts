import { UPN_DOMAIN } from '../tenant-constants.ts';
import { SHORT_SEEDS } from './people-seeds.ts';

const FIRST_EMPLOYEE_ID = 50_001;

/** What never changes about a person. Plain data: people who were added are saved as JSON. */
export interface PersonSeed {
  readonly oid: string;
  readonly upn: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string | null;
  /** The given name as stories write it. */
  readonly calledName: string;
  readonly jobTitle: string;
  readonly department: string;
  /** Number in the organisation's own books: the same in every demo tenant. */
  readonly employeeId: string;
  readonly wids: readonly string[];
  /** Cause the person starts with; null: all is well. */
  readonly cause: string | null;
  /** Of the person while all is well. */
  readonly story: string;
}

/** The people of the demo tenant: one to begin with, the administrator, one for each cause, and colleagues. */
export const PEOPLE: readonly PersonSeed[] = SHORT_SEEDS.map(
  ({ local, name: [givenName, surname = null], job, called = givenName, ...seed }, index) => ({
    oid: `0d5e1f5a-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    upn: `${local}@${UPN_DOMAIN}`,
    displayName: surname === null ? givenName : `${givenName} ${surname}`,
    givenName,
    surname,
    calledName: called,
    jobTitle: job[0],
    department: job[1],
    employeeId: String(FIRST_EMPLOYEE_ID + index),
    wids: seed.wids ?? [],
    cause: seed.cause ?? null,
    story: seed.story ?? `All is well with ${called}.`,
  }),
);

/** UPN of the administrator. */
export const ADMIN_UPN = PEOPLE.find(({ wids }) => wids.length > 0)?.upn ?? '';
/** UPN of the one to begin with. */
export const FIRST_UPN = PEOPLE[0]?.upn ?? '';
