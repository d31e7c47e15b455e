import { z } from 'zod';
import type { OneDriveEntry, OneDrivePicture } from '../../contract/onedrive.ts';
import { PORTRAIT_LIMIT_BYTES } from '../../contract/photo.ts';
import { EVERY_PICTURE, pictureExtensions } from '../photo/picture-extensions.ts';
import { DRIVE_ITEM_ID } from './drive-item-id.ts';

/** What `toEntry` and a download need of a driveItem; for `$select`. */
export const DRIVE_ITEM_FIELDS = 'id,name,size,folder,file,image,photo,package,remoteItem,deleted,specialFolder';
export const DOWNLOAD_URL = '@microsoft.graph.downloadUrl';

const LONGEST_NAME = 400;

const facet = z.looseObject({}).nullish();
const thumbnail = z.object({ url: z.string().max(4000) }).nullish();

/** A driveItem as far as this app looks at it. */
export const driveItem = z.object({
  id: z.string().regex(DRIVE_ITEM_ID),
  name: z.string().transform((name) => name.slice(0, LONGEST_NAME)),
  size: z.number().nullish(),
  folder: z.looseObject({ childCount: z.number().nullish() }).nullish(),
  file: z.looseObject({ mimeType: z.string().nullish() }).nullish(),
  image: facet,
  photo: facet,
  package: facet,
  remoteItem: facet,
  deleted: facet,
  specialFolder: z.looseObject({ name: z.string().nullish() }).nullish(),
  thumbnails: z.array(z.looseObject({ medium: thumbnail })).nullish(),
  [DOWNLOAD_URL]: z.string().max(4000).nullish(),
});
export type DriveItem = z.infer<typeof driveItem>;

/**
 * Pictures to people, but not to us: cameras' own formats, drawings, layers. By the end of the name, the only thing
 * that every client of OneDrive keeps as it was.
 */
const NOT_OPENED = new Set(
  '3fr arw bmp cr2 cr3 dng eps erf ico jxl kdc mos mrw nef nrw orf pef psd raf raw rw2 sr2 srw svg x3f'.split(' '),
);

type Opened = Parameters<typeof pictureExtensions>[0];

/** A folder or a picture as the page shows it; null for what it doesn't: documents, shortcuts, the vault. */
export function toEntry(item: DriveItem, opened: Opened): OneDriveEntry | null {
  // A shortcut leads to somebody else's drive, which `Files.Read` does not reach into.
  if (item.remoteItem || item.deleted || item.package) return null;
  if (item.folder) {
    if (item.specialFolder?.name?.toLowerCase() === 'vault') return null;
    return { kind: 'folder', id: item.id, name: item.name, childCount: item.folder.childCount ?? 0 };
  }
  return item.file && isPicture(item)
    ? { kind: 'picture', id: item.id, name: item.name, blocked: blockedBy(item, opened) }
    : null;
}

function isPicture({ name, file, image }: DriveItem): boolean {
  const extension = extensionOf(name);
  const isNamedSo = EVERY_PICTURE.includes(extension) || NOT_OPENED.has(extension);
  return isNamedSo || Boolean(image) || (file?.mimeType?.startsWith('image/') ?? false);
}

function blockedBy({ name, size }: DriveItem, opened: Opened): OneDrivePicture['blocked'] {
  const extension = extensionOf(name);
  const isSwitchedOff = EVERY_PICTURE.includes(extension) && !pictureExtensions(opened).includes(extension);
  if (NOT_OPENED.has(extension) || isSwitchedOff) return 'format';
  return (size ?? 0) > PORTRAIT_LIMIT_BYTES ? 'size' : null;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
