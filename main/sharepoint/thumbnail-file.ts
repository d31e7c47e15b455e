import type { ThumbnailSize } from '../../contract/place.ts';

/**
 * Address of the stored thumbnail of another size beside the one that the profile names (domain facts 2.1).
 * Null where the profile's address is not such a file.
 */
export function thumbnailFile(pictureUrl: string, size: ThumbnailSize): string | null {
  const path = pictureFilePath(pictureUrl);
  if (path === null || !/_[SML]Thumb\.jpe?g$/i.test(path)) return null;
  const url = new URL(pictureUrl);
  url.pathname = url.pathname.replace(/_[SML]Thumb(\.jpe?g)$/i, `_${size}Thumb$1`);
  url.search = '';
  return url.href;
}

/**
 * Server-relative path of a stored picture, decoded. Null for anything but a picture file: a profile may name a page
 * such as `userphoto.aspx`, and asking for that would spend SharePoint's once-a-day pull.
 */
export function pictureFilePath(pictureUrl: string): string | null {
  if (!URL.canParse(pictureUrl)) return null;
  const { pathname } = new URL(pictureUrl);
  if (!/\.(jpe?g|png)$/i.test(pathname) || pathname.toLowerCase().includes('/_')) return null;
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
