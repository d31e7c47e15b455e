import { escapeHtml, renderPage } from '../pages/page.ts';
import { ONBOARDING } from '../tenant-constants.ts';
import { LIST_COLUMNS } from '../world/onboarding/list-columns.ts';
import type { ListLine } from '../world/onboarding/list-store.ts';
import { accountMenu, sharePointHomeLink } from './page-parts.ts';
import type { SharePointContext } from './sharepoint-context.ts';

/** Where people see the list, lower case and decoded. */
export const LIST_PATH = `${ONBOARDING.sitePath}/lists/${ONBOARDING.listTitle.toLowerCase()}`;

const LINES_PER_PAGE = 200;

/** Today's list as a table, to look at: whoever wants to change it asks the demo's control. */
export function renderListPage(context: SharePointContext): string {
  const { list } = context.world.onboarding;
  const afterId = Number(context.request.url.searchParams.get('p_ID') ?? 0) || 0;
  const found = list.page(afterId, LINES_PER_PAGE + 1);
  const lines = found.slice(0, LINES_PER_PAGE);
  const last = lines.at(-1);
  const next =
    found.length > lines.length && last !== undefined ? `<p><a href="?p_ID=${last.id}">Next lines</a></p>` : '';
  return renderPage({
    name: 'sharepoint-list',
    title: `${ONBOARDING.siteName}: ${ONBOARDING.listTitle}`,
    wide: true,
    account: accountMenu(context),
    body: `<p>${list.lines().length} lines</p>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(ONBOARDING.listTitle)}"><table>
<thead><tr>${LIST_COLUMNS.map(({ displayName }) => `<th scope="col">${displayName}</th>`).join('')}</tr></thead>
<tbody>${lines.map(renderLine).join('\n')}</tbody></table></div>
${next}
${sharePointHomeLink(context)}`,
  });
}

function renderLine({ fields }: ListLine): string {
  const cells = LIST_COLUMNS.map(({ name }) => {
    const value = fields[name] ?? '';
    const text = typeof value === 'boolean' ? (value ? 'Yes' : '') : value;
    return `<td><bdi>${escapeHtml(text)}</bdi></td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}
