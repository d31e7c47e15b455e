import { z } from 'zod';
import type { Failure } from '../../../contract/failure.ts';
import type { Photo } from '../../../contract/photo.ts';
import { QUEUE_STATES } from '../../../contract/station/operator-panel.ts';
import { parseStored } from '../../files/private-files.ts';
import type { QueuedPictures, QueueItem } from './photo-queue.ts';

/** Length of the header, as an unsigned big-endian number before it. */
const LENGTH_BYTES = 4;

const knownPhoto = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('etag'), etag: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);

const picture = z.object({
  width: z.number(),
  height: z.number(),
  sha256: z.string(),
  bytes: z.int().nonnegative(),
});

const header = z.object({
  id: z.string(),
  number: z.int().positive(),
  key: z.string(),
  personId: z.string().nullable(),
  upn: z.string().nullable(),
  employeeId: z.string().nullable(),
  displayName: z.string(),
  session: z.string().nullable(),
  takenAt: z.iso.datetime(),
  before: knownPhoto,
  noticeVersion: z.string(),
  override: z.string().nullable(),
  photo: picture,
  small: picture,
});

/** Written by this program alone and authenticated, so that the kind is all that is looked at. */
const failure = z.custom<Failure>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string',
);

const state = z.object({
  state: z.enum(QUEUE_STATES),
  failure: failure.nullable(),
  isSent: z.boolean(),
  personId: z.string().nullable(),
  before: knownPhoto,
});

/** What changes while an item waits. */
export type ItemState = Pick<QueueItem, 'state' | 'failure' | 'isSent' | 'personId' | 'before'>;

/** As it is before anything was tried. */
export const FIRST_STATE = { state: 'waiting', failure: null, isSent: false } as const;

/**
 * Where what was last written of an item can't be read: it may have been sent. Reading back what is served finds out,
 * and nothing is sent over what wasn't known before.
 */
export const LOST_STATE = { ...FIRST_STATE, isSent: true } as const;

/** Header and both JPEGs, to be encrypted as one. */
export function packItem(item: QueueItem, { photo, small }: QueuedPictures): Buffer {
  const text = Buffer.from(JSON.stringify({ ...item, photo: factsOf(photo), small: factsOf(small) }));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, photo.jpeg, small.jpeg]);
}

/** Null for anything that `packItem` did not make. */
export function unpackItem(
  content: Buffer,
): { readonly item: QueueItem; readonly pictures: QueuedPictures } | null {
  if (content.length < LENGTH_BYTES) return null;
  const photoAt = LENGTH_BYTES + content.readUInt32BE();
  const stored = parseStored(content.subarray(LENGTH_BYTES, photoAt), header);
  if (stored === null) return null;
  const { photo, small, ...facts } = stored;
  const smallAt = photoAt + photo.bytes;
  if (content.length !== smallAt + small.bytes) return null;
  return {
    item: { ...facts, sha256: photo.sha256, ...FIRST_STATE },
    pictures: {
      photo: pictureOf(photo, content.subarray(photoAt, smallAt)),
      small: pictureOf(small, content.subarray(smallAt)),
    },
  };
}

export function packState({ state: now, failure: why, isSent, personId, before }: ItemState): Buffer {
  return Buffer.from(JSON.stringify({ state: now, failure: why, isSent, personId, before }));
}

export function unpackState(content: Buffer): ItemState | null {
  return parseStored(content, state);
}

function factsOf({ jpeg, width, height, sha256 }: Photo): z.infer<typeof picture> {
  return { width, height, sha256, bytes: jpeg.length };
}

/** In memory of its own: what goes to another process takes along all the memory that a view is part of. */
function pictureOf({ width, height, sha256 }: z.infer<typeof picture>, bytes: Buffer): Photo {
  return { width, height, sha256, jpeg: new Uint8Array(bytes) };
}
