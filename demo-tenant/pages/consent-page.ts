import type { DirectoryPerson } from '../identity/directory.ts';
import { escapeHtml, renderPage } from './page.ts';
import { renderPersonTile } from './person-tile.ts';

interface ConsentPageOptions {
  readonly clientName: string;
  readonly person: DirectoryPerson;
  readonly permissions: readonly string[];
}

const MEANINGS: Readonly<Record<string, string>> = {
  'Graph/User.ReadWrite': 'Read and update your profile, your photo included',
  'Graph/Files.Read': 'Read your own files in OneDrive',
  'Graph/ProfilePhoto.ReadWrite.All': 'Read and change the photo of everybody you may administer',
  'Graph/User.ReadBasic.All': 'Read names and accounts of everybody in the organisation',
  'Graph/User.Read.All': 'Read the full profiles of everybody in the organisation',
  'Graph/Lists.SelectedOperations.Selected': 'Use the lists that their owners chose',
  'Graph/Sites.Selected': 'Use the sites that their owners chose',
  'Graph/GroupMember.Read.All': 'Read who is in which group',
  'Graph/PeopleSettings.Read.All': "Read the organisation's photo settings",
  'SharePoint/AllSites.Read': 'Read the SharePoint items and profiles that you can see',
};

/** What the app asks for, with Accept and Cancel. */
export function renderConsentPage({ clientName, person, permissions }: ConsentPageOptions): string {
  const items = permissions.map(
    (one) => `<li>${escapeHtml(MEANINGS[one] ?? one)} <span class="quiet">(${escapeHtml(one)})</span></li>`,
  );
  return renderPage({
    name: 'consent',
    title: 'Permissions requested',
    body: `<div class="tile">${renderPersonTile(person)}</div>
<p><b>${escapeHtml(clientName)}</b> would like to:</p>
<ul>${items.join('\n')}</ul>
<form method="post"><button class="action primary" name="answer" value="accept" autofocus>Accept</button>
<button class="action" name="answer" value="cancel">Cancel</button></form>`,
  });
}
