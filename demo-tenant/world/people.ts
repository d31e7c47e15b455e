import { UPN_DOMAIN } from '../tenant-constants.ts';
import { ROLE_TEMPLATES } from './role-templates.ts';

/** What never changes about a person. Everybody is made up. */
export interface PersonSeed {
  readonly oid: string;
  readonly upn: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly wids: readonly string[];
  /** Cause the person starts with; null: all is well. */
  readonly cause: string | null;
  /** Of the person while all is well. */
  readonly story: string;
}

interface ShortSeed {
  readonly local: string;
  readonly name: readonly [given: string, surname: string];
  readonly job: readonly [title: string, department: string];
  readonly cause?: string;
  readonly story?: string;
  readonly wids?: readonly string[];
}

const SHORT_SEEDS: readonly ShortSeed[] = [
  {
    local: 'citra',
    name: ['Citra', 'Dewi'],
    job: ['Product designer', 'Design'],
    story: 'All is well with Citra: the photo is the same everywhere, and SharePoint asked for it 19 hours ago.',
  },
  {
    local: 'ngozi',
    name: ['Ngozi', 'Okafor'],
    job: ['IT administrator', 'IT'],
    story: 'Ngozi is a People Administrator and may change and diagnose everybody’s photo.',
    wids: [ROLE_TEMPLATES.peopleAdministrator],
  },
  { local: 'siti', name: ['Siti', 'Rahmawati'], job: ['Sales manager', 'Sales'], cause: 'sharepoint-not-pulled' },
  {
    local: 'ingrid',
    name: ['Ingrid', 'Solberg'],
    job: ['Field engineer', 'Service'],
    cause: 'sharepoint-not-visited',
  },
  { local: 'chidi', name: ['Chidi', 'Eze'], job: ['Network engineer', 'IT'], cause: 'sharepoint-detached' },
  { local: 'linh', name: ['Linh', 'Nguyễn'], job: ['Data analyst', 'Finance'], cause: 'no-photo' },
  { local: 'juergen', name: ['Jürgen', 'Weber'], job: ['Shift leader', 'Production'], cause: 'no-mailbox' },
  { local: 'amina', name: ['Amina', 'Al-Mansouri'], job: ['Lawyer', 'Legal'], cause: 'photo-change-forbidden' },
  { local: 'minh', name: ['Minh', 'Trần'], job: ['Receptionist', 'Facilities'], cause: 'no-sharepoint-licence' },
  { local: 'omar', name: ['Omar', 'Haddad'], job: ['Consultant', 'Finance'], cause: 'account-disabled' },
  { local: 'aoife', name: ['Aoife', 'Byrne'], job: ['Translator', 'Communications'], cause: 'app-not-assigned' },
  { local: 'arjun_fabrikam.example#EXT#', name: ['Arjun', 'Mehta'], job: ['Auditor', 'Guests'], cause: 'guest' },
];

/** The twelve people of the demo tenant; the first is the one to begin with. */
export const PEOPLE: readonly PersonSeed[] = SHORT_SEEDS.map(
  ({ local, name: [givenName, surname], job, ...seed }, index) => ({
    oid: `0d5e1f5a-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    upn: `${local}@${UPN_DOMAIN}`,
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    jobTitle: job[0],
    department: job[1],
    wids: seed.wids ?? [],
    cause: seed.cause ?? null,
    story: seed.story ?? `All is well with ${givenName}.`,
  }),
);
