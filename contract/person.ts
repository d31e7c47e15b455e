/** Somebody in the tenant. */
export interface Person {
  /** Object id in Entra. */
  readonly id: string;
  /** User principal name, e.g. `citra@selfsame.example`. */
  readonly upn: string;
  readonly displayName: string;
}

/** Who is signed in on this machine. Carries no token. */
export interface Account extends Person {
  readonly homeAccountId: string;
  readonly tenantId: string;
}
