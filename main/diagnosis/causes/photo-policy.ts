import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings, PhotoSettings } from '../findings.ts';
import { allowsByScope, isPhotoAdministrator } from './photo-rights.ts';

const SETTINGS = 'GET admin/people/photoUpdateSettings';

/** The tenant's photo settings; null where they were not read, as for everybody but administrators. */
export function settingsOf({ photoSettings }: Pick<Findings, 'photoSettings'>): PhotoSettings | null {
  return photoSettings?.ok ? photoSettings.value : null;
}

/** The tenant takes photos from its own directory alone. */
export function isFromOnPremises(settings: PhotoSettings | null): boolean {
  return settings?.source?.toLowerCase() === 'onpremises';
}

/**
 * A change was refused here that permissions and roles allow: by policy then (domain facts 1.8). False where none was
 * refused, or where it may have been for want of a right.
 */
export function isChangeRefused({ isSelf, past, token }: Findings): boolean {
  // Of one's own photo it was said when it was refused.
  if (past.refusedChange?.kind === 'blocked-by-policy') return true;
  if (past.refusedChange?.kind !== 'access-denied' || isSelf) return false;
  return allowsByScope(token.scopes, 'write-others') === true && isPhotoAdministrator(token.roles) === true;
}

/** Photos come from the directory and this account is one of its own, or a change was refused. */
export function isOnPremisesSourceLikely(findings: Findings): boolean {
  const settings = settingsOf(findings);
  const isSynchronised = findings.subject.onPremisesSyncEnabled === true;
  if (settings === null) return isSynchronised && isChangeRefused(findings);
  return isFromOnPremises(settings) && (isSynchronised || isChangeRefused(findings));
}

/** What the settings and a refused change say. */
export function policyEvidence({ past, photoSettings }: Findings): readonly Evidence[] {
  const settings = settingsOf({ photoSettings });
  const refused = past.refusedChange;
  return [
    ...(settings === null
      ? []
      : [
          { fact: 'photoUpdateSettings.source', value: settings.source || '-', from: SETTINGS },
          {
            fact: 'photoUpdateSettings.allowedRoles',
            value: settings.allowedRoles.join(', ') || '-',
            from: SETTINGS,
          },
        ]),
    ...(refused === null
      ? []
      : [
          {
            fact: 'PUT photo',
            value: [refused.status, refused.code ?? refused.kind].filter((part) => part !== null).join(' '),
            from: refused.requestId === null ? refused.at : `${refused.at}, request-id ${refused.requestId}`,
          },
        ]),
  ];
}
