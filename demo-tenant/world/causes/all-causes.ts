import { accountDisabled } from './account-disabled.ts';
import { accountRenamed } from './account-renamed.ts';
import { adminConsentRequired } from './admin-consent-required.ts';
import { appNotAssigned } from './app-not-assigned.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { deviceRequired } from './device-required.ts';
import { guest } from './guest.ts';
import { noMailbox } from './no-mailbox.ts';
import { noPhoto } from './no-photo.ts';
import { noSharePointLicence } from './no-sharepoint-licence.ts';
import { onlyInSharePoint } from './only-in-sharepoint.ts';
import { photoChangeForbidden } from './photo-change-forbidden.ts';
import { photoTooSmall } from './photo-too-small.ts';
import { sharePointBlankThumbnail } from './sharepoint-blank-thumbnail.ts';
import { sharePointDetached } from './sharepoint-detached.ts';
import { sharePointNeverVisited } from './sharepoint-never-visited.ts';
import { sharePointNotPulled } from './sharepoint-not-pulled.ts';
import { sharePointNotVisited } from './sharepoint-not-visited.ts';
import { sharePointPlaceholder } from './sharepoint-placeholder.ts';

/** Every cause that can be given to a person. */
export const ALL_CAUSES: readonly CauseDefinition[] = [
  sharePointNotPulled,
  sharePointNotVisited,
  sharePointNeverVisited,
  sharePointDetached,
  sharePointPlaceholder,
  sharePointBlankThumbnail,
  onlyInSharePoint,
  noPhoto,
  photoTooSmall,
  noMailbox,
  noSharePointLicence,
  photoChangeForbidden,
  accountDisabled,
  accountRenamed,
  appNotAssigned,
  adminConsentRequired,
  deviceRequired,
  guest,
];

export function findCause(id: string): CauseDefinition | undefined {
  return ALL_CAUSES.find((cause) => cause.id === id);
}
