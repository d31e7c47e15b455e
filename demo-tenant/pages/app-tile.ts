import { escapeHtml } from './page.ts';

export interface AppTile {
  readonly name: string;
  /** One short line below the name. */
  readonly about: string;
  readonly href: string;
  /** What a walker looks for instead of the words. */
  readonly walk: string;
  readonly hue: number;
}

/** A list of links as tiles with the app's first letter. HTML. */
export function renderAppTiles(tiles: readonly AppTile[]): string {
  return `<ul class="tiles">${tiles.map(renderAppTile).join('\n')}</ul>`;
}

function renderAppTile({ name, about, href, walk, hue }: AppTile): string {
  return `<li><a class="tile" data-walk="${walk}" href="${escapeHtml(href)}">
<span class="circle hue-${hue}" aria-hidden="true">${escapeHtml(name.charAt(0))}</span>
<span>${escapeHtml(name)}<small>${escapeHtml(about)}</small></span></a></li>`;
}
