import type { DirectoryPerson } from '../identity/directory.ts';
import { escapeHtml, renderPage } from './page.ts';
import { renderPersonTile } from './person-tile.ts';

interface SignInPageOptions {
  readonly clientName: string;
  readonly people: readonly DirectoryPerson[];
  /** Account that the app expects: its tile comes first. */
  readonly hint: string | null;
}

/** A page with thousands of tiles is none. Who isn't among the first is found by the hint. */
const MOST_TILES = 200;

/** A tile for each person; choosing one signs in. */
export function renderSignInPage({ clientName, people, hint }: SignInPageOptions): string {
  const isHinted = ({ upn }: DirectoryPerson) => upn.toLowerCase() === hint?.toLowerCase();
  const sorted = [...people].sort((a, b) => Number(isHinted(b)) - Number(isHinted(a)));
  const tiles = sorted
    .slice(0, MOST_TILES)
    .map(
      (person, index) =>
        `<li><button class="tile" name="account" value="${escapeHtml(person.upn)}"${index === 0 ? ' autofocus' : ''}>` +
        `${renderPersonTile(person)}</button></li>`,
    );
  return renderPage({
    name: 'sign-in',
    title: 'Choose who to sign in as',
    body: `<p>to continue to <b>${escapeHtml(clientName)}</b></p>
<form method="post"><ul class="tiles">${tiles.join('\n')}</ul>
<button class="action" name="answer" value="cancel">Cancel</button></form>`,
  });
}
