import type { TenantRequest, TenantResponse } from '../http.ts';
import type { DirectoryPerson } from '../identity/directory.ts';

/** Everybody's, and told to everybody: it keeps nothing. */
export const PARTNER_PASSWORD = 'demo';

/**
 * HTTP authentication as AD FS asks for it: an empty 401, so that whoever gets no prompt sees a blank page. Null:
 * the credentials are the person's. Basic alone, because a browser that was offered Negotiate too would try that,
 * and nothing here could check it.
 */
export function answerBasic({ headers }: TenantRequest, { upn }: DirectoryPerson): TenantResponse | null {
  const [scheme = '', encoded = ''] = (headers.authorization ?? '').split(' ');
  const given = Buffer.from(encoded, 'base64').toString();
  if (scheme.toLowerCase() === 'basic' && given === `${upn}:${PARTNER_PASSWORD}`) return null;
  const realm = `Demo: name ${upn}, password ${PARTNER_PASSWORD}`;
  return {
    status: 401,
    headers: { 'www-authenticate': `Basic realm="${realm}", charset="UTF-8"`, 'cache-control': 'no-store' },
  };
}
