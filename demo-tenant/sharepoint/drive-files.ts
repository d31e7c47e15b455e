import type { TenantRequest, TenantResponse } from '../http.ts';
import type { World } from '../world/create-world.ts';

const PATHS = ['/_layouts/15/download.aspx', '/_layouts/15/thumbnail.aspx'];

/**
 * Answer the pre-authenticated addresses of a drive's files and thumbnails; null: not one of them. The ticket in
 * the address is all that counts. A bearer is refused, as SharePoint refuses one that was made out for Graph.
 */
export async function answerDriveFile(world: World, request: TenantRequest): Promise<TenantResponse | null> {
  if (!PATHS.includes(request.url.pathname.toLowerCase())) return null;
  if (request.headers.authorization !== undefined) return refused('invalid_request', 'Token type is not allowed.');
  const ticket = world.drives.tickets.redeem(request.url.searchParams.get('tempauth') ?? '');
  if (ticket === null) return refused('access_denied', 'The address has expired.');
  const { upn, itemId, use } = ticket;
  const item = world.drives.items(upn).find(({ id }) => id === itemId);
  if (item?.kind !== 'file') return { status: 404, body: { error: 'itemNotFound' } };
  if (use === 'content') {
    return { status: 200, headers: { 'content-type': item.mimeType }, body: await world.drives.content(upn, item) };
  }
  const jpeg = await world.drives.thumbnail(upn, item, use);
  if (jpeg === null) return { status: 404, body: { error: 'itemNotFound' } };
  return { status: 200, headers: { 'content-type': 'image/jpeg' }, body: jpeg };
}

function refused(error: string, error_description: string): TenantResponse {
  return { status: 401, body: { error, error_description } };
}
