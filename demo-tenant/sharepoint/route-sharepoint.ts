import type { TenantResponse } from '../http.ts';
import { answerFile, answerFileCall } from './file-routes.ts';
import { ODATA_ERRORS, odataAnswer, odataError } from './odata-answer.ts';
import { answerPage, notFoundPage } from './pages.ts';
import { PHOTO_LINK_PATH } from './photo-links.ts';
import { claimsName } from './profile-account.ts';
import { answerProfile } from './profile-routes.ts';
import type { SharePointContext } from './sharepoint-context.ts';
import { answerPhotoLink, answerUserPhoto } from './user-photo.ts';

const USER_PHOTO_PATH = /^(?:\/[^_][^?]*)?\/_layouts\/15\/userphoto\.aspx$/i;

/** Find who answers a path. Everything is GET: this SharePoint is only read. */
export async function routeSharePoint(context: SharePointContext): Promise<TenantResponse> {
  const { by, path, request, world } = context;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return odataError(request, ODATA_ERRORS.resourceNotFound);
  if (USER_PHOTO_PATH.test(path)) {
    const isServed = by === 'cookie' || world.switches.userPhotoBearer === 'served';
    return isServed ? answerUserPhoto(context) : odataError(request, ODATA_ERRORS.accessDenied);
  }
  if (by === 'cookie' && path === PHOTO_LINK_PATH) return answerPhotoLink(context);
  if (path.toLowerCase().startsWith('/_api/')) return answerCall(context);
  const file = await answerFile(context);
  return file ?? (by === 'cookie' ? answerPage(context) : null) ?? notFoundPage();
}

async function answerCall(context: SharePointContext): Promise<TenantResponse> {
  if (context.path.toLowerCase() === '/_api/web/currentuser') return answerCurrentUser(context);
  const found = answerProfile(context) ?? (await answerFileCall(context));
  return found ?? odataError(context.request, ODATA_ERRORS.resourceNotFound);
}

function answerCurrentUser({ request, visitor }: SharePointContext): TenantResponse {
  return odataAnswer(request, 'SP.User', {
    Email: visitor.mail ?? '',
    LoginName: claimsName(visitor.upn),
    PrincipalType: 1,
    Title: visitor.displayName,
    UserId: { NameId: visitor.oid, NameIdIssuer: 'urn:federation:microsoftonline' },
    UserPrincipalName: visitor.upn,
  });
}
