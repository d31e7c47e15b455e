import type { DirectoryPerson } from '../identity/directory.ts';
import { escapeHtml } from './page.ts';
import { renderCircle } from './person-tile.ts';

interface AccountMenuOptions {
  readonly person: Pick<DirectoryPerson, 'upn' | 'displayName'>;
  /** Address of a picture on the same host; null: initials. */
  readonly picture: string | null;
  readonly signOut: string;
}

/** The circle at the top right: opens to who is signed in, and the way out. HTML. */
export function renderAccountMenu({ person, picture, signOut }: AccountMenuOptions): string {
  return `<details class="account"><summary aria-label="Account of ${escapeHtml(person.displayName)}">${renderCircle(
    person,
    picture,
  )}</summary>
<div><b><bdi>${escapeHtml(person.displayName)}</bdi></b><br><bdi>${escapeHtml(person.upn)}</bdi><br>
<a href="${escapeHtml(signOut)}">Sign out</a></div></details>`;
}
