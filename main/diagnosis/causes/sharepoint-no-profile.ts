import type { CauseDefinition } from './cause-definition.ts';
import { failureEvidence } from './failure-facts.ts';
import { isUnknownToSharePoint } from './sharepoint-profile.ts';
import { hasPlan } from './subject-facts.ts';

/** SharePoint has no profile of somebody who should have one; it may come with the first visit. */
export const sharePointNoProfile: CauseDefinition = {
  id: 'sharepoint-no-profile',
  rows: [25],
  hop: 'profile',
  grade: 'confirmed',
  look: (findings) => {
    const { profile, subject } = findings;
    if (profile.ok || !isUnknownToSharePoint(findings)) return null;
    const isEnabled = subject.accountEnabled === true;
    const isLicensed = hasPlan(subject, 'sharepoint') === true;
    const evidence = [failureEvidence('SharePoint profile', profile.failure)];
    return {
      confidence: isEnabled && isLicensed ? 'likely' : 'possible',
      evidence,
      alikeCauses: [...(isEnabled ? [] : ['account-disabled']), ...(isLicensed ? [] : ['no-sharepoint-licence'])],
    };
  },
  unless: ['guest', 'account-disabled', 'no-sharepoint-licence', 'other-sharepoint-host'],
  remedies: [
    { id: 'open-private-window', who: 'person' },
    { id: 'check-sharepoint-profile', who: 'admin' },
  ],
  links: ['profile-sync'],
};
