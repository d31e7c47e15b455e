import type { TenantResponse } from '../http.ts';
import { ODATA_ERRORS, odataAnswer, odataError } from './odata-answer.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { findThumbnail, type ThumbnailFile } from './thumbnail-files.ts';

const PATH_CALL = /^\/_api\/web\/GetFileByServerRelativePath\(decodedurl='(.*)'\)(\/\$value)?$/i;
const URL_CALL = /^\/_api\/web\/GetFileByServerRelativeUrl\('(.*)'\)(\/\$value)?$/i;

interface FileCall {
  readonly file: string;
  readonly wantsContent: boolean;
}

/**
 * Answer `/_api/web/GetFileByServerRelativePath(decodedurl='…')`, the older `GetFileByServerRelativeUrl('…')` and
 * their `/$value`; null: not such a path.
 */
export async function answerFileCall({
  world,
  request,
  host,
  geo,
  path,
}: SharePointContext): Promise<TenantResponse | null> {
  const call = parseFileCall(path);
  if (call === null) return null;
  const file = host === 'my-site' ? findThumbnail(world, geo, call.file) : null;
  if (!file) return odataError(request, ODATA_ERRORS.fileNotFound);
  const jpeg = await world.profiles.thumbnail(file.upn, file.picture, file.size);
  if (call.wantsContent) return sendFile(file, jpeg, 'application/octet-stream');
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
export async function answerFile({ world, host, geo, path }: SharePointContext): Promise<TenantResponse | null> {
  const file = host === 'my-site' ? findThumbnail(world, geo, path) : null;
  return file && sendFile(file, await world.profiles.thumbnail(file.upn, file.picture, file.size), 'image/jpeg');
}

function parseFileCall(path: string): FileCall | null {
  const [, decoded, pathContent] = PATH_CALL.exec(path) ?? [];
  if (decoded !== undefined) return { file: unquote(decoded), wantsContent: pathContent !== undefined };
  const [, url, urlContent] = URL_CALL.exec(path) ?? [];
  if (url === undefined) return null;
  // The older call reads a URL: what follows `#` is a fragment, so it can't find a file with `#` in its name.
  return { file: unquote(url).replace(/#.*$/, ''), wantsContent: urlContent !== undefined };
}

function unquote(text: string): string {
  return text.replaceAll("''", "'");
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
