import { GRAPH_SIZES } from '../../contract/place.ts';
import { acceptUpload } from './accept-upload.ts';
import { directoryPhoto } from './healthy-person.ts';
import type { Renditions } from './renditions.ts';
import { createStoredPhoto } from './stored-photo.ts';
import type { Switches } from './switches.ts';
import { HOUR_MS, nextNight } from './time.ts';
import type { WorldClock } from './world-clock.ts';
import type { PersonState, PhotoEntry, StoredPhoto } from './world-state.ts';

type PutOutcome =
  | { readonly kind: 'stored'; readonly photo: StoredPhoto }
  | { readonly kind: 'too-small'; readonly width: number; readonly height: number }
  | { readonly kind: 'unreadable' };

/** Graph's photo store. */
export interface PhotoStore {
  /** The photo that Graph serves at this moment, or null for none. */
  readonly served: (upn: string) => StoredPhoto | null;
  readonly put: (upn: string, bytes: Buffer) => Promise<PutOutcome>;
  /** False where there was no photo. */
  readonly remove: (upn: string) => boolean;
  /** A JPEG of one of Graph's sizes. */
  readonly jpeg: (upn: string, photo: StoredPhoto, edgePixels: number) => Promise<Buffer>;
  /** From now on a change is accepted at once but served only after so many seconds of the tenant's clock. */
  readonly setPublishDelay: (seconds: number) => void;
}

export interface PhotoStoreSetup {
  readonly stateOf: (upn: string) => PersonState;
  readonly clock: WorldClock;
  readonly renditions: Renditions;
  readonly switches: () => Switches;
  readonly onChange: () => void;
}

export function createPhotoStore({ stateOf, clock, renditions, switches, onChange }: PhotoStoreSetup): PhotoStore {
  let publishDelayMs = 0;

  function change(upn: string, photo: StoredPhoto | null): void {
    const person = stateOf(upn);
    const now = clock.now().getTime();
    const waiting = withoutPast(person.photos, now).filter(({ isNightly }) => isNightly !== true);
    const tonight = person.isOverwrittenNightly ? [nightlyPhoto(upn, nextNight(now))] : [];
    person.photos = [...waiting, { photo, visibleAt: now + publishDelayMs }, ...tonight];
    onChange();
  }

  return {
    served: (upn) => {
      const now = clock.now().getTime();
      const photo = withoutPast(stateOf(upn).photos, now)[0]?.photo ?? null;
      return photo && switches().etagChanges === 'twice' ? withLaterTag(photo, now) : photo;
    },
    put: async (upn, bytes) => {
      const upload = await acceptUpload(bytes, switches());
      if (upload.kind !== 'accepted') return upload;
      const { source, edgePixels } = upload;
      const photo = createStoredPhoto({ upn, source, edgePixels, changedAt: clock.now().getTime() });
      change(upn, photo);
      return { kind: 'stored', photo };
    },
    remove: (upn) => {
      const newest = stateOf(upn).photos.findLast(({ isNightly }) => isNightly !== true)?.photo ?? null;
      if (newest) change(upn, null);
      return newest !== null;
    },
    jpeg: (upn, photo, edgePixels) => renditions.square(upn, photo.source, edgePixels),
    setPublishDelay: (seconds) => {
      publishDelayMs = seconds * 1000;
    },
  };
}

/** The directory's old picture, which the connector writes that night. */
function nightlyPhoto(upn: string, at: number): PhotoEntry {
  return { photo: directoryPhoto(upn, 'earlier', at), visibleAt: at, isNightly: true };
}

/** As if the service had written the photo once more an hour after it was set. */
function withLaterTag(photo: StoredPhoto, now: number): StoredPhoto {
  return now < photo.changedAt + HOUR_MS ? photo : { ...photo, etag: photo.etag.replace(/"$/, '-2"') };
}

/** What is served now, followed by what waits for its time. */
function withoutPast(photos: readonly PhotoEntry[], now: number): readonly PhotoEntry[] {
  const served = photos.findLastIndex(({ visibleAt }) => visibleAt <= now);
  return photos.slice(Math.max(served, 0));
}

/** Whether Graph has such a rendition size at all, e.g. `240x240`. */
export function parseSize(text: string): number | null {
  const edge = GRAPH_SIZES.find((size) => `${size}x${size}` === text.toLowerCase());
  return edge ?? null;
}
