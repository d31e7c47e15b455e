import type { GraphSize } from '../../contract/place.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { parseSize } from '../world/photo-store.ts';
import { availableSizes } from '../world/stored-photo.ts';
import type { StoredPhoto } from '../world/world-state.ts';
import { changePhoto } from './change-photo.ts';
import { answer, emptyAnswer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS, imageNotFound, segmentNotFound } from './graph-errors.ts';
import { mayReadPhoto } from './permissions.ts';
import { photoTrouble, sizeTrouble } from './photo-trouble.ts';

/** What a path below a person asks of the photo. `size` null: the largest. */
interface PhotoPath {
  readonly wants: 'metadata' | 'bytes' | 'list';
  readonly size: string | null;
}

/** Answer `photo`, `photo/$value`, `photos`, `photos/{size}` and `photos/{size}/$value` of a person. */
export async function answerPhoto(
  context: GraphContext,
  person: DemoRecord,
  rest: readonly string[],
): Promise<GraphAnswer> {
  const path = parsePhotoPath(rest, context.world.switches.singularSizePath);
  if (!path) return refuse(segmentNotFound(rest.join('/')));
  const { method } = context.request;
  const isRefused = person.refusesOthers && context.caller.oid !== person.oid;
  if (isRefused) return refuse(GRAPH_ERRORS.accessDenied);
  if (method === 'GET') return readPhoto(context, person, path);
  if (path.wants !== 'bytes' || path.size !== null) return refuse(GRAPH_ERRORS.methodNotAllowed);
  return changePhoto(context, person);
}

function parsePhotoPath(rest: readonly string[], isSingularSizeKnown: boolean): PhotoPath | null {
  const [collection, ...tail] = rest;
  const wants = tail.at(-1) === '$value' ? 'bytes' : 'metadata';
  const names = wants === 'bytes' ? tail.slice(0, -1) : tail;
  const size = names[0] ?? null;
  if (names.length > 1) return null;
  if (collection === 'photo' && (size === null || isSingularSizeKnown)) return { wants, size };
  if (collection !== 'photos' || (size === null && wants === 'bytes')) return null;
  return size === null ? { wants: 'list', size } : { wants, size };
}

async function readPhoto(context: GraphContext, person: DemoRecord, path: PhotoPath): Promise<GraphAnswer> {
  if (!mayReadPhoto(context.claims, person.oid)) return refuse(GRAPH_ERRORS.accessDenied);
  const trouble = photoTrouble(context, person) ?? (path.size === null ? null : sizeTrouble(person));
  if (trouble !== null) return refuse(trouble);
  const { photos, switches } = context.world;
  const photo = photos.served(person.upn);
  if (!photo) return answerMissing(context, person, path);
  if (path.wants === 'list') {
    const value = availableSizes(photo).map((edge) => metadata(photo, edge));
    return answer({ '@odata.context': contextOf(context, person, 'photos'), value });
  }
  const edge = chooseEdge(photo, path.size, switches.unavailableSize === 'smaller');
  if (edge === null) return refuse(imageNotFound(switches));
  if (path.wants === 'bytes') return answerBytes(context, person, photo, edge);
  return answer({
    '@odata.context': contextOf(context, person, 'photo/$entity'),
    ...metadataFor(context, photo, edge, path),
  });
}

/** The size itself, the next smaller one where that is the behaviour, or null. */
function chooseEdge(photo: StoredPhoto, size: string | null, mayBeSmaller: boolean): GraphSize | null {
  const sizes = availableSizes(photo);
  if (size === null) return sizes.at(-1) ?? null;
  const wanted = parseSize(size);
  if (wanted === null) return null;
  return sizes.find((edge) => edge === wanted) ?? (mayBeSmaller ? (sizes.at(-1) ?? null) : null);
}

async function answerBytes(
  { world, request }: GraphContext,
  person: DemoRecord,
  photo: StoredPhoto,
  edge: GraphSize,
): Promise<GraphAnswer> {
  const headers = { etag: photo.etag, 'cache-control': 'private' };
  const isKnown = world.switches.conditionalGet && request.headers['if-none-match'] === photo.etag;
  if (isKnown) return emptyAnswer(304, headers);
  const body = await world.photos.jpeg(person.upn, photo, edge);
  return { kind: 'answer', response: { status: 200, headers: { ...headers, 'content-type': 'image/jpeg' }, body } };
}

/** Beta tells a size that isn't there as 1x1 (domain facts 1.2). */
function metadataFor(
  { version, world }: GraphContext,
  photo: StoredPhoto,
  edge: GraphSize,
  { size }: PhotoPath,
): object {
  const isSubstitute = size !== null && parseSize(size) !== edge;
  const isToldAsOne = version === 'beta' && world.switches.betaSubstitute === 'one-by-one';
  return isSubstitute && isToldAsOne ? oneByOne(photo.etag, 'image/jpeg') : metadata(photo, edge);
}

function metadata(photo: StoredPhoto, edge: GraphSize): object {
  return {
    '@odata.mediaContentType': 'image/jpeg',
    '@odata.mediaEtag': photo.etag,
    id: `${edge}x${edge}`,
    height: edge,
    width: edge,
  };
}

function oneByOne(etag: string, type: string): object {
  return { '@odata.mediaContentType': type, '@odata.mediaEtag': etag, id: '1x1', height: 1, width: 1 };
}

function answerMissing(context: GraphContext, person: DemoRecord, path: PhotoPath): GraphAnswer {
  const { switches } = context.world;
  if (path.wants === 'metadata' && switches.missingPhotoMetadata === 'one-by-one') {
    return answer({ '@odata.context': contextOf(context, person, 'photo/$entity'), ...oneByOne('', 'image/gif') });
  }
  return refuse(imageNotFound(switches));
}

function contextOf({ origins, version }: GraphContext, { oid }: DemoRecord, path: string): string {
  return `${origins.graph}/${version}/$metadata#users('${oid}')/${path}`;
}
