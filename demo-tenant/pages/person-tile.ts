import type { DirectoryPerson } from '../identity/directory.ts';
import { escapeHtml } from './page.ts';

const HUES = 6;

type NamedPerson = Pick<DirectoryPerson, 'upn' | 'displayName'>;

/** Initials in a circle, or the picture at an address of the same host. HTML. */
export function renderCircle({ upn, displayName }: NamedPerson, picture: string | null = null): string {
  if (picture !== null) return `<img class="circle" src="${escapeHtml(picture)}" alt="">`;
  const initials = displayName
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  const hue = [...upn].reduce((sum, character) => sum + character.charCodeAt(0), 0) % HUES;
  return `<span class="circle hue-${hue}" aria-hidden="true">${escapeHtml(initials)}</span>`;
}

/** Initials in a circle, name, account and a sentence if there is one. HTML for the inside of a button or a link. */
export function renderPersonTile(person: NamedPerson, story = ''): string {
  return (
    renderCircle(person) +
    `<span><bdi>${escapeHtml(person.displayName)}</bdi> <small><bdi>${escapeHtml(person.upn)}</bdi></small>` +
    `${story ? `<small>${escapeHtml(story)}</small>` : ''}</span>`
  );
}
