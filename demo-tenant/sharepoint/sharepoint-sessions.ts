import { randomBytes } from 'node:crypto';
import type { TenantRequest } from '../http.ts';

const COOKIE_NAME = 'FedAuth';

/** Who is signed in to SharePoint's pages, per host: a cookie of one host says nothing on the other. */
export interface SharePointSessions {
  /** Begin a session; the answer is a whole `Set-Cookie` value. */
  readonly open: (oid: string, origin: string) => string;
  /** Object id of who is signed in with this browser on this host. */
  readonly find: (request: TenantRequest) => string | null;
  /** End the session; the answer is a `Set-Cookie` value that forgets it. */
  readonly close: (request: TenantRequest) => string;
}

/** Sessions live in memory: after a restart the identity provider's own session signs in again silently. */
export function createSharePointSessions(): SharePointSessions {
  const sessions = new Map<string, { readonly oid: string; readonly origin: string }>();
  return {
    open: (oid, origin) => {
      const token = randomBytes(24).toString('base64url');
      sessions.set(token, { oid, origin });
      return `${COOKIE_NAME}=${token}; Path=/; HttpOnly; SameSite=Lax`;
    },
    find: (request) => {
      const session = sessions.get(readToken(request) ?? '');
      return session?.origin === request.url.origin ? session.oid : null;
    },
    close: (request) => {
      sessions.delete(readToken(request) ?? '');
      return `${COOKIE_NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
    },
  };
}

function readToken({ headers }: TenantRequest): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE_NAME}=`))?.slice(COOKIE_NAME.length + 1);
}
