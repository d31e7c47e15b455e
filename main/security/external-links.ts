import type { LinkId } from '../../contract/ipc.ts';
import { isCauseLink } from '../diagnosis/causes/link-addresses.ts';

/** Pages that the app may open in the system browser, by name; a page of ours never names an address itself. */
const LINKS: Readonly<Record<LinkId, string>> = {
  help: 'https://support.microsoft.com/office/20594d76-d054-4af4-a660-401133e3d48a',
  'app-registration': 'https://learn.microsoft.com/entra/identity-platform/quickstart-register-app',
  'picture-sync-diagnostic': 'https://aka.ms/PillarPictureSync',
  'm365-home': 'https://m365.cloud.microsoft/',
};

/** Open one of the listed pages. See Electron security guide, item 15. */
export async function openLink(link: LinkId, openExternal: (url: string) => Promise<void>): Promise<void> {
  await openExternal(LINKS[link]);
}

/** Open a page that a cause names. A receipt carries its address, so it is looked up before anything is opened. */
export async function openCauseLink(address: string, openExternal: (url: string) => Promise<void>): Promise<void> {
  if (!isCauseLink(address)) throw new Error('Expected the address of a page that a cause names');
  await openExternal(address);
}

/**
 * Open a sign-in page. Only HTTPS, or the demo tenant's own page on this machine; re-serialised so that what is
 * checked is what is opened.
 */
export async function openSignInPage(address: string, openExternal: (url: string) => Promise<void>): Promise<void> {
  const url = new URL(address);
  const isLoopback = url.protocol === 'http:' && url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !isLoopback)
    throw new Error(`Expected an https address for sign-in but received ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    throw new Error('Expected a sign-in address without user information');
  await openExternal(url.href);
}
