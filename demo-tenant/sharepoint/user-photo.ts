import type { TenantResponse } from '../http.ts';
import type { World } from '../world/create-world.ts';
import type { LinkedPhoto } from './photo-links.ts';
import { PLACEHOLDER_PATH } from './placeholder.ts';
import { findProfileOwner, type ProfileOwner } from './profile-account.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { parseThumbnailSize } from './thumbnail-files.ts';

/** A day; another query, such as another `t`, is another address to a browser's cache. */
const CACHED = { 'cache-control': 'private, max-age=86400' } as const;

/**
 * Answer `userphoto.aspx`: somebody's thumbnail or the placeholder. The Large one, asked for by the person, is what
 * makes SharePoint pull (domain facts 2.3); a bearer token never does.
 */
export async function answerUserPhoto(context: SharePointContext): Promise<TenantResponse> {
  const { world, request, visitor, by } = context;
  const query = lowerCaseNames(request.url.searchParams);
  const size = parseThumbnailSize(query.get('size')) ?? 'S';
  const owner = findOwnerHere(context, query.get('accountname') ?? query.get('username') ?? '');
  const before = owner?.profile.picture ?? null;
  const isTrigger = request.method === 'GET' && (size === 'L' || world.switches.pullTrigger === 'any-size');
  if (owner?.person.oid === visitor.oid && by === 'cookie' && isTrigger)
    world.profiles.requestOwnPicture(visitor.upn);
  const picture = world.switches.pullAnswer === 'old' ? before : owner?.profile.picture;
  if (!owner || !picture || owner.profile.showsPlaceholder) return answerMissing(query.get('default') === 'none');
  const photo = { upn: owner.person.upn, picture, size };
  if (by === 'bearer' || world.switches.userPhotoRedirect === 'none') return sendPhoto(world, photo);
  // Kept for as long as the picture would be, so that a browser may come back to an address that has expired.
  const headers = { ...CACHED, location: context.photoLinks.issue(photo) };
  return { status: 302, headers };
}

/** Answer the address that `userphoto.aspx` sent a browser to; it is good for an hour (domain facts 6, row 22). */
export async function answerPhotoLink({ world, request, photoLinks }: SharePointContext): Promise<TenantResponse> {
  const photo = photoLinks.redeem(request.url.searchParams);
  if (photo !== null) return sendPhoto(world, photo);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 403, headers, body: 'Time-Limited URL validation failed' };
}

async function sendPhoto(world: World, { upn, picture, size }: LinkedPhoto): Promise<TenantResponse> {
  const headers = {
    ...CACHED,
    'content-type': 'image/jpeg',
    'last-modified': new Date(picture.changedAt).toUTCString(),
  };
  return { status: 200, headers, body: await world.profiles.thumbnail(upn, picture, size) };
}

/** Null also where the profile lives in another geography than this host. */
function findOwnerHere({ world, geo }: SharePointContext, accountName: string): ProfileOwner | null {
  const owner = findProfileOwner(world, accountName);
  return owner?.person.geo === geo ? owner : null;
}

/** `default=none` asks for no placeholder. */
function answerMissing(isPlaceholderUnwanted: boolean): TenantResponse {
  return isPlaceholderUnwanted ? { status: 404 } : { status: 302, headers: { location: PLACEHOLDER_PATH } };
}

/** Parameter names are written in any case: `accountName`, `Size`. */
function lowerCaseNames(query: URLSearchParams): ReadonlyMap<string, string> {
  return new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
}
