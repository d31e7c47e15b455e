import { ROLE_TEMPLATES } from './role-templates.ts';

/** A person in a few words. Everybody is made up. */
export interface ShortSeed {
  readonly local: string;
  /** Somebody with one name has no surname. */
  readonly name: readonly [given: string, surname?: string];
  readonly job: readonly [title: string, department: string];
  readonly cause?: string;
  readonly story?: string;
  /** The given name as stories write it, where they can't write it as the directory does. */
  readonly called?: string;
  readonly wids?: readonly string[];
}

/** In the order in which they joined: object ids follow it, so that new people come last. */
export const SHORT_SEEDS: readonly ShortSeed[] = [
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
  {
    local: 'zofia',
    name: ['Zofia', 'Wójcik-Łukaszewska'],
    job: ['Procurement lead', 'Purchasing'],
    cause: 'admin-consent-required',
  },
  { local: 'kwame', name: ['Kwame', 'Asante'], job: ['Plant manager', 'Production'], cause: 'device-required' },
  {
    local: "saoirse.o'callaghan",
    name: ['Saoirse', 'O’Callaghan'],
    job: ['Event planner', 'Communications'],
    cause: 'wrong-account',
  },
  {
    local: 'mateus',
    name: ['Mateus', 'Conceição'],
    job: ['Software tester', 'IT'],
    cause: 'not-allowed-for-others',
  },
  { local: 'suharti', name: ['Suharti'], job: ['Trainee', 'Finance'], cause: 'mailbox-being-made' },
  {
    local: 'dragos',
    name: ['Dragoș', 'Munteanu'],
    job: ['Warehouse lead', 'Logistics'],
    cause: 'mailbox-on-premises',
  },
  {
    local: 'haruka',
    name: ['Haruka', 'Ōnishi'],
    job: ['Research engineer', 'Development'],
    cause: 'service-throttled',
  },
  { local: 'thordis', name: ['Þórdís', 'Jónsdóttir'], job: ['Geologist', 'Development'], cause: 'service-fault' },
  {
    local: 'elodie',
    name: ['Élodie', 'Lefèvre'],
    job: ['Brand manager', 'Communications'],
    cause: 'photo-overwritten',
  },
  { local: 'tomas', name: ['Tomáš', 'Dvořák'], job: ['Violin maker', 'Production'], cause: 'photo-removed' },
  {
    local: 'guadalupe',
    name: ['María Guadalupe', 'Villanueva de la Encarnación y Etcheverría'],
    job: ['Archivist', 'Legal'],
    cause: 'only-in-sharepoint',
  },
  { local: 'temitope', name: ['Tèmítọ́pẹ́', 'Adébáyò'], job: ['Nurse', 'Health'], cause: 'photo-too-small' },
  {
    local: 'kaimana',
    name: ['Kaʻimana', 'Kealoha'],
    job: ['Fleet planner', 'Logistics'],
    cause: 'photo-source-on-premises',
  },
  {
    local: 'gulsen',
    name: ['Gülşen', 'Yıldırım'],
    job: ['Accountant', 'Finance'],
    cause: 'directory-photo-not-taken',
  },
  {
    local: 'tane',
    name: ['Tāne', 'Ngata'],
    job: ['Site supervisor', 'Facilities'],
    cause: 'sharepoint-own-upload',
  },
  { local: 'asa', name: ['Åsa', 'Lindström'], job: ['Regional director', 'Sales'], cause: 'other-sharepoint-host' },
  {
    local: 'nayra',
    name: ['Nayra', 'Quispe Mamani'],
    job: ['Project manager', 'Service'],
    cause: 'account-renamed',
  },
  { local: 'wei-ling', name: ['Wei-Ling', 'Chen'], job: ['Illustrator', 'Design'], cause: 'sharepoint-no-profile' },
  {
    local: 'layla',
    name: ['ليلى', 'الخطيب'],
    called: 'Layla',
    job: ['Interpreter', 'Communications'],
    cause: 'sharepoint-not-allowed',
  },
  {
    local: 'thandiwe',
    name: ['Thandiwe', 'Mkhize'],
    job: ['Graduate engineer', 'Development'],
    cause: 'sharepoint-never-visited',
  },
  { local: 'girts', name: ['Ģirts', 'Bērziņš'], job: ['Librarian', 'Legal'], cause: 'sharepoint-placeholder' },
  {
    local: 'priya',
    name: ['Priya', 'Raghunathan'],
    job: ['Statistician', 'Finance'],
    cause: 'sharepoint-blank-thumbnail',
  },
  { local: 'santiago', name: ['Santiago', 'Núñez'], job: ['Account manager', 'Sales'], cause: 'browser-cache' },
  { local: 'gede', name: ['Gede', 'Wirawan'], job: ['Chef', 'Facilities'], cause: 'teams-cache' },
  {
    local: 'gede.wirawan',
    name: ['Gede', 'Wirawan'],
    job: ['Copywriter', 'Marketing'],
    story: 'All is well with this Gede Wirawan; another one in Facilities bears the same name.',
  },
  {
    local: 'ifeoma',
    name: ['Ifeoma', 'Nwosu'],
    job: ['Head of IT', 'IT'],
    story: 'Ifeoma is a Global Administrator: far more than anybody needs who changes photos.',
    wids: [ROLE_TEMPLATES.globalAdministrator],
  },
  {
    local: 'bayu',
    name: ['Bayu', 'Pratama'],
    job: ['Help desk', 'IT'],
    story: 'Bayu works in IT and has no role: nobody else’s photo can be changed with this account.',
  },
];
