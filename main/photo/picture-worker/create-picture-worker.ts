import { randomUUID } from 'node:crypto';
import type { PictureFailure } from '../../../contract/failure.ts';
import type { Adjustment, OpenedPortrait, PictureFacts } from '../../../contract/photo.ts';
import type { Rendition } from '../../../contract/rendition.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { FinishedPhoto, PhotoPrint, Pictures } from '../pictures.ts';
import { PRINT_EDGE_PIXELS } from '../print-edge.ts';
import { cutSquare } from './cut-square.ts';
import { decode } from './decode.ts';
import { describePicture } from './describe-picture.ts';
import { encodePhoto, finishPhoto } from './finish-photo.ts';
import { isCutShort } from './is-cut-short.ts';
import { makeRenditions } from './make-renditions.ts';
import { PortraitShelf } from './portrait-shelf.ts';
import { printPhoto } from './print-photo.ts';
import { type PictureHeader, readHeader } from './read-header.ts';
import {
  pipelineOf,
  readPixels,
  type UprightPicture,
  uprightFromBytes,
  uprightFromPixels,
} from './upright-picture.ts';

const PREVIEW_EDGE_PIXELS = 1600;
const SCREEN_QUALITY = 85;

/** Everything that a decoding process does; it ends with the process. */
type PictureWorker = Omit<Pictures, 'dispose'>;

export function createPictureWorker(): PictureWorker {
  const shelf = new PortraitShelf();
  return {
    inspect: inspectBytes,
    open: (bytes, name) => openPortrait(shelf, bytes, name),
    cut: async (portraitId, adjustment) => {
      const pixels = shelf.get(portraitId);
      return pixels ? makePhoto(uprightFromPixels(pixels), adjustment) : fail({ kind: 'portrait-closed' });
    },
    render: async (portraitId, adjustment) => {
      const pixels = shelf.get(portraitId);
      return pixels ? renderPhoto(uprightFromPixels(pixels), adjustment) : fail({ kind: 'portrait-closed' });
    },
    close: async (portraitId) => shelf.remove(portraitId),
    prepare: preparePhoto,
    print: printBytes,
    shrink: shrinkBytes,
  };
}

/** What is known of a picture that may become a photo, from its header and its end. */
async function readPortrait(
  bytes: Uint8Array,
): Promise<Result<{ readonly header: PictureHeader; readonly facts: PictureFacts }, PictureFailure>> {
  const header = await readHeader(bytes);
  if (!header.ok) return header;
  const facts = describePicture(header.value);
  if (!facts.ok) return facts;
  if (isCutShort(bytes, header.value.format)) return fail({ kind: 'damaged-picture' });
  return succeed({ header: header.value, facts: facts.value });
}

async function inspectBytes(bytes: Uint8Array): Promise<Result<PictureFacts, PictureFailure>> {
  const portrait = await readPortrait(bytes);
  if (!portrait.ok) return portrait;
  // A header says nothing of what follows it: a file that was cut short is found by reading it to its end.
  const { pipeline } = uprightFromBytes(bytes, portrait.value.header);
  const pixels = await decode(() => readPixels(pipeline().resize(PRINT_EDGE_PIXELS, PRINT_EDGE_PIXELS)));
  return pixels.ok ? succeed(portrait.value.facts) : pixels;
}

async function openPortrait(
  shelf: PortraitShelf,
  bytes: Uint8Array,
  name: string | null,
): Promise<Result<OpenedPortrait, PictureFailure>> {
  const portrait = await readPortrait(bytes);
  if (!portrait.ok) return portrait;
  return decode(async () => {
    const pixels = await readPixels(uprightFromBytes(bytes, portrait.value.header).pipeline());
    // From the pixels: libvips could shrink a JPEG on load by two at most here, which is slower than this.
    const preview = await pipelineOf(pixels)
      .resize(PREVIEW_EDGE_PIXELS, PREVIEW_EDGE_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: SCREEN_QUALITY })
      .toBuffer({ resolveWithObject: true });
    const portraitId = randomUUID();
    shelf.put(portraitId, pixels);
    const { width: previewWidth, height: previewHeight } = preview.info;
    return { portraitId, name, facts: portrait.value.facts, preview: preview.data, previewWidth, previewHeight };
  });
}

async function preparePhoto(
  bytes: Uint8Array,
  adjustment: Adjustment,
): Promise<Result<FinishedPhoto, PictureFailure>> {
  const portrait = await readPortrait(bytes);
  if (!portrait.ok) return portrait;
  return makePhoto(uprightFromBytes(bytes, portrait.value.header), adjustment);
}

async function makePhoto(
  picture: UprightPicture,
  adjustment: Adjustment,
): Promise<Result<FinishedPhoto, PictureFailure>> {
  const cut = await cutSquare(picture, adjustment);
  if (!cut.ok) return cut;
  return succeed({ ...(await finishPhoto(cut.value.pixels)), crop: cut.value.square });
}

/** The finished photo has to be encoded first: the services work from its bytes, not from its pixels. */
async function renderPhoto(
  picture: UprightPicture,
  adjustment: Adjustment,
): Promise<Result<readonly Rendition[], PictureFailure>> {
  const cut = await cutSquare(picture, adjustment);
  return cut.ok ? succeed(await makeRenditions(await encodePhoto(cut.value.pixels))) : cut;
}

async function printBytes(bytes: Uint8Array): Promise<Result<PhotoPrint, PictureFailure>> {
  const header = await readHeader(bytes);
  return header.ok ? decode(() => printPhoto(uprightFromBytes(bytes, header.value))) : header;
}

async function shrinkBytes(bytes: Uint8Array, edgePixels: number): Promise<Result<Uint8Array, PictureFailure>> {
  const header = await readHeader(bytes);
  if (!header.ok) return header;
  return decode(async () => {
    const { pipeline } = uprightFromBytes(bytes, header.value);
    const pixels = await readPixels(
      pipeline().resize(edgePixels, edgePixels, { fit: 'inside', withoutEnlargement: true }),
    );
    return pipelineOf(pixels).jpeg({ quality: SCREEN_QUALITY }).toBuffer();
  });
}
