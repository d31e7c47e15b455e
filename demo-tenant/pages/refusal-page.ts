import type { DirectoryPerson } from '../identity/directory.ts';
import { describeEntraCode, type EntraCode } from '../identity/entra-error.ts';
import { escapeHtml, renderPage } from './page.ts';
import { renderPersonTile } from './person-tile.ts';

interface RefusalPageOptions {
  readonly code: EntraCode;
  readonly person: DirectoryPerson | undefined;
}

/** Entra's own title for a device that is not compliant: people search help for it. */
const DEVICE_TITLE = "You can't get there from here";

/** Why this person can't sign in, with the number to quote and the ways on. */
export function renderRefusalPage({ code, person }: RefusalPageOptions): string {
  return renderPage({
    name: 'refusal',
    title: code === 53000 ? DEVICE_TITLE : "Sorry, we can't sign you in",
    body: `${person ? `<div class="tile">${renderPersonTile(person)}</div>` : ''}
<p role="alert" data-code="${code}">${escapeHtml(describeEntraCode(code))}</p>
<form method="post"><button class="action primary" name="answer" value="other" autofocus>Use another account</button>
<button class="action" name="answer" value="cancel:${code}">Back to the app</button></form>`,
  });
}
