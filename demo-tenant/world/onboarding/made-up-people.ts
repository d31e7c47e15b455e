import { UPN_DOMAIN } from '../../tenant-constants.ts';
import { createEmptyProfile, createHealthyPerson } from '../healthy-person.ts';
import type { PersonSeed } from '../people.ts';
import { licencePlans } from '../service-plans.ts';
import { createStoredPhoto, LARGEST_EDGE_PIXELS } from '../stored-photo.ts';
import { HOUR_MS } from '../time.ts';
import type { PersonState } from '../world-state.ts';

const GIVEN_NAMES =
  'Adaeze Agus Ahmad Aino Alejandra Amara Anh Anneli Aisyah Bakari Beatriz Budi Catalina Chiara Daniyar Dewa Dinh Eilidh Emeka Farida Fatoumata Giulia Hana Hassan Hyun Ines Ismail Jasmin Jiho Kadek Kamala Keanu Lerato Lucía Made Mariam Mei Milan Nadia Nneka Olena Putri Rafael Rangga Ravi Saoirse Sari Sofía Tariq Thuy Tuan Umut Vera Wayan Xin Yusuf Zainab Zoran'.split(
    ' ',
  );
const SURNAMES =
  'Adeyemi Aguilar Andersen Bakker Banerjee Castillo Cissé Dimitrov Eriksen Fernando Gashi Guerra Hartono Hoang Ibrahim Ivanova Jensen Kang Kaya Khan Kovács Kurnia Lestari Lindqvist Lopes Mahlangu Mbeki Moreau Murphy Nakamura Novák Obi Okoye Oliveira Park Petrov Pham Prasetyo Quintero Rossi Saleh Santoso Schmid Setiawan Sørensen Suzuki Tanaka Torres Utami Vance Wibowo Yamada Yilmaz Zhou'.split(
    ' ',
  );
const JOBS = [
  ['Machinist', 'Production'],
  ['Buyer', 'Purchasing'],
  ['Nurse', 'Health'],
  ['Driver', 'Logistics'],
  ['Developer', 'Development'],
  ['Advisor', 'Sales'],
  ['Gardener', 'Facilities'],
  ['Editor', 'Communications'],
] as const;

/** The photo that an added person begins with: none, a drawn portrait (slow to draw), or a pattern of squares. */
export const FIRST_PHOTOS = ['none', 'drawn', 'pattern'] as const;
export type FirstPhoto = (typeof FIRST_PHOTOS)[number];

/** What licences an added person has: since long ago, since now (the mailbox comes later), or none. */
export const LICENCES = ['there', 'new', 'none'] as const;
export type Licence = (typeof LICENCES)[number];

/** What is known of somebody before they have an account. */
export interface Newcomer {
  readonly employeeId: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly department: string;
}

/** Somebody made up: other names for the next thousand numbers, and the same for the same number. */
export function madeUpPerson(number: number): Newcomer {
  const given = GIVEN_NAMES[number % GIVEN_NAMES.length] ?? '';
  const surname = SURNAMES[(number * 7 + Math.floor(number / GIVEN_NAMES.length)) % SURNAMES.length] ?? '';
  const [jobTitle, department] = JOBS[number % JOBS.length] ?? ['', ''];
  return { employeeId: String(FIRST_NUMBER + number), displayName: `${given} ${surname}`, jobTitle, department };
}

/** Above the numbers of the named people and of those who have no account yet. */
const FIRST_NUMBER = 70_000;

/** The account that a newcomer gets: name and object id follow from the employee number. */
export function accountFor({ employeeId, displayName, jobTitle, department }: Newcomer): PersonSeed {
  const [givenName = displayName, ...others] = displayName.split(' ');
  const surname = others.join(' ') || null;
  return {
    oid: `0d5e1f5a-0000-4000-8001-${employeeId.padStart(12, '0')}`,
    upn: `${localPart(displayName)}${employeeId}@${UPN_DOMAIN}`,
    displayName,
    givenName,
    surname,
    calledName: givenName,
    jobTitle,
    department,
    employeeId,
    wids: [],
    cause: null,
    story: `${displayName} is new today.`,
  };
}

/** How things stand with an account that was made at `at`. */
export function newPersonState(upn: string, at: number, photo: FirstPhoto, licence: Licence): PersonState {
  const state = createHealthyPerson(upn, at);
  if (photo === 'none') {
    state.photos = [{ photo: null, visibleAt: 0 }];
    state.sharePoint = { ...createEmptyProfile(upn), hasPersonalSite: true };
  }
  if (photo === 'pattern') {
    const source = { kind: 'pattern', seed: upn } as const;
    const change = { upn, source, edgePixels: LARGEST_EDGE_PIXELS, changedAt: at - HOUR_MS };
    state.photos = [{ photo: createStoredPhoto(change), visibleAt: 0 }];
    if (state.sharePoint) state.sharePoint.picture = { source, changedAt: at - HOUR_MS };
  }
  setLicence(state, at, licence);
  return state;
}

/** Give or take a person's licences, with what follows from them for the mailbox. */
export function setLicence(state: PersonState, at: number, licence: Licence): void {
  switch (licence) {
    case 'there':
      state.plans = createHealthyPerson('', at).plans;
      state.mailbox = 'cloud';
      return;
    case 'new':
      state.plans = licencePlans(at);
      state.mailbox = 'being-made';
      return;
    case 'none':
      state.plans = [];
      state.mailbox = 'none';
      return;
  }
}

/** Letters of a name that may stand in an address, e.g. `lucia.`; nothing of a name in another script. */
function localPart(displayName: string): string {
  const letters = displayName
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim();
  return letters === '' ? 'e' : `${letters.replace(/ +/g, '.')}.`;
}
