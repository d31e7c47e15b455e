import type { TenantResponse } from '../http.ts';
import { PROVIDER_ROUTES } from '../identity/provider-settings.ts';
import type { Origins } from '../origins.ts';
import { escapeHtml, renderPage } from '../pages/page.ts';
import { pageResponse } from '../pages/page-response.ts';
import { ONBOARDING } from '../tenant-constants.ts';
import { renderMyFiles, renderPersonPage } from './my-site-pages.ts';
import { LIST_PATH, renderListPage } from './onboarding-pages.ts';
import { PEOPLE_PAGE_PATH, SITE_PATH } from './page-paths.ts';
import { findProfileOwner } from './profile-account.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { renderPeoplePage, renderSearchPage, renderSharePointHome, renderSitePage } from './team-site-pages.ts';

/** Answer the pages that people see; null: no such page. */
export function answerPage(context: SharePointContext): TenantResponse | null {
  const html = context.host === 'my-site' ? mySitePage(context) : teamSitePage(context);
  return html === null ? null : pageResponse(html);
}

function teamSitePage(context: SharePointContext): string | null {
  switch (pathIn(context)) {
    case '/':
    case '/sitepages/home.aspx':
      return renderSharePointHome(context);
    case SITE_PATH:
    case `${SITE_PATH}/sitepages/home.aspx`:
      return renderSitePage(context);
    case PEOPLE_PAGE_PATH.toLowerCase():
      return renderPeoplePage(context);
    case ONBOARDING.sitePath:
    case LIST_PATH:
    case `${LIST_PATH}/allitems.aspx`:
      return renderListPage(context);
    case '/_layouts/15/search.aspx':
    case `${SITE_PATH}/_layouts/15/search.aspx`:
      return renderSearchPage(context, context.request.url.searchParams.get('q') ?? '');
    default:
      return null;
  }
}

function mySitePage(context: SharePointContext): string | null {
  const path = pathIn(context);
  if (path === '/person.aspx') {
    const accountName = context.request.url.searchParams.get('accountname') ?? context.visitor.upn;
    const owner = findProfileOwner(context.world, accountName);
    return owner && renderPersonPage(context, owner.person);
  }
  return path === '/' || path.startsWith('/personal/') ? renderMyFiles(context) : null;
}

/** Lower case, without a slash at the end. */
function pathIn({ path }: SharePointContext): string {
  return path.toLowerCase().replace(/(?<=.)\/$/, '');
}

/** For somebody whose sign-in didn't complete. */
export function refusedPage(): TenantResponse {
  const body = '<p>The sign-in was refused, or took too long. <a href="/">Try again</a></p>';
  return pageResponse(renderPage({ name: 'sharepoint-refused', title: 'SharePoint: sign-in failed', body }), 403);
}

export function notFoundPage(): TenantResponse {
  const body = '<p>There is no such page. <a href="/">Home</a></p>';
  return pageResponse(renderPage({ name: 'sharepoint-not-found', title: 'SharePoint: not found', body }), 404);
}

export function signedOutPage({ pages }: Origins): TenantResponse {
  const body = `<p>You are signed out of SharePoint on this host. The account is still signed in in this browser.</p>
<p><a href="${escapeHtml(`${pages}${PROVIDER_ROUTES.end_session}`)}">Sign out of the account too</a></p>
<p><a href="/">Sign in</a></p>`;
  return pageResponse(renderPage({ name: 'sharepoint-signed-out', title: 'SharePoint: signed out', body }));
}
