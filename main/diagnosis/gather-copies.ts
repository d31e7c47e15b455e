import type { Failure } from '../../contract/failure.ts';
import type { GraphSize, Place, ThumbnailSize } from '../../contract/place.ts';
import type { Result } from '../../contract/result.ts';
import type { Graph, PersonKey } from '../graph/create-graph.ts';
import type { AnswerFacts } from '../http/exchange.ts';
import type { PhotoPrint, Pictures } from '../photo/pictures.ts';
import type { ReadProfile, SharePoint, StoredPicture } from '../sharepoint/create-sharepoint.ts';
import { pictureFilePath, thumbnailFile } from '../sharepoint/thumbnail-file.ts';

/** Renditions that a first diagnosis asks for; they cover what apps show (domain facts 1.2). */
const SIZES_ASKED = [648, 240, 96, 48] as const satisfies readonly GraphSize[];

/** What one place answered, not judged yet. Neither picture nor failure: it has no photo. */
export interface GatheredCopy {
  readonly place: Place;
  readonly asOf: string;
  readonly from: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly etag?: string;
  readonly changedAt?: string;
  readonly picture: { readonly bytes: Buffer; readonly print: PhotoPrint } | null;
  readonly failure: Failure | null;
}

export interface GatherOptions {
  readonly graph: Pick<Graph, 'photo' | 'photoAddress'>;
  readonly sharePoint: SharePoint;
  readonly pictures: Pick<Pictures, 'print'>;
  readonly person: PersonKey;
  /** Whose SharePoint profile: null for the signed-in person's own. */
  readonly upn: string | null;
  readonly signal: AbortSignal;
}

/** Everything is asked at once; the clients hold the limits. Promises never reject for what a service answers. */
export interface Gathering {
  /** The largest photo that Graph v1.0 serves. */
  readonly graph: Promise<GatheredCopy>;
  readonly others: readonly Promise<GatheredCopy>[];
  readonly profile: Promise<Result<ReadProfile>>;
}

/** Read every place that a diagnosis may ask. `userphoto.aspx` is none of them (design decision 1). */
export function gatherCopies(options: GatherOptions): Gathering {
  const { sharePoint, signal, upn } = options;
  const profile = upn === null ? sharePoint.myProperties(signal) : sharePoint.propertiesFor(upn, signal);
  const fetched = new Map<string, Promise<Result<StoredPicture>>>();
  // The profile mostly points at the medium thumbnail: one request serves both places.
  const fetchFile = (address: string) => {
    const known = fetched.get(address) ?? sharePoint.picture(address, signal);
    fetched.set(address, known);
    return known;
  };
  return {
    graph: fromGraph(options, 'graph', {}),
    others: [
      fromGraph(options, 'graph-beta', { version: 'beta' }),
      ...SIZES_ASKED.map((size) => fromGraph(options, `graph-${size}`, { size })),
      fromProfile(options, profile, fetchFile),
      ...(['S', 'M', 'L'] as const).map((size) => fromThumbnail(options, profile, fetchFile, size)),
    ],
    profile,
  };
}

type FetchFile = (address: string) => Promise<Result<StoredPicture>>;

async function fromGraph(
  { graph, person, pictures, signal }: GatherOptions,
  place: Place,
  asked: { readonly size?: GraphSize; readonly version?: 'beta' },
): Promise<GatheredCopy> {
  const served = await graph.photo(person, { ...asked, signal });
  if (!served.ok) return withoutPicture(place, graph.photoAddress(person, asked), served.failure);
  const { bytes, etag, facts } = served.value;
  return withPicture(pictures, { place, ...reported(facts), ...(etag === null ? {} : { etag }) }, bytes);
}

/** The picture that the profile points to, unless the profile says that the placeholder is shown. */
async function fromProfile(
  { pictures }: GatherOptions,
  profile: Promise<Result<ReadProfile>>,
  fetchFile: FetchFile,
): Promise<GatheredCopy> {
  const place = 'sharepoint-profile';
  const read = await profile;
  if (!read.ok) return withoutPicture(place, 'GET SharePoint profile', read.failure);
  const { facts, profile: said } = read.value;
  const changed = said.pictureChangedAt === null ? {} : { changedAt: said.pictureChangedAt };
  const base = { place, ...reported(facts), ...changed } as const;
  if (said.pictureUrl === null || said.placeholderState === 1) return { ...base, picture: null, failure: null };
  const file = await fetchFile(said.pictureUrl);
  if (!file.ok) return { ...withoutPicture(place, facts.from, file.failure), ...changed };
  return withPicture(
    pictures,
    { ...base, ...reported(file.value.facts), ...fileFacts(file.value), ...changed },
    file.value.bytes,
  );
}

async function fromThumbnail(
  { pictures }: GatherOptions,
  profile: Promise<Result<ReadProfile>>,
  fetchFile: FetchFile,
  size: ThumbnailSize,
): Promise<GatheredCopy> {
  const place = `sharepoint-thumbnail-${size}` as const;
  const read = await profile;
  if (!read.ok) return withoutPicture(place, 'GET SharePoint profile', read.failure);
  const { facts, profile: said } = read.value;
  if (said.pictureUrl === null) return { place, ...reported(facts), picture: null, failure: null };
  const address = sizedAddress(said.pictureUrl, size);
  if (address === null) return withoutPicture(place, facts.from, { kind: 'unexpected-answer' });
  const file = await fetchFile(address);
  if (!file.ok) return withoutPicture(place, `GET ${pictureFilePath(address) ?? ''}`, file.failure);
  return withPicture(
    pictures,
    { place, ...reported(file.value.facts), ...fileFacts(file.value) },
    file.value.bytes,
  );
}

function sizedAddress(pictureUrl: string, size: ThumbnailSize): string | null {
  return pictureFilePath(thumbnailFile(pictureUrl, size) ?? '') === pictureFilePath(pictureUrl)
    ? pictureUrl
    : thumbnailFile(pictureUrl, size);
}

async function withPicture(
  pictures: GatherOptions['pictures'],
  copy: Omit<GatheredCopy, 'picture' | 'failure'>,
  bytes: Buffer,
): Promise<GatheredCopy> {
  const print = await pictures.print(bytes);
  if (!print.ok) return { ...copy, picture: null, failure: { kind: 'unexpected-answer' } };
  return { ...copy, picture: { bytes, print: print.value }, failure: null };
}

/** That there is no photo is what the place says, not a failure to answer. */
function withoutPicture(place: Place, from: string, failure: Failure): GatheredCopy {
  const at = 'at' in failure ? failure.at : undefined;
  const status = 'status' in failure ? failure.status : undefined;
  const requestId = 'requestId' in failure ? failure.requestId : undefined;
  return {
    place,
    asOf: at ?? new Date().toISOString(),
    from,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    picture: null,
    failure: failure.kind === 'no-photo' ? null : failure,
  };
}

function reported({ at, from, status, requestId }: AnswerFacts) {
  return { asOf: at, from, status, ...(requestId === undefined ? {} : { requestId }) };
}

function fileFacts({ changedAt, etag }: StoredPicture) {
  return { ...(changedAt === null ? {} : { changedAt }), ...(etag === null ? {} : { etag }) };
}
