import { createHash } from 'node:crypto';
import type { ThumbnailSize } from '../../contract/place.ts';
import type { World } from '../world/create-world.ts';
import type { SharePointPicture, SharePointProfile } from '../world/world-state.ts';
import { personStem } from './personal-site.ts';
import { findOwner } from './profile-account.ts';

const FOLDER = '/User Photos/Profile Pictures';
const FILE_NAME = /^(.+)_([SML])Thumb\.jpg$/i;

/** A thumbnail on the My Site host. */
export interface ThumbnailFile {
  readonly upn: string;
  readonly picture: SharePointPicture;
  readonly size: ThumbnailSize;
  readonly name: string;
  readonly serverRelativeUrl: string;
  /** With quotes; another one after each change. */
  readonly etag: string;
}

export function thumbnailPath(accountUpn: string, size: ThumbnailSize): string {
  return `${FOLDER}/${personStem(accountUpn)}_${size}Thumb.jpg`;
}

/** The file at a path of the My Site host, whatever its case. Null: no such file. */
export function findThumbnail(world: World, path: string): ThumbnailFile | null {
  if (!path.toLowerCase().startsWith(`${FOLDER.toLowerCase()}/`)) return null;
  const [, stem, letter] = FILE_NAME.exec(path.slice(FOLDER.length + 1)) ?? [];
  const size = parseThumbnailSize(letter);
  if (stem === undefined || size === null) return null;
  const owner = findOwner(world, ({ accountUpn }) => personStem(accountUpn) === stem.toLowerCase());
  if (!owner?.profile.picture) return null;
  return describeFile(owner.person.upn, owner.profile, owner.profile.picture, size);
}

export function parseThumbnailSize(letter: string | null | undefined): ThumbnailSize | null {
  const size = letter?.toUpperCase();
  return size === 'S' || size === 'M' || size === 'L' ? size : null;
}

function describeFile(
  upn: string,
  { accountUpn }: Readonly<SharePointProfile>,
  picture: SharePointPicture,
  size: ThumbnailSize,
): ThumbnailFile {
  const serverRelativeUrl = thumbnailPath(accountUpn, size);
  const name = serverRelativeUrl.slice(FOLDER.length + 1);
  const digest = createHash('sha256').update(`${name} ${picture.changedAt}`).digest('hex').toUpperCase();
  return { upn, picture, size, name, serverRelativeUrl, etag: `"{${digest.slice(0, 32)}},1"` };
}
