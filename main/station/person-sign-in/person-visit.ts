import type { Failure } from '../../../contract/failure.ts';
import type { Account } from '../../../contract/person.ts';
import type { PublishStep } from '../../../contract/publish-step.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import { fail, type Result } from '../../../contract/result.ts';
import type { SharePointWord } from '../../../contract/station/session-state.ts';
import { createIdentity } from '../../identity/create-identity.ts';
import { signInPages } from '../../identity/sign-in-pages.ts';
import type { FinishedPhoto } from '../../photo/pictures.ts';
import { cloudVisitMap, demoVisitMap, type VisitMap } from '../../refresh/visit-map.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import { graphTokenScopes } from '../../settings/token-scopes.ts';
import type { Clock } from '../clock.ts';
import type { ListEntry, TodaysList } from '../list/todays-list.ts';
import type { SignInListener, SignInWindow } from '../station-shell.ts';
import type { StationSurroundings } from '../station-surroundings.ts';
import { judgeWake } from './judge-wake.ts';
import { createOwnPhoto, type OwnPhoto } from './own-photo.ts';
import { whoSignedIn } from './who-signed-in.ts';

export interface PersonVisitOptions
  extends Pick<StationSurroundings, 'word' | 'log' | 'pictures' | 'shell' | 'version' | 'openIdentity'> {
  readonly connection: TenantConnection;
  /** Null: everybody of the tenant may. */
  readonly list: Pick<TodaysList, 'findByAccount'> | null;
  readonly clock: Clock;
}

/** One person's own sign-in at the station: a window and tokens of its own, both gone with it. */
export interface PersonVisit {
  /** Opens the window and waits; `not-on-list` and `identity-mismatch` end the session. */
  readonly signIn: (listener: SignInListener) => Promise<Result<ListEntry, Failure>>;
  /** As oneself, from memory; what was there before is kept in memory for as long as this visit lasts. */
  readonly publish: (
    photo: FinishedPhoto,
    onStep: (step: PublishStep) => void,
    signal: AbortSignal,
  ) => Promise<Result<Receipt['photo'], Failure>>;
  /** Make SharePoint ask for the published photo as this person, where the window can; what it serves after that. */
  readonly wakeSharePoint: (signal: AbortSignal) => Promise<SharePointWord>;
  /** The window is told to go; tokens are forgotten. */
  readonly end: () => Promise<void>;
  /** The window, for the wipe to wait for; null where none was opened. */
  readonly window: () => SignInWindow | null;
}

export function createPersonVisit(options: PersonVisitOptions): PersonVisit {
  const { connection, list, log, openIdentity = createIdentity, shell, word } = options;
  const stop = new AbortController();
  let window: SignInWindow | null = null;
  let signInAddress = '';
  let confirmed: FinishedPhoto | null = null;
  let told: SignInListener | null = null;
  let signedIn: { readonly account: Account; readonly photo: OwnPhoto } | null = null;

  const identity = openIdentity({
    connection,
    openBrowser: async (address) => {
      signInAddress = address;
      window = shell.openSignIn({
        address,
        onStep: (step) => told?.onStep(step),
        onHost: (host) => told?.onHost(host),
        onClosed: () => stop.abort(),
      });
    },
    pages: signInPages(word),
    log,
  });

  async function signIn(): Promise<Result<ListEntry, Failure>> {
    const scopes = graphTokenScopes(connection);
    const account = await identity.signIn({ scopes, prompt: 'login', signal: stop.signal });
    if (!account.ok) return account;
    window?.hide?.();
    const photo = createOwnPhoto({ ...options, identity, account: account.value });
    signedIn = { account: account.value, photo };
    return whoSignedIn({ account: account.value, list, me: photo.me, accountName: photo.accountName });
  }

  return {
    window: () => window,
    signIn: (listener) => {
      told = listener;
      return signIn();
    },
    publish: async (photo, onStep, signal) => {
      if (signedIn === null) return fail({ kind: 'sign-in-needed' });
      const published = await signedIn.photo.publish(photo, onStep, signal);
      confirmed = published.ok ? photo : null;
      return published;
    },
    wakeSharePoint: async (signal) => {
      const asked = confirmed;
      if (window === null || signedIn === null || asked === null) return 'not-asked';
      const { account, photo } = signedIn;
      const visit = await window.wakeSharePoint?.({
        map: visitMapOf(connection, signInAddress),
        services: photo,
        person: { id: account.id, upn: account.upn, displayName: account.displayName },
        pictures: options.pictures,
        isPhotoConfirmed: async () => confirmed === asked,
        signal,
      });
      return visit === undefined ? 'not-asked' : judgeWake(visit, asked, options.pictures);
    },
    end: async () => {
      stop.abort();
      window?.close();
      const { account } = signedIn ?? {};
      signedIn = null;
      confirmed = null;
      if (account !== undefined) await identity.signOut(account);
    },
  };
}

/** The demo tenant's pages are where its sign-in is. */
function visitMapOf({ cloud, sharePointSuffix }: TenantConnection, signInAddress: string): VisitMap {
  if (cloud !== 'demo') return cloudVisitMap(cloud);
  return demoVisitMap({ pages: new URL('/', signInAddress).href, sharePointSuffix });
}
