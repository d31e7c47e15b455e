import type { Failure } from '../failure.ts';
import type { Finding } from '../photo.ts';
import type { PublishStep } from '../publish-step.ts';
import type { ListedPerson } from './listed-person.ts';
import type { SessionStage } from './session-stage.ts';

/** The privacy notice, all of it set by policy. */
export interface PrivacyNotice {
  readonly version: string;
  readonly legalBasis: string;
  /** In the person's language where policy has it, else in English, else in the one it has. Plain text, paragraphs by blank lines. */
  readonly text: string;
  /** BCP 47 of `text`. */
  readonly textLocale: string;
}

/**
 * What SharePoint serves of the person who just asked it, by pixels: the new photo, another one or none; `asked`: its
 * answer could not be read; `not-asked`: it did not come to that.
 */
export type SharePointWord = 'same' | 'other' | 'asked' | 'not-asked';

/** How a session ended, for the person to read. */
export type SessionOutcome =
  /** Microsoft 365 confirms the photo. `sharePoint` comes later, and only where each person signs in. */
  | { readonly kind: 'published'; readonly sharePoint?: SharePointWord }
  /** It is kept, encrypted, and published later; `account`: as soon as the account is there. */
  | { readonly kind: 'waiting'; readonly for: 'network' | 'service' | 'licence' | 'account' | 'operator' }
  /** The person said "no photo". */
  | { readonly kind: 'declined' }
  /** The list says that no photo may be taken of this person. */
  | { readonly kind: 'blocked' }
  /** Photographed already, here or at another station. */
  | { readonly kind: 'done-before' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What the sign-in window shows, as far as its address tells. The last four end a sign-in that a station must not go on with. */
export type SignInStep =
  /** Before it opens: a warning that a one-time pass would be spent here. */
  'warned' | 'opening' | 'signing-in' | 'registration' | 'password-change' | 'terms' | 'refused';

type Stage<S extends SessionStage, T = unknown> = { readonly stage: S } & T;

/** One person's session as the page shows it. */
export type SessionState =
  | Stage<'idle'>
  | Stage<'language'>
  /** `notFound`: the badge that was read is not on the list. */
  | Stage<'who', { readonly notFound: boolean }>
  /** `offeredLocale`: BCP 47, what the list says this person reads, where that is another language than is shown. */
  | Stage<'confirm', { readonly person: ListedPerson; readonly offeredLocale?: string }>
  | Stage<
      'sign-in',
      {
        readonly step: SignInStep;
        readonly failure: Failure | null;
        /** Of the page that the sign-in window shows, with its port where it has one. */
        readonly host?: string;
      }
    >
  | Stage<
      'notice',
      {
        readonly person: ListedPerson;
        readonly notice: PrivacyNotice;
        /** The list asks for a pause before it says whether this person may be photographed. */
        readonly isListBusy?: boolean;
      }
    >
  | Stage<
      'camera',
      {
        readonly person: ListedPerson;
        readonly retakesLeft: number;
        /** Back from a photo that was not kept. */
        readonly isRetake?: boolean;
        readonly failure: Failure | null;
      }
    >
  | Stage<
      'review',
      {
        readonly person: ListedPerson;
        readonly retakesLeft: number;
        readonly findings: readonly Finding[];
        /** Policy holds it back: only the operator may let it pass. */
        readonly isHeldBack: boolean;
        /** A new value with every photo: what `station:get-photo` answers has changed. */
        readonly photoId: string;
      }
    >
  | Stage<'publishing', { readonly person: ListedPerson; readonly step: PublishStep }>
  | Stage<'result', { readonly person: ListedPerson | null; readonly outcome: SessionOutcome }>
  | Stage<'wiping'>;

/** The idle warning: nobody has done anything for a while, and the session ends by itself. */
export interface IdleWarning {
  readonly secondsLeft: number;
}

/** What the person, or the operator for them, does. Each fits some stages; in any other it does nothing. */
export type SessionAction =
  | { readonly type: 'begin' }
  /** On the language page, and on every later one until the photo is published. */
  | { readonly type: 'choose-language'; readonly locale: string }
  | { readonly type: 'choose-person'; readonly key: string }
  /** A badge or QR code was read. Not on the list: `notFound`. */
  | { readonly type: 'read-badge'; readonly key: string }
  | { readonly type: 'confirm-person' }
  | { readonly type: 'accept-notice' }
  /** "No photo": asks no reason. */
  | { readonly type: 'decline' }
  /** Only where people sign in themselves, after the warning. */
  | { readonly type: 'open-sign-in' }
  | { readonly type: 'cancel-sign-in' }
  | { readonly type: 'retake' }
  | { readonly type: 'publish' }
  | { readonly type: 'back' }
  /** End the session now. */
  | { readonly type: 'leave' }
  /** Somebody is still here: the idle time starts anew, and a warning goes away. */
  | { readonly type: 'stay' }
  /** "More time": from now on every idle time of this session is longer. */
  | { readonly type: 'need-more-time' };
