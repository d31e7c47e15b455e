import { randomUUID } from 'node:crypto';
import type { PictureFailure } from '../../../contract/failure.ts';
import type { Adjustment, OpenedPortrait, PictureFacts } from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { FinishedPhoto, PhotoPrint, Pictures } from '../pictures.ts';
import { PRINT_EDGE_PIXELS } from '../print-edge.ts';
import { cutSquare } from './cut-square.ts';
import { decode } from './decode.ts';
import type { HeicDecoder } from './decode-heic.ts';
import { describePicture } from './describe-picture.ts';
import { finishPhoto } from './finish-photo.ts';
import { isCutShort } from './is-cut-short.ts';
import { openUpright } from './open-upright.ts';
import { PortraitShelf } from './portrait-shelf.ts';
import { printPhoto } from './print-photo.ts';
import { readHeader } from './read-header.ts';
import { pipelineOf, readPixels, type UprightPicture, uprightFromPixels } from './upright-picture.ts';

const PREVIEW_EDGE_PIXELS = 1600;
const SCREEN_QUALITY = 85;

/** Everything that a decoding process does; it ends with the process. */
type PictureWorker = Omit<Pictures, 'dispose'>;

export interface PictureWorkerOptions {
  /** Null: HEIC is refused by name. */
  readonly heic: HeicDecoder | null;
}

export function createPictureWorker({ heic }: PictureWorkerOptions): PictureWorker {
  const shelf = new PortraitShelf();
  return {
    inspect: (bytes) => inspectBytes(bytes, heic),
    open: (bytes, name) => openPortrait(shelf, { bytes, name }, heic),
    cut: async (portraitId, adjustment) => {
      const pixels = shelf.get(portraitId);
      return pixels ? makePhoto(uprightFromPixels(pixels), adjustment) : fail({ kind: 'portrait-closed' });
    },
    close: async (portraitId) => shelf.remove(portraitId),
    prepare: (bytes, adjustment) => preparePhoto(bytes, adjustment, heic),
    print: (bytes) => printBytes(bytes, heic),
    shrink: (bytes, edgePixels) => shrinkBytes(bytes, edgePixels, heic),
  };
}

interface ReadPortrait {
  readonly facts: PictureFacts;
  readonly picture: UprightPicture;
}

async function openPicture(
  bytes: Uint8Array,
  heic: HeicDecoder | null,
): Promise<Result<UprightPicture, PictureFailure>> {
  const header = await readHeader(bytes, heic);
  return header.ok ? openUpright(bytes, header.value, heic) : header;
}

/** What is known of a picture that may become a photo, from its header and its end. */
async function readPortrait(
  bytes: Uint8Array,
  heic: HeicDecoder | null,
): Promise<Result<ReadPortrait, PictureFailure>> {
  const header = await readHeader(bytes, heic);
  if (!header.ok) return header;
  const facts = describePicture(header.value);
  if (!facts.ok) return facts;
  if (isCutShort(bytes, header.value.format)) return fail({ kind: 'damaged-picture' });
  const picture = await openUpright(bytes, header.value, heic);
  return picture.ok ? succeed({ facts: facts.value, picture: picture.value }) : picture;
}

async function inspectBytes(
  bytes: Uint8Array,
  heic: HeicDecoder | null,
): Promise<Result<PictureFacts, PictureFailure>> {
  const portrait = await readPortrait(bytes, heic);
  if (!portrait.ok) return portrait;
  // A header says nothing of what follows it: a file that was cut short is found by reading it to its end.
  const { facts, picture } = portrait.value;
  const pixels = await decode(() => readPixels(picture.pipeline().resize(PRINT_EDGE_PIXELS, PRINT_EDGE_PIXELS)));
  return pixels.ok ? succeed(facts) : pixels;
}

async function openPortrait(
  shelf: PortraitShelf,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string | null },
  heic: HeicDecoder | null,
): Promise<Result<OpenedPortrait, PictureFailure>> {
  const portrait = await readPortrait(bytes, heic);
  if (!portrait.ok) return portrait;
  const { facts, picture } = portrait.value;
  return decode(async () => {
    const pixels = await readPixels(picture.pipeline());
    // From the pixels: libvips could shrink a JPEG on load by two at most here, which is slower than this.
    const preview = await pipelineOf(pixels)
      .resize(PREVIEW_EDGE_PIXELS, PREVIEW_EDGE_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: SCREEN_QUALITY })
      .toBuffer({ resolveWithObject: true });
    const portraitId = randomUUID();
    shelf.put(portraitId, pixels);
    const { width: previewWidth, height: previewHeight } = preview.info;
    return { portraitId, name, facts, preview: preview.data, previewWidth, previewHeight };
  });
}

async function preparePhoto(
  bytes: Uint8Array,
  adjustment: Adjustment,
  heic: HeicDecoder | null,
): Promise<Result<FinishedPhoto, PictureFailure>> {
  const portrait = await readPortrait(bytes, heic);
  return portrait.ok ? makePhoto(portrait.value.picture, adjustment) : portrait;
}

async function makePhoto(
  picture: UprightPicture,
  adjustment: Adjustment,
): Promise<Result<FinishedPhoto, PictureFailure>> {
  const cut = await cutSquare(picture, adjustment);
  if (!cut.ok) return cut;
  return succeed({ ...(await finishPhoto(cut.value.pixels)), crop: cut.value.square });
}

async function printBytes(
  bytes: Uint8Array,
  heic: HeicDecoder | null,
): Promise<Result<PhotoPrint, PictureFailure>> {
  const opened = await openPicture(bytes, heic);
  return opened.ok ? decode(() => printPhoto(opened.value)) : opened;
}

async function shrinkBytes(
  bytes: Uint8Array,
  edgePixels: number,
  heic: HeicDecoder | null,
): Promise<Result<Uint8Array, PictureFailure>> {
  const opened = await openPicture(bytes, heic);
  if (!opened.ok) return opened;
  return decode(async () => {
    const pixels = await readPixels(
      opened.value.pipeline().resize(edgePixels, edgePixels, { fit: 'inside', withoutEnlargement: true }),
    );
    return pipelineOf(pixels).jpeg({ quality: SCREEN_QUALITY }).toBuffer();
  });
}
