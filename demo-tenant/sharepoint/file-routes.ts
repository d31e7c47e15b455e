import type { TenantResponse } from '../http.ts';
import { ODATA_ERRORS, odataAnswer, odataError } from './odata-answer.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { findThumbnail, type ThumbnailFile } from './thumbnail-files.ts';

const FILE_CALL = /^\/_api\/web\/GetFileByServerRelative(?:Url|Path)\((?:decodedurl=)?'(.*)'\)(\/\$value)?$/i;

/** Answer `/_api/web/GetFileByServerRelativeUrl('…')` and its `/$value`; null: not such a path. */
export async function answerFileCall({
  world,
  request,
  host,
  path,
}: SharePointContext): Promise<TenantResponse | null> {
  const [, quoted, value] = FILE_CALL.exec(path) ?? [];
  if (quoted === undefined) return null;
  const file = host === 'my-site' ? findThumbnail(world, quoted.replaceAll("''", "'")) : null;
  if (!file) return odataError(request, ODATA_ERRORS.fileNotFound);
  const jpeg = await world.profiles.thumbnail(file.upn, file.picture, file.size);
  if (value !== undefined) return sendFile(file, jpeg, 'application/octet-stream');
  return odataAnswer(request, 'SP.File', {
    ETag: file.etag,
    Exists: true,
    Length: String(jpeg.length),
    Name: file.name,
    ServerRelativeUrl: file.serverRelativeUrl,
    TimeLastModified: `${new Date(file.picture.changedAt).toISOString().slice(0, 19)}Z`,
  });
}

/** Answer the plain path of a thumbnail file; null: not such a path. */
export async function answerFile({ world, host, path }: SharePointContext): Promise<TenantResponse | null> {
  const file = host === 'my-site' ? findThumbnail(world, path) : null;
  return file && sendFile(file, await world.profiles.thumbnail(file.upn, file.picture, file.size), 'image/jpeg');
}

function sendFile({ etag, picture }: ThumbnailFile, body: Buffer, type: string): TenantResponse {
  const headers = {
    'content-type': type,
    etag,
    'last-modified': new Date(picture.changedAt).toUTCString(),
    'cache-control': 'private, max-age=0',
  };
  return { status: 200, headers, body };
}
