import type { TenantResponse } from '../http.ts';
import { PLACEHOLDER_PATH } from './placeholder.ts';
import { findProfileOwner } from './profile-account.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { parseThumbnailSize } from './thumbnail-files.ts';

const BROWSER_CACHE_SECONDS = 86_400;

/**
 * Answer `userphoto.aspx`: somebody's thumbnail or the placeholder. The Large one, asked for by the person, is what
 * makes SharePoint pull (domain facts 2.3); a bearer token never does.
 */
export async function answerUserPhoto(context: SharePointContext): Promise<TenantResponse> {
  const { world, request, visitor, by, geo } = context;
  const query = lowerCaseNames(request.url.searchParams);
  const size = parseThumbnailSize(query.get('size')) ?? 'S';
  const owner = findProfileOwner(world, query.get('accountname') ?? query.get('username') ?? '');
  if (owner !== null && owner.person.geo !== geo) return answerMissing(query.get('default') === 'none');
  const before = owner?.profile.picture ?? null;
  const isTrigger = request.method === 'GET' && (size === 'L' || world.switches.pullTrigger === 'any-size');
  if (owner?.person.oid === visitor.oid && by === 'cookie' && isTrigger)
    world.profiles.requestOwnPicture(visitor.upn);
  const picture = world.switches.pullAnswer === 'old' ? before : owner?.profile.picture;
  if (!owner || !picture || owner.profile.showsPlaceholder) return answerMissing(query.get('default') === 'none');
  const body = await world.profiles.thumbnail(owner.person.upn, picture, size);
  const headers = {
    'content-type': 'image/jpeg',
    'cache-control': `private, max-age=${BROWSER_CACHE_SECONDS}`,
    'last-modified': new Date(picture.changedAt).toUTCString(),
  };
  return { status: 200, headers, body };
}

/** `default=none` asks for no placeholder. */
function answerMissing(isPlaceholderUnwanted: boolean): TenantResponse {
  return isPlaceholderUnwanted ? { status: 404 } : { status: 302, headers: { location: PLACEHOLDER_PATH } };
}

/** Parameter names are written in any case: `accountName`, `Size`. */
function lowerCaseNames(query: URLSearchParams): ReadonlyMap<string, string> {
  return new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
}
