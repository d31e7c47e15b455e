import type { Findings } from '../findings.ts';

/** SharePoint was asked and knows nobody by that account. */
export function isUnknownToSharePoint({ profile }: Pick<Findings, 'profile'>): boolean {
  return !profile.ok && (profile.failure.kind === 'no-photo' || profile.failure.kind === 'person-not-found');
}
