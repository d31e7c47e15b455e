import { renderAppTiles } from '../pages/app-tile.ts';
import { escapeHtml, renderPage } from '../pages/page.ts';
import { ONBOARDING } from '../tenant-constants.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { accountMenu, mySiteHref, personCard, sharePointHomeLink } from './page-parts.ts';
import { PEOPLE_PAGE_PATH, SEARCH_PATH, SITE_PATH } from './page-paths.ts';
import { personStem } from './personal-site.ts';
import type { SharePointContext } from './sharepoint-context.ts';

export function renderSharePointHome(context: SharePointContext): string {
  return renderPage({
    name: 'sharepoint-home',
    title: 'SharePoint',
    wide: true,
    account: accountMenu(context),
    body: `${searchForm('')}
${renderAppTiles([
  { name: 'Demo site', about: 'A site of everybody’s', href: SITE_PATH, walk: 'site', hue: 5 },
  {
    name: ONBOARDING.siteName,
    about: 'Who starts today',
    href: ONBOARDING.sitePath,
    walk: 'onboarding',
    hue: 3,
  },
  {
    name: 'My files',
    about: 'Your own site, on the My Site host',
    href: mySiteHref(context, context.visitor, `/personal/${encodeURIComponent(personStem(context.visitor.upn))}/`),
    walk: 'my-files',
    hue: 2,
  },
])}`,
  });
}

export function renderSitePage(context: SharePointContext): string {
  return renderPage({
    name: 'sharepoint-site',
    title: 'SharePoint: Demo site',
    wide: true,
    account: accountMenu(context),
    body: `${renderAppTiles([
      {
        name: 'Our people',
        about: 'A page with a People web part',
        href: PEOPLE_PAGE_PATH,
        walk: 'people',
        hue: 1,
      },
    ])}
${sharePointHomeLink(context)}`,
  });
}

/** Everybody's large picture, the visitor's own among them: opening it as oneself is what makes SharePoint pull. */
export function renderPeoplePage(context: SharePointContext): string {
  const { visitor, world } = context;
  const colleagues = world.namedPeople.filter(({ oid, userType }) => oid !== visitor.oid && userType === 'Member');
  const cards = [visitor, ...colleagues].map((person) =>
    personCard({ person, size: 'L', href: personHref(context, person) }),
  );
  return renderPage({
    name: 'sharepoint-people',
    title: 'SharePoint: our people',
    wide: true,
    account: accountMenu(context),
    body: `<ul class="tiles" aria-label="People">
${cards.join('\n')}
</ul>
<p><a href="${SITE_PATH}">Demo site</a></p>`,
  });
}

/** Results with small pictures: nobody's large one is asked for here. */
export function renderSearchPage(context: SharePointContext, query: string): string {
  const wanted = query.trim().toLowerCase();
  const found = context.world.people.filter(
    ({ displayName, upn }) => wanted !== '' && `${displayName} ${upn}`.toLowerCase().includes(wanted),
  );
  const cards = found.map((person) => personCard({ person, size: 'M', href: personHref(context, person) }));
  const results =
    cards.length === 0
      ? '<p role="status">Nobody was found.</p>'
      : `<ul class="tiles" aria-label="People">\n${cards.join('\n')}\n</ul>`;
  return renderPage({
    name: 'sharepoint-search',
    title: 'SharePoint: search',
    wide: true,
    account: accountMenu(context),
    body: `${searchForm(query)}
${wanted === '' ? '' : `<h2>People</h2>\n${results}`}
${sharePointHomeLink(context)}`,
  });
}

function personHref(context: SharePointContext, person: DemoRecord): string {
  return mySiteHref(context, person, `/Person.aspx?accountname=${encodeURIComponent(person.upn)}`);
}

function searchForm(query: string): string {
  return `<form class="search" role="search" action="${SEARCH_PATH}">
<label>Find people<input name="q" type="search" value="${escapeHtml(query)}" maxlength="100"></label>
<button class="action">Search</button></form>`;
}
