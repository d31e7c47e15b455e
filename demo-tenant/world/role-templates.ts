/** Entra role template ids, the same in every tenant (domain facts 1.8, 7.6). */
export const ROLE_TEMPLATES = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  peopleAdministrator: '024906de-61e5-49c8-8572-40335f1e0e10',
} as const;

const PHOTO_ADMINISTRATORS: readonly string[] = Object.values(ROLE_TEMPLATES);

/** Whether one of the roles may change somebody else's photo (domain facts 1.3). */
export function isPhotoAdministrator(wids: readonly string[]): boolean {
  return wids.some((role) => PHOTO_ADMINISTRATORS.includes(role));
}
