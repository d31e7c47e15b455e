/** What signing in needs to know of a person. The world's people are of this shape. */
export interface DirectoryPerson {
  readonly oid: string;
  readonly upn: string;
  readonly displayName: string;
  readonly enabled: boolean;
  /** Template ids of the person's directory roles. */
  readonly wids: readonly string[];
  /** Null: signs in without trouble. */
  readonly signInTrouble: 'app-not-assigned' | 'admin-consent-required' | 'device-required' | null;
  /** Account that the browser is signed in as instead, for websites. Left out or null: the person's own. */
  readonly ssoUpn?: string | null;
}

export interface Directory {
  readonly people: readonly DirectoryPerson[];
  readonly find: (idOrUpn: string) => DirectoryPerson | undefined;
}
