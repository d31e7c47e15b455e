import type { World } from './create-world.ts';
import { ROLE_TEMPLATES } from './role-templates.ts';
import type { PhotoUpdateSettings } from './world-state.ts';

/**
 * The tenant's photoUpdateSettings as an administrator reads them. A person whose story is a policy makes it stand
 * here for the whole tenant, as there is one policy only; it stops that person alone, so that the others can go on.
 */
export function reportedPhotoSettings({
  people,
  photoUpdateSettings,
}: Pick<World, 'people' | 'photoUpdateSettings'>): PhotoUpdateSettings {
  const { source, allowedRoles } = photoUpdateSettings;
  const isForbidden = people.some(({ isPhotoChangeForbidden }) => isPhotoChangeForbidden);
  const isOnPremises = people.some(({ isPhotoSourceOnPremises }) => isPhotoSourceOnPremises);
  return {
    source: isOnPremises ? 'onPremises' : source,
    allowedRoles: isForbidden && allowedRoles.length === 0 ? [ROLE_TEMPLATES.peopleAdministrator] : allowedRoles,
  };
}
