import type { DemoRecord } from '../world/demo-record.ts';
import { emptyAnswer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS, imageNotFound, imageTooSmall, misleadingNotFound } from './graph-errors.ts';
import { isPhotoChangeAllowed, mayWritePhoto } from './permissions.ts';
import { photoTrouble } from './photo-trouble.ts';

const MOST_BYTES = 4 * 1024 * 1024;
/** Above this an upload for somebody without a mailbox is refused (domain facts 1.2). */
const MOST_BYTES_WITHOUT_MAILBOX = 100 * 1024;

/** Answer PUT, PATCH and DELETE of a person's `photo/$value`. */
export async function changePhoto(context: GraphContext, person: DemoRecord): Promise<GraphAnswer> {
  const { world, request, claims, caller } = context;
  if (!mayWritePhoto(claims, person.oid)) return refuse(GRAPH_ERRORS.accessDenied);
  if (person.isPhotoSourceOnPremises || !isPhotoChangeAllowed(claims, caller, world.photoUpdateSettings)) {
    return refuse({ ...GRAPH_ERRORS.accessDenied, code: world.switches.policyRefusalCode });
  }
  const trouble = photoTrouble(context, person);
  if (trouble !== null) return refuse(trouble);
  switch (request.method) {
    case 'PUT':
    case 'PATCH':
      return storePhoto(context, person);
    case 'DELETE':
      return world.photos.remove(person.upn) ? emptyAnswer(200) : refuse(imageNotFound(world.switches));
    default:
      return refuse(GRAPH_ERRORS.methodNotAllowed);
  }
}

async function storePhoto({ world, request }: GraphContext, person: DemoRecord): Promise<GraphAnswer> {
  const type = request.headers['content-type'] ?? '';
  if (request.body.length > MOST_BYTES) return refuse(GRAPH_ERRORS.photoTooLarge);
  if (!/^image\/(jpeg|png)\b/i.test(type)) return refuse(GRAPH_ERRORS.wrongContentType);
  const isTooMuch = request.body.length > MOST_BYTES_WITHOUT_MAILBOX && person.mailbox === 'none';
  if (isTooMuch && world.switches.mailboxlessLimit) return refuse(misleadingNotFound(person.upn));
  const outcome = await world.photos.put(person.upn, request.body);
  switch (outcome.kind) {
    case 'stored':
      return emptyAnswer(200);
    case 'too-small':
      return refuse(imageTooSmall(outcome.width, outcome.height));
    case 'unreadable':
      return refuse(GRAPH_ERRORS.unreadableImage);
  }
}
