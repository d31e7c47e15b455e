import type { DirectoryPerson } from '../identity/directory.ts';
import { escapeHtml } from './page.ts';

const HUES = 6;

/** Initials in a circle, name, account and a sentence if there is one. HTML for the inside of a button or a link. */
export function renderPersonTile({ upn, displayName }: DirectoryPerson, story = ''): string {
  const initials = displayName
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  const hue = [...upn].reduce((sum, character) => sum + character.charCodeAt(0), 0) % HUES;
  return (
    `<span class="circle hue-${hue}" aria-hidden="true">${escapeHtml(initials)}</span>` +
    `<span><bdi>${escapeHtml(displayName)}</bdi> <small><bdi>${escapeHtml(upn)}</bdi></small>` +
    `${story ? `<small>${escapeHtml(story)}</small>` : ''}</span>`
  );
}
