/**
 * Every failure a person can be told about. `kind` is a fact, never a sentence: the renderer and the command
 * line word it from the catalogue key `failure.<kind>`, with the other members as its arguments.
 */
export type Failure = PictureFailure | SignInFailure | ServiceFailure | PublishFailure | ListFailure | LocalFailure;

/** A picture that was refused before anything was published. */
export type PictureFailure =
  | { readonly kind: 'unreadable-file'; readonly name: string }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'not-a-picture' }
  /** A picture by its content, but of a kind that is not opened: `format` is its name, e.g. `SVG`, `PDF`, `HEIC`. */
  | { readonly kind: 'unsupported-format'; readonly format: string }
  | { readonly kind: 'too-many-bytes'; readonly bytes: number; readonly limitBytes: number }
  | {
      readonly kind: 'too-many-pixels';
      readonly width: number;
      readonly height: number;
      readonly limitPixels: number;
    }
  | { readonly kind: 'too-small'; readonly width: number; readonly height: number; readonly leastPixels: number }
  | { readonly kind: 'damaged-picture' }
  | { readonly kind: 'crop-out-of-bounds'; readonly width: number; readonly height: number }
  /** The process that decodes pictures ended or ran out of time on this one. */
  | { readonly kind: 'decoder-stopped' }
  | { readonly kind: 'portrait-closed' };

/** Signing in did not give an account or a token. Exit code 3. */
export type SignInFailure =
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'sign-in-cancelled' }
  | { readonly kind: 'sign-in-timed-out' }
  /** Entra said no; `code` is its number (domain facts 5.3), e.g. `50105`. */
  | { readonly kind: 'sign-in-refused'; readonly code?: string; readonly correlationId?: string }
  /** `scopes`: permissions by name, e.g. `AllSites.Read`. `code`: Entra's number, e.g. `65004` where it was declined. */
  | { readonly kind: 'consent-needed'; readonly scopes: readonly string[]; readonly code?: string }
  | { readonly kind: 'not-configured' };

/** What each service failure carries for the report. */
interface ServiceFacts {
  readonly status?: number;
  /** The service's own error code, e.g. `ErrorAccessDenied`. */
  readonly code?: string;
  /** What the rest of the answer names where the code does not say it, e.g. `ProfileStorageUnexpectedException`. */
  readonly detail?: string;
  readonly requestId?: string;
  readonly clientRequestId?: string;
  /** When the service said so, by its own clock: ISO 8601 UTC. */
  readonly at?: string;
}

/** Microsoft 365 could not be reached or said no (domain facts 1.5). */
export type ServiceFailure = ServiceFacts &
  (
    | { readonly kind: 'offline' }
    | { readonly kind: 'timed-out' }
    | { readonly kind: 'stopped' }
    | { readonly kind: 'throttled'; readonly retryAfterSeconds?: number }
    | { readonly kind: 'service-unavailable'; readonly retryAfterSeconds?: number }
    | { readonly kind: 'no-photo' }
    | { readonly kind: 'person-not-found' }
    | { readonly kind: 'access-denied' }
    /** The token allows it, the tenant's photo policy does not (domain facts 1.8). */
    | { readonly kind: 'blocked-by-policy' }
    | { readonly kind: 'mailbox-unavailable' }
    | { readonly kind: 'photo-refused' }
    | { readonly kind: 'no-sharepoint-licence' }
    /** Nothing says where SharePoint keeps the person's profile: there is no own site, and the tenant's is not told. */
    | { readonly kind: 'no-sharepoint-host' }
    | { readonly kind: 'no-onedrive' }
    /** A file or folder of OneDrive that was there a moment ago. */
    | { readonly kind: 'file-gone' }
    | { readonly kind: 'file-refused' }
    | { readonly kind: 'unsupported-account' }
    | { readonly kind: 'unexpected-answer' }
  );

/** Publishing or undoing stopped; each says what is true of the photo now. */
export type PublishFailure =
  /** Policy holds the photo back for these findings, unless somebody gives a reason. */
  | { readonly kind: 'photo-unusable'; readonly measures: readonly string[] }
  | { readonly kind: 'backup-failed' }
  /**
   * Accepted by the service, but it did not serve the new photo within `waitedSeconds`. `served` says what it served
   * instead: `alike` is a photo that may be the new one or the one before, too like each other to tell; `unread` where
   * it could not be read back even once.
   */
  | {
      readonly kind: 'not-confirmed';
      readonly waitedSeconds: number;
      readonly served: 'other' | 'alike' | 'unread';
      readonly requestId?: string;
    }
  /** The upload's answer was lost and the service could not be asked what it serves now. */
  | { readonly kind: 'state-unknown'; readonly requestId?: string }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'photo-changed-since' }
  | { readonly kind: 'publish-running' }
  /** Graph, SharePoint, the list and who said "that's me" are not one person: nothing was sent. */
  | { readonly kind: 'identity-mismatch' }
  /** Who signed in at a station is not on today's list. */
  | { readonly kind: 'not-on-list' }
  /** Another station is photographing this person now. */
  | { readonly kind: 'taken-elsewhere' }
  /** At a station: the service has another photo than when today's list was read, or none any more. */
  | { readonly kind: 'newer-photo' }
  /** At a station: nobody knows which photo the person had, so that the one there now may be newer. */
  | { readonly kind: 'photo-before-unknown' }
  | { readonly kind: 'no-account-yet' }
  /** Not published, and there was nowhere to keep it; `reason` is the kind of the failure that it met. */
  | { readonly kind: 'photo-lost'; readonly reason: Failure['kind']; readonly requestId?: string }
  /** Photos that waited on this machine were damaged, or their key is gone. */
  | { readonly kind: 'queue-unreadable'; readonly count: number };

/** Where today's list comes from: what `line` counts, and where whoever keeps the list has to look. */
type ListPlace = { readonly name: string; readonly of: 'csv' | 'sharepoint' | 'group' };

/** Today's list of a photo station can't be used as it is; each says what its keeper has to mend. */
export type ListFailure =
  | (ListPlace & {
      readonly kind: 'list-unreadable';
      readonly reason:
        | 'missing'
        | 'forbidden'
        /** The share does not answer. */
        | 'silent'
        | 'large'
        | 'encoding'
        | 'columns'
        | 'empty'
        | 'many';
    })
  /** `line`: of the file, the first being 1; of a SharePoint list the item's ID. */
  | (ListPlace & {
      readonly kind: 'list-line-wrong';
      readonly line: number;
      readonly problem: 'name' | 'account' | 'long' | 'fields' | 'quote';
    })
  | (ListPlace & {
      readonly kind: 'list-duplicate';
      readonly what: 'key' | 'account' | 'number';
      readonly first: number;
      readonly second: number;
    })
  | (ServiceFacts & ListPlace & { readonly kind: 'list-not-found' })
  /** Without consent (`permission`), or with it but not let in. A CSV file works without. */
  | (ServiceFacts & ListPlace & { readonly kind: 'list-refused'; readonly permission: string })
  /** An employee number of the list leads to more than one account: none of them is taken. */
  | { readonly kind: 'several-accounts' }
  /** The line was removed from the list since it was read. */
  | (ListPlace & { readonly kind: 'list-line-gone' });

/** Something about this machine or how the program was called. */
export type LocalFailure =
  | { readonly kind: 'bad-configuration'; readonly file: string; readonly setting: string }
  | { readonly kind: 'bad-argument'; readonly name: string; readonly value: string }
  | { readonly kind: 'cannot-write'; readonly name: string }
  /** A station's PIN has four to twelve digits. */
  | { readonly kind: 'bad-pin' }
  | { readonly kind: 'pin-set-by-policy' }
  /** Policy switches the private window and visits by browser off. */
  | { readonly kind: 'attempts-off' }
  /** No such browser was found on this machine; by name, or `private` for any with a private mode. */
  | { readonly kind: 'browser-missing'; readonly browser: string }
  | { readonly kind: 'browser-not-started'; readonly browser: string }
  /** `pages` and `pid`: of the tenant that is in the way. */
  | { readonly kind: 'demo-unavailable'; readonly reason: string; readonly pages?: string; readonly pid?: number }
  | { readonly kind: 'unexpected'; readonly id: string };
