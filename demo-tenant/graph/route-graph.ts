import { answerDrive } from './drive-routes.ts';
import { decode, findPerson } from './find-person.ts';
import { type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS, personNotFound, segmentNotFound, throttled } from './graph-errors.ts';
import { answerGroups } from './group-routes.ts';
import { answerPeople, answerPerson } from './people-routes.ts';
import { answerPhoto } from './photo-routes.ts';
import { answerPhotoSettings } from './photo-settings-routes.ts';
import type { PhotoThrottle } from './photo-throttle.ts';
import type { RequestWindow } from './request-window.ts';
import { answerSites } from './site-routes.ts';

/** Photos count as Outlook's traffic, files as SharePoint's: each service has limits of its own. */
export interface Throttles {
  readonly photos: PhotoThrottle;
  readonly files: RequestWindow;
}

const COLLECTIONS: readonly string[] = ['children', 'items', 'lists'];

/** Find who answers a path, and let requests for photos and files through their throttles. */
export async function routeGraph(context: GraphContext, throttles: Throttles): Promise<GraphAnswer> {
  const { segments, version, request } = context;
  const path = segments.join('/').toLowerCase();
  if (version === 'beta' && path === 'admin/people/photoupdatesettings') return answerPhotoSettings(context);
  const [first = '', ...others] = segments.map(decode);
  if (first === 'sites') return throttleFiles(context, throttles.files, others, () => answerSites(context, others));
  if (first === 'groups') return answerGroups(context, others);
  const owner = findPerson(context);
  if (owner.kind === 'unknown') return refuse(personNotFound(owner.idOrUpn));
  if (owner.kind === 'person' && owner.rest.length > 0) {
    const { person, rest } = owner;
    if (rest[0] === 'drive') {
      return throttleFiles(context, throttles.files, rest, () => answerDrive(context, person, rest.slice(1)));
    }
    return throttles.photos.run(context.claims.appid, person.oid, () => answerPhoto(context, person, rest));
  }
  if (request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  if (owner.kind === 'person') return answerPerson(context, owner.person);
  return path === 'users' ? answerPeople(context) : refuse(segmentNotFound(first));
}

/** A collection and a change cost two units, one thing costs one. */
function throttleFiles(
  { claims, request }: GraphContext,
  files: RequestWindow,
  rest: readonly string[],
  handle: () => GraphAnswer,
): GraphAnswer {
  const last = rest.at(-1) ?? '';
  const isDear = request.method !== 'GET' || COLLECTIONS.includes(last) || last.startsWith('search(');
  const waitSeconds = files.secondsUntilAllowed(claims.appid, isDear ? 2 : 1);
  return waitSeconds > 0 ? refuse(throttled(waitSeconds)) : handle();
}
