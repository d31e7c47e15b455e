import { protocol } from 'electron';

/** The app's own pages. Fixed here, never read from the environment. */
export const APP_ORIGIN = 'app://renderer';
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/**
 * Make `app:` a secure, standard scheme that our own pages may fetch from. Must run before the app is ready. See
 * Electron security guide, item 18.
 */
export function registerAppScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
