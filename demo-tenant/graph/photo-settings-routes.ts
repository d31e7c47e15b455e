import { reportedPhotoSettings } from '../world/reported-photo-settings.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS } from './graph-errors.ts';
import { mayReadPhotoSettings } from './permissions.ts';

/** Answer beta's `/admin/people/photoUpdateSettings`: for administrators to read. The demo's control changes it. */
export function answerPhotoSettings({ claims, origins, request, world }: GraphContext): GraphAnswer {
  if (!mayReadPhotoSettings(claims, world.switches)) return refuse(GRAPH_ERRORS.authorizationDenied);
  if (request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  return answer({
    '@odata.context': `${origins.graph}/beta/$metadata#admin/people/photoUpdateSettings/$entity`,
    ...reportedPhotoSettings(world),
  });
}
