import type { IncomingHttpHeaders } from 'node:http';

/** A request that passed the loopback, Host and Origin guards, with its body read (at most 6 MB). */
export interface TenantRequest {
  readonly method: string;
  /** As the client named it: scheme, host and port are true. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whom the client's certificate names, where one was asked for and it is the partner's; else left out or null. */
  readonly clientCertificate?: string | null;
}

export interface TenantResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** An object is sent as JSON, text as HTML unless a content type is given. */
  readonly body?: Buffer | string | object;
}

export type TenantHandler = (request: TenantRequest) => Promise<TenantResponse>;

/** Claims of an access token that the tenant's own identity provider signed. */
export interface TokenClaims {
  readonly oid: string;
  readonly tid: string;
  readonly appid: string;
  readonly upn: string;
  /** Scopes, separated by blanks. */
  readonly scp: string;
  /** Role template ids of the person, as Entra's `wids`. */
  readonly wids: readonly string[];
  /** Seconds since 1970, real time, with a fraction: two tokens of one second stay apart. */
  readonly iat: number;
  readonly xms_cc?: readonly string[];
  /** Authentication contexts that the sign-in satisfied. */
  readonly acrs?: readonly string[];
}

/** Null where the bearer is missing, forged, expired or for another audience. */
export type VerifyToken = (authorization: string | undefined, audience: string) => Promise<TokenClaims | null>;
