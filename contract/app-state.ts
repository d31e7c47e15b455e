import type { Reminder } from './attempt.ts';
import type { Failure } from './failure.ts';
import type { Account } from './person.ts';

/** What every page may know of the app. Sent whole whenever any of it changes. */
export interface AppState {
  /** Where the app works: a tenant that IT configured, the demo tenant, or nowhere yet. */
  readonly tenant: { readonly kind: 'real'; readonly managedBy: string | null } | { readonly kind: 'demo' } | null;
  /** Whether "Try the demo tenant" is offered. */
  readonly demoOffered: boolean;
  readonly account: Account | null;
  /** `memory`: this machine has no encryption for tokens, so signing in lasts until the app ends. */
  readonly tokenStorage: 'encrypted' | 'memory';
  /** Whether faces may be looked for, in portraits and in the camera's picture. */
  readonly faceAnalysis: boolean;
  /** A screen reader is in use, as far as the system tells: on Windows and macOS. */
  readonly screenReader: boolean;
  /** Policy: a photo with a hard finding is published with a reason only. */
  readonly blockUnusablePhotos: boolean;
  /** Measures that the signed-in person never wants to hear of again. */
  readonly dismissedFindings: readonly string[];
  /** Looking at other people's photos: whether IT registered the app for it, and who is signed in for it. */
  readonly desk: { readonly isOffered: boolean; readonly account: Account | null };
  /** Policy: whether the private window and visits by browser are offered. */
  readonly attemptsAllowed: boolean;
  /** Page with a People web part that policy presets for attempts; null: none. */
  readonly refreshPage: string | null;
  /** When the signed-in person wants to be told to try again; null: not. In the past: it is time, and not answered. */
  readonly reminder: Reminder | null;
  /** BCP 47, one of the locales the app has a catalogue for. */
  readonly locale: string;
  readonly version: string;
  /** The configuration on this machine can't be used; null where it can. */
  readonly problem: Failure | null;
}
