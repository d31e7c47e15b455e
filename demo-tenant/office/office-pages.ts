import type { DirectoryPerson } from '../identity/directory.ts';
import { renderAccountMenu } from '../pages/account-menu.ts';
import { renderAppTiles } from '../pages/app-tile.ts';
import { escapeHtml, renderPage } from '../pages/page.ts';

/** Who is signed in, for the circle at the top right. */
interface Account {
  readonly person: DirectoryPerson;
  readonly picture: string | null;
  readonly signOut: string;
}

/** Origins that two of the tiles lead to. */
export interface TileAddresses {
  readonly sharePoint: string;
  readonly mySite: string;
}

/** The guidance begins here: the circle at the top right, and the tiles that lead on. */
export function renderOfficeHome(account: Account, { sharePoint, mySite }: TileAddresses): string {
  return renderPage({
    name: 'office-home',
    title: 'Office home',
    wide: true,
    account: renderAccountMenu(account),
    body: `<p>Welcome, <bdi>${escapeHtml(account.person.displayName)}</bdi>.</p>
${renderAppTiles([
  { name: 'SharePoint', about: 'Sites and people', href: `${sharePoint}/`, walk: 'sharepoint', hue: 5 },
  { name: 'OneDrive', about: 'Your own files', href: `${mySite}/`, walk: 'onedrive', hue: 2 },
  { name: 'Outlook', about: 'Not part of the demo', href: '/home/outlook', walk: 'outlook', hue: 4 },
])}`,
  });
}

export function renderOutlookPage(account: Account): string {
  return renderPage({
    name: 'outlook',
    title: 'Outlook is not part of the demo',
    account: renderAccountMenu(account),
    body: `<p>Outlook keeps pictures of its own for a while, and nobody can ask it which. So there is nothing to show
here.</p>
<p><a href="/home">Office home</a></p>`,
  });
}
