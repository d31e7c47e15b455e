import { accountDisabled } from './account-disabled.ts';
import { accountRenamed } from './account-renamed.ts';
import { adminConsentRequired } from './admin-consent-required.ts';
import { appNotAssigned } from './app-not-assigned.ts';
import { browserCache } from './browser-cache.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { deviceRequired } from './device-required.ts';
import { directoryPhotoNotTaken } from './directory-photo-not-taken.ts';
import { guest } from './guest.ts';
import { mailboxBeingMade } from './mailbox-being-made.ts';
import { mailboxOnPremises } from './mailbox-on-premises.ts';
import { noMailbox } from './no-mailbox.ts';
import { noPhoto } from './no-photo.ts';
import { noSharePointLicence } from './no-sharepoint-licence.ts';
import { notAllowedForOthers } from './not-allowed-for-others.ts';
import { onlyInSharePoint } from './only-in-sharepoint.ts';
import { otherSharePointHost } from './other-sharepoint-host.ts';
import { photoChangeForbidden } from './photo-change-forbidden.ts';
import { photoOverwritten } from './photo-overwritten.ts';
import { photoRemoved } from './photo-removed.ts';
import { photoSourceOnPremises } from './photo-source-on-premises.ts';
import { photoTooSmall } from './photo-too-small.ts';
import { serviceFault } from './service-fault.ts';
import { serviceThrottled } from './service-throttled.ts';
import { sharePointBlankThumbnail } from './sharepoint-blank-thumbnail.ts';
import { sharePointDetached } from './sharepoint-detached.ts';
import { sharePointNeverVisited } from './sharepoint-never-visited.ts';
import { sharePointNoProfile } from './sharepoint-no-profile.ts';
import { sharePointNotAllowed } from './sharepoint-not-allowed.ts';
import { sharePointNotPulled } from './sharepoint-not-pulled.ts';
import { sharePointNotVisited } from './sharepoint-not-visited.ts';
import { sharePointOwnUpload } from './sharepoint-own-upload.ts';
import { sharePointPlaceholder } from './sharepoint-placeholder.ts';
import { teamsCache } from './teams-cache.ts';
import { wrongAccount } from './wrong-account.ts';

/** Every cause that can be given to a person, in the order of `docs/causes.md`. */
export const ALL_CAUSES: readonly CauseDefinition[] = [
  appNotAssigned,
  adminConsentRequired,
  deviceRequired,
  wrongAccount,
  accountDisabled,
  guest,
  notAllowedForOthers,
  mailboxBeingMade,
  mailboxOnPremises,
  serviceThrottled,
  serviceFault,
  photoOverwritten,
  photoRemoved,
  onlyInSharePoint,
  noPhoto,
  photoTooSmall,
  photoChangeForbidden,
  photoSourceOnPremises,
  directoryPhotoNotTaken,
  noMailbox,
  sharePointOwnUpload,
  noSharePointLicence,
  otherSharePointHost,
  accountRenamed,
  sharePointNoProfile,
  sharePointNotAllowed,
  sharePointDetached,
  sharePointNeverVisited,
  sharePointNotVisited,
  sharePointNotPulled,
  sharePointPlaceholder,
  sharePointBlankThumbnail,
  browserCache,
  teamsCache,
];

export function findCause(id: string): CauseDefinition | undefined {
  return ALL_CAUSES.find((cause) => cause.id === id);
}
