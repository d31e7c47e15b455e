import { randomUUID } from 'node:crypto';
import type { PictureFailure } from '../../../contract/failure.ts';
import type { Adjustment, OpenedPortrait, PictureFacts, SuggestedCrop } from '../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { PictureOptions } from '../picture-options.ts';
import type { CutOrder, FinishedPhoto, PhotoPrint, Pictures } from '../pictures.ts';
import { cutSquare } from './cut-square.ts';
import { decode } from './decode.ts';
import { checkSize, describePicture } from './describe-picture.ts';
import { createFaceAnalyst, type FaceAnalysis, type FaceAnalyst } from './face-analyst.ts';
import { finishPhoto } from './finish-photo.ts';
import { isCutShort } from './is-cut-short.ts';
import { type CutFrom, judgeCut, turnFinding } from './judge-cut.ts';
import { PortraitShelf } from './portrait-shelf.ts';
import { printPhoto } from './print-photo.ts';
import { type PictureHeader, readHeader } from './read-header.ts';
import {
  type Pixels,
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

export function createPictureWorker({ modelsDir }: PictureOptions): PictureWorker {
  const shelf = new PortraitShelf();
  const analyst = createFaceAnalyst(modelsDir);
  return {
    inspect: (bytes) => inspectBytes(analyst, bytes),
    open: (bytes, name) => openPortrait(shelf, analyst, bytes, name),
    cut: async (portraitId, adjustment) => {
      const portrait = shelf.get(portraitId);
      if (portrait === undefined) return fail({ kind: 'portrait-closed' });
      const { pixels, ...known } = portrait;
      return makePhoto(uprightFromPixels(pixels), adjustment, { size: pixels, ...known });
    },
    close: async (portraitId) => shelf.remove(portraitId),
    prepare: (bytes, order) => preparePhoto(analyst, bytes, order),
    print: printBytes,
    shrink: shrinkBytes,
  };
}

/** What is known of a picture that may become a photo, from its header and its end. */
async function readPortrait(bytes: Uint8Array): Promise<Result<PictureHeader, PictureFailure>> {
  const header = await readHeader(bytes);
  if (!header.ok) return header;
  return isCutShort(bytes, header.value.format) ? fail({ kind: 'damaged-picture' }) : checkSize(header.value);
}

async function inspectBytes(
  analyst: FaceAnalyst,
  bytes: Uint8Array,
): Promise<Result<PictureFacts, PictureFailure>> {
  const header = await readPortrait(bytes);
  if (!header.ok) return header;
  const picture = uprightFromBytes(bytes, header.value);
  // A header says nothing of what follows it: cutting and looking for faces read the file to its end.
  const analysis = await decode(() => analyst.analyse(picture));
  return analysis.ok ? judgeSuggestion(picture, header.value, analysis.value) : analysis;
}

async function openPortrait(
  shelf: PortraitShelf,
  analyst: FaceAnalyst,
  bytes: Uint8Array,
  name: string | null,
): Promise<Result<OpenedPortrait, PictureFailure>> {
  const header = await readPortrait(bytes);
  if (!header.ok) return header;
  analyst.warmUp();
  const opened = await decode(async () => {
    const pixels = await readPixels(uprightFromBytes(bytes, header.value).pipeline());
    const [preview, analysis] = await Promise.all([
      makePreview(pixels),
      analyst.analyse(uprightFromPixels(pixels)),
    ]);
    return { pixels, preview, analysis };
  });
  if (!opened.ok) return opened;
  const { pixels, preview, analysis } = opened.value;
  const facts = await judgeSuggestion(uprightFromPixels(pixels), header.value, analysis);
  if (!facts.ok) return facts;
  const portraitId = randomUUID();
  shelf.put(portraitId, { pixels, analysis, isAnimated: header.value.isAnimated });
  const { width: previewWidth, height: previewHeight } = preview.info;
  return succeed({ portraitId, name, facts: facts.value, preview: preview.data, previewWidth, previewHeight });
}

/** From the pixels: libvips could shrink a JPEG on load by two at most here, which is slower than this. */
function makePreview(pixels: Pixels) {
  return pipelineOf(pixels)
    .resize(PREVIEW_EDGE_PIXELS, PREVIEW_EDGE_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: SCREEN_QUALITY })
    .toBuffer({ resolveWithObject: true });
}

/** Facts of a picture with what the coach says of its suggested crop. */
async function judgeSuggestion(
  picture: UprightPicture,
  header: PictureHeader,
  analysis: FaceAnalysis,
): Promise<Result<PictureFacts, PictureFailure>> {
  const facts = describePicture(header, analysis);
  const adjustment = adjustmentOf(facts.crop);
  const cut = await cutSquare(picture, adjustment);
  if (!cut.ok) return cut;
  const { isAnimated, size } = header;
  const findings = [...turnFinding(facts), ...judgeCut(cut.value, { size, analysis, isAnimated }, adjustment)];
  return succeed({ ...facts, findings });
}

function adjustmentOf({ angle, turn, ...crop }: SuggestedCrop): Adjustment {
  return { crop, angle, turn };
}

async function preparePhoto(
  analyst: FaceAnalyst,
  bytes: Uint8Array,
  order: CutOrder,
): Promise<Result<FinishedPhoto, PictureFailure>> {
  const header = await readPortrait(bytes);
  if (!header.ok) return header;
  const picture = uprightFromBytes(bytes, header.value);
  const analysis = await decode(() => analyst.analyse(picture));
  if (!analysis.ok) return analysis;
  const { crop } = describePicture(header.value, analysis.value);
  const { isAnimated, size } = header.value;
  const adjustment = order === 'auto' ? adjustmentOf(crop) : order;
  return makePhoto(picture, adjustment, { size, analysis: analysis.value, isAnimated });
}

async function makePhoto(
  picture: UprightPicture,
  adjustment: Adjustment,
  from: CutFrom,
): Promise<Result<FinishedPhoto, PictureFailure>> {
  const cut = await cutSquare(picture, adjustment);
  if (!cut.ok) return cut;
  const { angle, turn } = adjustment;
  return succeed({
    ...(await finishPhoto(cut.value.pixels)),
    crop: { ...cut.value.square, angle, turn },
    findings: judgeCut(cut.value, from, adjustment),
  });
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
