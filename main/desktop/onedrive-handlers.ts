import type { Account } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { createOneDrive, type OneDrive } from '../graph/create-onedrive.ts';
import { oneDriveScope } from '../graph/drive-requests.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import type { Workplace } from './workplace.ts';

type OneDriveHandlers = Pick<
  Handlers,
  | 'account:allow-onedrive'
  | 'onedrive:list'
  | 'onedrive:search'
  | 'onedrive:more'
  | 'onedrive:thumbnail'
  | 'onedrive:open'
  | 'onedrive:stop'
>;

interface OneDriveHandlerOptions extends Pick<DesktopOptions, 'log'> {
  readonly pictures: Pick<DesktopOptions['pictures'], 'open' | 'shrink'>;
  readonly settings: Pick<DesktopOptions['settings'], 'heicAllowed'>;
}

/** Longest edge of a thumbnail on the page. */
const THUMBNAIL_EDGE_PIXELS = 240;

/**
 * Choosing a picture from the person's own OneDrive. A new folder or search ends what still runs for the last one;
 * `onedrive:stop` ends everything, or only the opening of a picture.
 */
export function oneDriveHandlers(
  state: Pick<DesktopState, 'workplace' | 'account'>,
  signIn: Pick<BrowserSignIn, 'ask'>,
  { pictures, log, settings }: OneDriveHandlerOptions,
): OneDriveHandlers {
  const driveOf = keepForAccount(({ connection, identity }, account) =>
    createOneDrive({
      connection,
      getToken: (scopes, options) => identity.getToken(account, scopes, options),
      heicAllowed: settings.heicAllowed,
      log,
    }),
  );
  let browsing = new AbortController();
  let opening = new AbortController();

  async function use<T>(ask: (drive: OneDrive) => Promise<Result<T>>): Promise<Result<T>> {
    const { workplace, account } = state;
    return workplace === null || account === null
      ? fail({ kind: 'sign-in-needed' })
      : ask(driveOf(workplace, account));
  }
  function browseAnew(): AbortSignal {
    browsing.abort();
    browsing = new AbortController();
    return browsing.signal;
  }
  function openAnew(): AbortSignal {
    opening.abort();
    opening = new AbortController();
    return opening.signal;
  }

  return {
    'account:allow-onedrive': async () => {
      const { workplace, account } = state;
      if (workplace === null || account === null) return fail({ kind: 'sign-in-needed' });
      const scopes = [oneDriveScope(workplace.connection)];
      return signIn.ask(workplace, { scopes, loginHint: account.upn }, account);
    },
    'onedrive:list': (folderId) => {
      const signal = browseAnew();
      return use((drive) => drive.list(folderId, signal));
    },
    'onedrive:search': (text) => {
      const signal = browseAnew();
      return use((drive) => drive.search(text, signal));
    },
    'onedrive:more': (next) => use((drive) => drive.more(next, browsing.signal)),
    'onedrive:thumbnail': async (itemId) => {
      const { signal } = browsing;
      const found = await use((drive) => drive.thumbnail(itemId, signal));
      if (!found.ok || found.value === null) return found;
      if (signal.aborted) return fail({ kind: 'stopped' });
      // Decoded where all pictures are: the page gets our own JPEG, never a file of the service's.
      const shrunk = await pictures.shrink(found.value, THUMBNAIL_EDGE_PIXELS);
      return shrunk.ok ? shrunk : succeed(null);
    },
    'onedrive:open': (itemId) => {
      const signal = openAnew();
      return use(async (drive) => {
        const picture = await drive.picture(itemId, signal);
        return picture.ok ? pictures.open(picture.value.bytes, picture.value.name) : picture;
      });
    },
    'onedrive:stop': (what) => {
      opening.abort();
      if (what === 'all') browsing.abort();
    },
  };
}

/**
 * One drive per sign-in. What it knows, addresses that open files without a token among it, can't be reached any more
 * once nobody holds the account: after signing out, or in another tenant.
 */
function keepForAccount(create: (workplace: Workplace, account: Account) => OneDrive) {
  const drives = new WeakMap<Account, OneDrive>();
  return (workplace: Workplace, account: Account): OneDrive => {
    const drive = drives.get(account) ?? create(workplace, account);
    drives.set(account, drive);
    return drive;
  };
}
