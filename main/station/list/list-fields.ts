/** What a list may say of somebody, and the names that its columns may have, without case, spaces and punctuation. */
const ALIASES = {
  key: ['key', 'badge', 'badgecode', 'code', 'qr', 'qrcode'],
  upn: [
    'upn',
    'userprincipalname',
    'account',
    'accountname',
    'username',
    'email',
    'emailaddress',
    'mail',
    'workemail',
  ],
  id: ['objectid', 'entraid', 'entraobjectid', 'azureadobjectid', 'aadobjectid', 'userid'],
  employeeId: [
    'employeeid',
    'employeenumber',
    'employeeno',
    'personnelnumber',
    'staffid',
    'staffnumber',
    'personalnummer',
    'nomorkaryawan',
  ],
  displayName: ['displayname', 'name', 'fullname', 'person', 'nama', 'namalengkap'],
  givenName: ['givenname', 'firstname', 'vorname', 'namadepan'],
  surname: ['surname', 'lastname', 'familyname', 'nachname', 'namabelakang'],
  department: ['department', 'dept', 'team', 'abteilung', 'departemen'],
  jobTitle: ['jobtitle', 'title', 'position', 'role', 'jabatan'],
  secondIdentifier: ['secondidentifier', 'identifier', 'desk', 'hint'],
  noPhoto: ['nophoto', 'blocked', 'photoblocked', 'donotphotograph'],
  language: ['language', 'locale', 'lang', 'preferredlanguage', 'sprache', 'bahasa'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ListField = keyof typeof ALIASES;

/** What stations write to a shared list: how far somebody is, which station says so, and when. */
const PROGRESS_ALIASES = {
  status: ['status', 'photostatus', 'photo'],
  station: ['station', 'photostation'],
  at: ['at', 'photoat', 'stationat'],
} as const;

export type ProgressField = keyof typeof PROGRESS_ALIASES;

const FIELD_BY_NAME = byName(ALIASES);
const PROGRESS_FIELD_BY_NAME = byName(PROGRESS_ALIASES);

/** The field that a column of this name holds, whatever its case, spaces, hyphens and underscores; null: none of ours. */
export function fieldOf(column: string): ListField | null {
  return FIELD_BY_NAME.get(plainName(column)) ?? null;
}

/** The same of what stations write. */
export function progressFieldOf(column: string): ProgressField | null {
  return PROGRESS_FIELD_BY_NAME.get(plainName(column)) ?? null;
}

function byName<F extends string>(aliases: Readonly<Record<F, readonly string[]>>): ReadonlyMap<string, F> {
  const fields = Object.keys(aliases) as F[];
  return new Map(fields.flatMap((field) => aliases[field].map((name) => [name, field] as const)));
}

/** A column's name as names are compared, e.g. `Employee number` and `employee_number` are one. */
function plainName(column: string): string {
  return column
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
