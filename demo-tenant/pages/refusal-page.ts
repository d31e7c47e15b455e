import { randomUUID } from 'node:crypto';
import type { DirectoryPerson } from '../identity/directory.ts';
import { describeEntraCode, type EntraCode, isDeviceCode } from '../identity/entra-error.ts';
import { escapeHtml, renderPage } from './page.ts';
import { renderPersonTile } from './person-tile.ts';

interface RefusalPageOptions {
  readonly code: EntraCode;
  readonly person: DirectoryPerson | undefined;
  readonly clientName: string;
}

/** Entra's own title where a device can't be shown to be compliant: people search help for it. */
const DEVICE_TITLE = "You can't get there from here";

/**
 * Why this person can't sign in, with the number to quote and the ways on. As with Entra the page is all there is:
 * its status is 200, and its address tells nothing.
 */
export function renderRefusalPage({ code, person, clientName }: RefusalPageOptions): string {
  const isDevice = isDeviceCode(code);
  return renderPage({
    name: 'refusal',
    title: isDevice ? DEVICE_TITLE : "Sorry, we can't sign you in",
    body: `${person ? `<div class="tile">${renderPersonTile(person)}</div>` : ''}
${isDevice ? deviceAdvice(clientName) : ''}
<p role="alert" data-code="${code}">${escapeHtml(describeEntraCode(code))}</p>
${details([
  ['App', clientName],
  ['Error code', String(code)],
  ['Request id', randomUUID()],
  ['Time', new Date().toISOString()],
  ...(isDevice ? ([['Device state', 'Unregistered']] as const) : []),
])}
<form method="post"><button class="action primary" name="answer" value="other" autofocus>Use another account</button>
<button class="action" name="answer" value="cancel:${code}">Back to the app</button></form>`,
  });
}

function deviceAdvice(clientName: string): string {
  return `<p>${escapeHtml(clientName)} can be reached only from devices that meet the organisation's rules. A private
window can't show what device it runs on.</p>`;
}

function details(facts: readonly (readonly [name: string, value: string])[]): string {
  const rows = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<details open><summary>More details</summary><dl>${rows.join('')}</dl></details>`;
}
