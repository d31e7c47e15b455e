import { rootSiteOrigin } from '../sharepoint/personal-site.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { answerDrive } from './drive-routes.ts';
import { findPerson } from './find-person.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS, personNotFound, segmentNotFound, throttled } from './graph-errors.ts';
import { answerPeople, answerPerson } from './people-routes.ts';
import { mayReadSites } from './permissions.ts';
import { answerPhoto } from './photo-routes.ts';
import { answerPhotoSettings } from './photo-settings-routes.ts';
import type { PhotoThrottle } from './photo-throttle.ts';
import type { RequestWindow } from './request-window.ts';

/** Photos count as Outlook's traffic, files as SharePoint's: each service has limits of its own. */
export interface Throttles {
  readonly photos: PhotoThrottle;
  readonly files: RequestWindow;
}

/** Find who answers a path, and let requests for photos and files through their throttles. */
export async function routeGraph(context: GraphContext, throttles: Throttles): Promise<GraphAnswer> {
  const { segments, version, request } = context;
  const path = segments.join('/').toLowerCase();
  if (version === 'beta' && path === 'admin/people/photoupdatesettings') return answerPhotoSettings(context);
  const owner = findPerson(context);
  if (owner.kind === 'unknown') return refuse(personNotFound(owner.idOrUpn));
  if (owner.kind === 'person' && owner.rest.length > 0) {
    const { person, rest } = owner;
    if (rest[0] === 'drive') return throttleDrive(context, throttles.files, person, rest.slice(1));
    return throttles.photos.run(context.claims.appid, person.oid, () => answerPhoto(context, person, rest));
  }
  if (request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  if (owner.kind === 'person') return answerPerson(context, owner.person);
  if (path === 'users') return answerPeople(context);
  return path === 'sites/root' ? answerRootSite(context) : refuse(segmentNotFound(segments[0] ?? ''));
}

/** A list costs two units, one thing costs one. */
function throttleDrive(context: GraphContext, files: RequestWindow, person: DemoRecord, rest: readonly string[]) {
  const isList = rest.at(-1) === 'children' || rest.at(-1)?.startsWith('search(') === true;
  const waitSeconds = files.secondsUntilAllowed(context.claims.appid, isList ? 2 : 1);
  return waitSeconds > 0 ? refuse(throttled(waitSeconds)) : answerDrive(context, person, rest);
}

function answerRootSite({ claims, origins, request, version, world }: GraphContext): GraphAnswer {
  if (!mayReadSites(claims)) return refuse(GRAPH_ERRORS.siteAccessDenied);
  const site = {
    '@odata.context': `${origins.graph}/${version}/$metadata#sites/$entity`,
    webUrl: rootSiteOrigin({ origins, switches: world.switches }),
  };
  const isShort = request.url.searchParams.get('$select') === 'webUrl';
  return answer(isShort ? site : { ...site, displayName: 'Demo', name: '' });
}
