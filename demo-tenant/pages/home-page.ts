import type { DemoPerson } from '../../contract/demo-tenant.ts';
import type { DirectoryPerson } from '../identity/directory.ts';
import type { Origins } from '../origins.ts';
import { renderAppTiles } from './app-tile.ts';
import { renderPage } from './page.ts';
import { renderPersonTile } from './person-tile.ts';

type HomePerson = DirectoryPerson & Pick<DemoPerson, 'story'>;

/** Where the demo's pages begin: the way to SharePoint, and who lives here with what trouble. */
export function renderHomePage(people: readonly HomePerson[], { sharePoint }: Origins): string {
  const tiles = people.map((person) => `<li class="tile">${renderPersonTile(person, person.story)}</li>`);
  return renderPage({
    name: 'home',
    title: 'Selfsame demo tenant',
    wide: true,
    body: `<h2>Apps</h2>
${renderAppTiles([
  { name: 'Office home', about: 'Where people begin', href: '/home', walk: 'office-home', hue: 4 },
  { name: 'SharePoint', about: 'Sites and people', href: `${sharePoint}/`, walk: 'sharepoint', hue: 5 },
])}
<h2>People</h2>
<p>Sign in as any of them, from the app or in SharePoint. No password is asked for.</p>
<ul class="tiles">${tiles.join('\n')}</ul>`,
  });
}
