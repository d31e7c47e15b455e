import { protocol } from 'electron';

/** The app's own pages. Fixed here, never read from the environment. */
export const APP_ORIGIN = 'app://renderer';
export const START_PAGE = `${APP_ORIGIN}/index.html`;
export const STATION_PAGE = `${APP_ORIGIN}/station.html`;

/** A program shows one page: the app its own, a station the station's. */
export type OwnPage = typeof START_PAGE | typeof STATION_PAGE;

/** Whether an address is that page, or a place on it. */
export function isAddressOf(page: OwnPage, address: string): boolean {
  return address === page || address.startsWith(`${page}#`);
}

/**
 * Make `app:` a secure, standard scheme that our own pages may fetch from. Must run before the app is ready. See
 * Electron security guide, item 18.
 */
export function registerAppScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
