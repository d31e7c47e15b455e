import { randomBytes } from 'node:crypto';
import type { TenantRequest } from '../http.ts';

export interface WebSession {
  readonly oid: string;
  /** Host that the session is for: a cookie of one host says nothing on another. */
  readonly origin: string;
  /** The identity provider's session that this one came from: both end with signing out there. */
  readonly providerSession: string;
}

/** Who is signed in to a website's pages, by a cookie of its own. */
export interface WebSessions {
  /** Begin a session; the answer is a whole `Set-Cookie` value. */
  readonly open: (session: WebSession) => string;
  /** Object id of who is signed in with this browser on this host. */
  readonly find: (request: TenantRequest) => string | null;
  /** End the session; the answer is a `Set-Cookie` value that forgets it. */
  readonly close: (request: TenantRequest) => string;
  readonly endWhere: (isOver: (session: WebSession) => boolean) => void;
}

interface WebSessionsOptions {
  readonly cookieName: string;
  readonly cookiePath: string;
}

/** Sessions live in memory: after a restart the identity provider's own session signs in again silently. */
export function createWebSessions({ cookieName, cookiePath }: WebSessionsOptions): WebSessions {
  const sessions = new Map<string, WebSession>();
  const attributes = `Path=${cookiePath}; HttpOnly; SameSite=Lax`;
  const tokenIn = ({ headers }: TenantRequest) => {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
  };
  return {
    open: (session) => {
      const token = randomBytes(24).toString('base64url');
      sessions.set(token, session);
      return `${cookieName}=${token}; ${attributes}`;
    },
    find: (request) => {
      const session = sessions.get(tokenIn(request));
      return session?.origin === request.url.origin ? session.oid : null;
    },
    close: (request) => {
      sessions.delete(tokenIn(request));
      return `${cookieName}=; ${attributes}; Max-Age=0`;
    },
    endWhere: (isOver) => {
      for (const [token, session] of sessions) if (isOver(session)) sessions.delete(token);
    },
  };
}
