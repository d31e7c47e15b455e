/** What a station may show of somebody on today's list. Carries no ids of the directory's: the page knows `key` only. */
export interface ListedPerson {
  /** Opaque, unique in the list, and what a badge or QR code holds. */
  readonly key: string;
  readonly displayName: string;
  readonly department: string | null;
  readonly jobTitle: string | null;
  /** Something else that tells two people of one name apart, e.g. a desk or the last digits of a number. */
  readonly secondIdentifier: string | null;
  readonly progress: PersonProgress;
}

/**
 * How far somebody on the list is. `missing`: not photographed yet. `elsewhere`: another station is at it. `waiting`:
 * photographed, and the photo waits here. `waiting-for-account`: so does it, for the account to be made. `declined`:
 * said "no photo". `blocked`: the list says that no photo may be taken.
 */
export type PersonProgress =
  | 'missing'
  | 'elsewhere'
  | 'waiting'
  | 'waiting-for-account'
  | 'done'
  | 'declined'
  | 'blocked';
