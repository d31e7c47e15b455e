import type { ThumbnailSize } from '../../contract/place.ts';
import { renderAccountMenu } from '../pages/account-menu.ts';
import { escapeHtml } from '../pages/page.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { mySiteOrigin, rootSiteOrigin } from './personal-site.ts';
import type { SharePointContext } from './sharepoint-context.ts';

/** Address of somebody's picture on the same host. Asking for one's own Large is SharePoint's pull of the day. */
function userPhotoPath(upn: string, size: ThumbnailSize): string {
  return `/_layouts/15/userphoto.aspx?size=${size}&accountname=${encodeURIComponent(upn)}`;
}

/** The circle at the top right: initials, unless a switch says that it is the visitor's own picture. */
export function accountMenu({ visitor, world }: SharePointContext): string {
  const { headerPhoto } = world.switches;
  const picture = headerPhoto === 'none' ? null : userPhotoPath(visitor.upn, headerPhoto);
  return renderAccountMenu({ person: visitor, picture, signOut: '/_layouts/15/SignOut.aspx' });
}

/** Address on the My Site host where somebody's profile lives. */
export function mySiteHref({ origins, world }: SharePointContext, { geo }: DemoRecord, path: string): string {
  return `${mySiteOrigin({ origins, switches: world.switches }, geo)}${path}`;
}

/** Link to SharePoint's home, by the name that the tenant tells. HTML. */
export function sharePointHomeLink({ origins, world }: SharePointContext): string {
  const home = `${rootSiteOrigin({ origins, switches: world.switches })}/`;
  return `<p><a href="${escapeHtml(home)}">SharePoint home</a></p>`;
}

interface PersonCard {
  readonly person: DemoRecord;
  readonly size: ThumbnailSize;
  /** Where the name leads; null: nowhere. */
  readonly href: string | null;
}

/** Picture, name and job of a person. HTML. */
export function personCard({ person, size, href }: PersonCard): string {
  const { displayName, jobTitle, upn } = person;
  const name = `<bdi>${escapeHtml(displayName)}</bdi>`;
  const source = escapeHtml(userPhotoPath(upn, size));
  return `<li class="tile"><img class="circle${size === 'L' ? ' large' : ''}" src="${source}" alt="">
<span>${href === null ? name : `<a href="${escapeHtml(href)}">${name}</a>`}<small>${escapeHtml(jobTitle)}</small></span></li>`;
}
