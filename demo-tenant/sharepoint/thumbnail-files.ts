import { createHash } from 'node:crypto';
import type { ThumbnailSize } from '../../contract/place.ts';
import type { World } from '../world/create-world.ts';
import type { Switches } from '../world/switches.ts';
import type { Geo, SharePointPicture } from '../world/world-state.ts';
import { personStem } from './personal-site.ts';
import { findOwner } from './profile-account.ts';

const FOLDER = 'Profile Pictures';
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

export function thumbnailPath(accountUpn: string, size: ThumbnailSize, { photoLibrary }: Switches): string {
  return `/${photoLibrary}/${FOLDER}/${personStem(accountUpn)}_${size}Thumb.jpg`;
}

/** The file at a path of a geography's My Site host, whatever its case. Null: no such file. */
export function findThumbnail(world: World, geo: Geo, path: string): ThumbnailFile | null {
  const folder = `/${world.switches.photoLibrary}/${FOLDER}/`;
  if (!path.toLowerCase().startsWith(folder.toLowerCase())) return null;
  const [, stem, letter] = FILE_NAME.exec(path.slice(folder.length)) ?? [];
  const size = parseThumbnailSize(letter);
  if (stem === undefined || size === null) return null;
  const owner = findOwner(world, ({ accountUpn }) => personStem(accountUpn) === stem.toLowerCase());
  if (owner?.person.geo !== geo || !owner.profile.picture) return null;
  const serverRelativeUrl = thumbnailPath(owner.profile.accountUpn, size, world.switches);
  return describeFile(owner.person.upn, owner.profile.picture, size, serverRelativeUrl);
}

export function parseThumbnailSize(letter: string | null | undefined): ThumbnailSize | null {
  const size = letter?.toUpperCase();
  return size === 'S' || size === 'M' || size === 'L' ? size : null;
}

function describeFile(
  upn: string,
  picture: SharePointPicture,
  size: ThumbnailSize,
  serverRelativeUrl: string,
): ThumbnailFile {
  const name = serverRelativeUrl.slice(serverRelativeUrl.lastIndexOf('/') + 1);
  const digest = createHash('sha256').update(`${name} ${picture.changedAt}`).digest('hex').toUpperCase();
  return { upn, picture, size, name, serverRelativeUrl, etag: `"{${digest.slice(0, 32)}},1"` };
}
