import type { ThumbnailSize } from '../../../contract/place.ts';
import type { Result } from '../../../contract/result.ts';
import type { Pictures } from '../../photo/pictures.ts';
import type { ReadProfile, SharePoint, StoredPicture } from '../../sharepoint/create-sharepoint.ts';
import { pictureFilePath, thumbnailFile } from '../../sharepoint/thumbnail-file.ts';
import { copyOf, factsOf, type GatheredCopy, noCopy } from './gathered-copy.ts';

export interface StoredCopiesOptions {
  readonly sharePoint: Pick<SharePoint, 'picture'>;
  readonly pictures: Pick<Pictures, 'print'>;
  readonly profile: Promise<Result<ReadProfile>>;
  readonly signal: AbortSignal;
}

type FetchFile = (address: string) => Promise<Result<StoredPicture>>;

/** The picture that SharePoint's profile points to, and the thumbnail files beside it. */
export function gatherStoredCopies(options: StoredCopiesOptions): readonly Promise<GatheredCopy>[] {
  const { sharePoint, signal } = options;
  const fetched = new Map<string, Promise<Result<StoredPicture>>>();
  // The profile mostly points at the medium thumbnail: one request serves both places.
  const fetchFile = (address: string) => {
    const known = fetched.get(address) ?? sharePoint.picture(address, signal);
    fetched.set(address, known);
    return known;
  };
  return [
    fromProfile(options, fetchFile),
    ...(['S', 'M', 'L'] as const).map((size) => fromThumbnail(options, fetchFile, size)),
  ];
}

/** Unless the profile says that the placeholder is shown: then it is no photo that people see there. */
async function fromProfile(
  { pictures, profile }: StoredCopiesOptions,
  fetchFile: FetchFile,
): Promise<GatheredCopy> {
  const place = 'sharepoint-profile';
  const read = await profile;
  if (!read.ok) return noCopy(place, 'GET SharePoint profile', read.failure);
  const { facts, profile: said } = read.value;
  const changed = said.pictureChangedAt === null ? {} : { changedAt: said.pictureChangedAt };
  const base = { place, ...factsOf(facts), ...changed } as const;
  if (said.pictureUrl === null || said.placeholderState === 1) return { ...base, picture: null, failure: null };
  const file = await fetchFile(said.pictureUrl);
  if (!file.ok) return { ...noCopy(place, facts.from, file.failure), ...changed };
  const { bytes } = file.value;
  return copyOf(pictures, { ...base, ...factsOf(file.value.facts), ...tagsOf(file.value), ...changed }, bytes);
}

async function fromThumbnail(
  { pictures, profile }: StoredCopiesOptions,
  fetchFile: FetchFile,
  size: ThumbnailSize,
): Promise<GatheredCopy> {
  const place = `sharepoint-thumbnail-${size}` as const;
  const read = await profile;
  if (!read.ok) return noCopy(place, 'GET SharePoint profile', read.failure);
  const { facts, profile: said } = read.value;
  if (said.pictureUrl === null) return { place, ...factsOf(facts), picture: null, failure: null };
  const address = sizedAddress(said.pictureUrl, size);
  if (address === null) return noCopy(place, facts.from, { kind: 'unexpected-answer' });
  const file = await fetchFile(address);
  if (!file.ok) return noCopy(place, `GET ${pictureFilePath(address) ?? ''}`, file.failure);
  return copyOf(pictures, { place, ...factsOf(file.value.facts), ...tagsOf(file.value) }, file.value.bytes);
}

function sizedAddress(pictureUrl: string, size: ThumbnailSize): string | null {
  return pictureFilePath(thumbnailFile(pictureUrl, size) ?? '') === pictureFilePath(pictureUrl)
    ? pictureUrl
    : thumbnailFile(pictureUrl, size);
}

function tagsOf({ changedAt, etag }: StoredPicture) {
  return { ...(changedAt === null ? {} : { changedAt }), ...(etag === null ? {} : { etag }) };
}
