import { escapeHtml, renderPage } from '../pages/page.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { accountMenu, personCard, sharePointHomeLink } from './page-parts.ts';
import type { SharePointContext } from './sharepoint-context.ts';

/** What OneDrive's tile opens. */
export function renderMyFiles(context: SharePointContext): string {
  const { visitor, world } = context;
  const [root, ...others] = world.drives.items(visitor.upn);
  const top = others.filter(({ parentId }) => parentId === root?.id);
  const list = top.map(({ name }) => `<li><bdi>${escapeHtml(name)}</bdi></li>`);
  return renderPage({
    name: 'sharepoint-my-files',
    title: 'OneDrive: my files',
    account: accountMenu(context),
    body: `${list.length === 0 ? '<p>No files yet.</p>' : `<ul>${list.join('\n')}</ul>`}
${sharePointHomeLink(context)}`,
  });
}

/** Somebody's page with the large picture: one's own is SharePoint's pull of the day. */
export function renderPersonPage(context: SharePointContext, person: DemoRecord): string {
  return renderPage({
    name: 'sharepoint-person',
    title: `SharePoint: ${person.displayName}`,
    account: accountMenu(context),
    body: `<ul class="tiles">${personCard({ person, size: 'L', href: null })}</ul>
<p>${escapeHtml(person.department)}</p>
${sharePointHomeLink(context)}`,
  });
}
