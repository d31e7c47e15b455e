import type { TenantResponse } from '../http.ts';
import { escapeHtml, renderPage } from '../pages/page.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { personalSiteUrl } from './personal-site.ts';
import type { SharePointContext } from './sharepoint-context.ts';

/** Page with a People web part: opening it makes SharePoint pull the visitor's photo. */
const PEOPLE_PAGE_PATH = '/sites/demo/SitePages/People.aspx';

/** Answer the pages that people see; null: no such page. Only the People page asks for the visitor's own photo. */
export function answerPage(context: SharePointContext): TenantResponse | null {
  const { host, path } = context;
  const name = path.toLowerCase().replace(/(?<=.)\/$/, '');
  if (host === 'my-site') return name === '/' || name.startsWith('/personal/') ? page(myFiles(context)) : null;
  if (name === '/' || name === '/sitepages/home.aspx') return page(home(context));
  if (name === '/sites/demo' || name === PEOPLE_PAGE_PATH.toLowerCase()) return page(people(context));
  return null;
}

/** For somebody whose sign-in didn't complete. */
export function refusedPage(): TenantResponse {
  const body = '<p>The sign-in was refused, or took too long. <a href="/">Try again</a></p>';
  return {
    ...page(renderPage({ name: 'sharepoint-refused', title: 'SharePoint: sign-in failed', body })),
    status: 403,
  };
}

export function notFoundPage(): TenantResponse {
  const body = '<p>There is no such page. <a href="/">Home</a></p>';
  return {
    ...page(renderPage({ name: 'sharepoint-not-found', title: 'SharePoint: not found', body })),
    status: 404,
  };
}

export function signedOutPage(): TenantResponse {
  const body = '<p>You are signed out of SharePoint on this host. <a href="/">Sign in</a></p>';
  return page(renderPage({ name: 'sharepoint-signed-out', title: 'SharePoint: signed out', body }));
}

function page(html: string): TenantResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: html,
  };
}

function home({ origins, visitor }: SharePointContext): string {
  const mySite = escapeHtml(personalSiteUrl(origins, visitor.upn));
  const body = `${signedInAs(visitor)}
<ul class="tiles">
<li><a class="tile" href="${PEOPLE_PAGE_PATH}"><span>Our people<small>A page with a People web part</small></span></a></li>
<li><a class="tile" href="${mySite}"><span>My files<small>Your own site, on the My Site host</small></span></a></li>
</ul>`;
  return renderPage({ name: 'sharepoint-home', title: 'SharePoint', body, wide: true });
}

function people({ visitor, world }: SharePointContext): string {
  const colleagues = world.people.filter(({ oid, userType }) => oid !== visitor.oid && userType === 'Member');
  const body = `${signedInAs(visitor)}
<ul class="tiles" aria-label="People">
${[visitor, ...colleagues].map(personCard).join('\n')}
</ul>
<p><a href="/">Home</a></p>`;
  return renderPage({ name: 'sharepoint-people', title: 'SharePoint: our people', body, wide: true });
}

function myFiles({ origins, visitor }: SharePointContext): string {
  const body = `${signedInAs(visitor)}
<p>No files yet.</p>
<p><a href="${escapeHtml(`${origins.sharePoint}/`)}">SharePoint</a></p>`;
  return renderPage({ name: 'sharepoint-my-files', title: 'SharePoint: my files', body });
}

function signedInAs({ displayName, upn }: DemoRecord): string {
  return `<p class="quiet">Signed in as <bdi>${escapeHtml(displayName)}</bdi> (<bdi>${escapeHtml(upn)}</bdi>).
<a href="/_layouts/15/SignOut.aspx">Sign out</a></p>`;
}

function personCard({ displayName, jobTitle, upn }: DemoRecord): string {
  const source = `/_layouts/15/userphoto.aspx?size=L&accountname=${encodeURIComponent(upn)}`;
  return `<li class="tile"><img src="${escapeHtml(source)}" alt="" width="72" height="72" style="border-radius:50%;object-fit:cover">
<span><bdi>${escapeHtml(displayName)}</bdi><small>${escapeHtml(jobTitle)}</small></span></li>`;
}
