/** Role template ids whose holders may change other people's photos: Global, User and People Administrator (1.3, 7.6). */
const PHOTO_ADMINISTRATORS: ReadonlySet<string> = new Set([
  '62e90394-69f5-4237-9190-012177145e10',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
  '024906de-61e5-49c8-8572-40335f1e0e10',
]);

const WRITES_OTHERS = ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All'];
const READS_OTHERS = [...WRITES_OTHERS, 'ProfilePhoto.Read.All', 'User.ReadBasic.All', 'User.Read.All'];

/** Reading or changing somebody else's photo. */
export type PhotoRight = 'read-others' | 'write-others';

const SCOPES: Readonly<Record<PhotoRight, readonly string[]>> = {
  'read-others': READS_OTHERS,
  'write-others': WRITES_OTHERS,
};

/** Whether the token's permissions allow it (domain facts 1.3); null where they are not known. */
export function allowsByScope(scopes: readonly string[] | null, right: PhotoRight): boolean | null {
  return scopes === null ? null : scopes.some((scope) => SCOPES[right].includes(scope));
}

/** Whether one of the roles may act on other people's photos; null where they are not known. */
export function isPhotoAdministrator(roles: readonly string[] | null): boolean | null {
  return roles === null ? null : roles.some((role) => PHOTO_ADMINISTRATORS.has(role));
}
