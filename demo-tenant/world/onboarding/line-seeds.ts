import { UPN_DOMAIN } from '../../tenant-constants.ts';
import { PEOPLE, type PersonSeed } from '../people.ts';
import { badgeKey } from './badge-key.ts';
import type { LineFields } from './list-columns.ts';

interface ShortLine {
  readonly local: string;
  /** What tells two people of one name apart, as the organisation writes it. */
  readonly second: string;
  readonly language?: string;
  /** No photo may be taken. */
  readonly isBlocked?: true;
}

/** New colleagues of the day, in the order of the reception's paper. */
const COLLEAGUES: readonly ShortLine[] = [
  { local: 'linh', second: 'Desk 4.112', language: 'en' },
  { local: 'gede', second: 'Kitchen, Denpasar', language: 'id' },
  { local: 'gede.wirawan', second: 'Desk 4.117, Bandung', language: 'id' },
  { local: 'layla', second: 'Desk 2.031', language: 'ar' },
  { local: 'wei-ling', second: 'Desk 4.114' },
  { local: 'suharti', second: 'Born in May', language: 'id' },
  { local: 'thandiwe', second: 'Desk 3.207', language: 'en' },
  { local: 'aoife', second: 'Desk 1.009', language: 'en', isBlocked: true },
  { local: 'minh', second: 'Reception' },
  { local: 'juergen', second: 'Hall 7', language: 'en' },
  { local: 'guadalupe', second: 'Archive, basement 1' },
  { local: 'siti', second: 'Jakarta, Sales', language: 'id' },
  { local: 'citra', second: 'Desk 4.101', language: 'id' },
];

/** Two who come before their accounts do: nothing but an employee number says who they are. */
const ARRIVALS: readonly LineFields[] = [
  {
    Title: 'Joko Susilo',
    EmployeeId: '60001',
    Department: 'Logistics',
    JobTitle: 'Driver',
    SecondIdentifier: 'Depot 3',
    Language: 'id',
  },
  {
    Title: '陈思远',
    EmployeeId: '60002',
    Department: 'Development',
    JobTitle: 'Acoustics engineer',
    SecondIdentifier: 'Desk 3.215',
    Language: 'en',
  },
];

/** Lines of the list on the first day. */
export function firstLines(): readonly LineFields[] {
  const colleagues = COLLEAGUES.map(({ local, second, language, isBlocked }) => {
    const seed = PEOPLE.find(({ upn }) => upn === `${local}@${UPN_DOMAIN}`);
    if (!seed) throw new Error(`Expected a person of the demo tenant but received ${local}`);
    const fields = { ...lineOf(seed), SecondIdentifier: second, NoPhoto: isBlocked === true };
    return language === undefined ? fields : { ...fields, Language: language };
  });
  return [
    ...colleagues,
    ...ARRIVALS.map((line) => ({ ...line, Badge: badgeKey(line.EmployeeId?.toString() ?? '') })),
  ];
}

/** What a line says of somebody who has an account. */
export function lineOf({ displayName, upn, employeeId, department, jobTitle }: PersonSeed): LineFields {
  return {
    Title: displayName,
    Badge: badgeKey(employeeId),
    Account: upn,
    EmployeeId: employeeId,
    Department: department,
    JobTitle: jobTitle,
  };
}
