import { randomUUID } from 'node:crypto';
import type { PictureFailure } from '../../../contract/failure.ts';
import type { Adjustment, OpenedPortrait, PictureFacts } from '../../../contract/photo.ts';
import type { PhotoPreview } from '../../../contract/rendition.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { CutOrder, FinishedPhoto, PhotoPrint, Pictures } from '../pictures.ts';
import { PRINT_EDGE_PIXELS } from '../print-edge.ts';
import { cutSquare } from './cut-square.ts';
import { decode } from './decode.ts';
import type { HeicDecoder } from './decode-heic.ts';
import { adjustmentOf, automaticAdjustment, checkSize, describePicture } from './describe-picture.ts';
import { createFaceAnalyst, type FaceAnalysis, type FaceAnalyst } from './face-analyst.ts';
import { encodePhoto, finishPhoto } from './finish-photo.ts';
import { isCutShort } from './is-cut-short.ts';
import { jpegQualityOf } from './jpeg-quality.ts';
import { type CutFrom, judgeCut } from './judge-cut.ts';
import { makeRenditions } from './make-renditions.ts';
import { openUpright } from './open-upright.ts';
import { PortraitShelf } from './portrait-shelf.ts';
import { printPhoto } from './print-photo.ts';
import { type PictureHeader, readHeader } from './read-header.ts';
import { type Pixels, pipelineOf, readPixels, type UprightPicture, uprightFromPixels } from './upright-picture.ts';

const PREVIEW_EDGE_PIXELS = 1600;
const SCREEN_QUALITY = 85;

/** Everything that a decoding process does; it ends with the process. */
type PictureWorker = Omit<Pictures, 'dispose'>;

export interface PictureWorkerOptions {
  /** Null: HEIC is refused by name. */
  readonly heic: HeicDecoder | null;
  /** Folder of the face models; null looks for no faces. */
  readonly modelsDir: string | null;
}

interface Tools {
  readonly heic: HeicDecoder | null;
  readonly analyst: FaceAnalyst;
  readonly shelf: PortraitShelf;
}

export function createPictureWorker({ heic, modelsDir }: PictureWorkerOptions): PictureWorker {
  const tools: Tools = { heic, analyst: createFaceAnalyst(modelsDir), shelf: new PortraitShelf() };
  return {
    inspect: (bytes) => inspectBytes(tools, bytes),
    open: (bytes, name) => openPortrait(tools, bytes, name),
    cut: async (portraitId, adjustment) => useOpen(tools, portraitId, adjustment, makePhoto),
    preview: async (portraitId, adjustment) => useOpen(tools, portraitId, adjustment, previewPhoto),
    close: async (portraitId) => tools.shelf.remove(portraitId),
    closeAll: async () => tools.shelf.clear(),
    prepare: (bytes, order) => preparePhoto(tools, bytes, order),
    print: (bytes) => printBytes(tools, bytes),
    shrink: (bytes, edgePixels) => shrinkBytes(tools, bytes, edgePixels),
  };
}

/** Make something of a portrait that is open. */
async function useOpen<T>(
  { shelf }: Tools,
  portraitId: string,
  adjustment: Adjustment,
  make: (picture: UprightPicture, adjustment: Adjustment, from: CutFrom) => Promise<Result<T, PictureFailure>>,
): Promise<Result<T, PictureFailure>> {
  const portrait = shelf.get(portraitId);
  if (portrait === undefined) return fail({ kind: 'portrait-closed' });
  const { pixels, ...known } = portrait;
  return make(uprightFromPixels(pixels), adjustment, { size: pixels, ...known });
}

interface ReadPortrait {
  readonly header: PictureHeader;
  readonly jpegQuality: number | null;
  readonly picture: UprightPicture;
}

/** A picture that may become a photo: its header and its end passed, and it can be read. */
async function readPortrait({ heic }: Tools, bytes: Uint8Array): Promise<Result<ReadPortrait, PictureFailure>> {
  const read = await readHeader(bytes, heic);
  const header = read.ok ? checkSize(read.value) : read;
  if (!header.ok) return header;
  if (isCutShort(bytes, header.value.format)) return fail({ kind: 'damaged-picture' });
  const picture = await openUpright(bytes, header.value, heic);
  const jpegQuality = header.value.format === 'jpeg' ? jpegQualityOf(bytes) : null;
  return picture.ok ? succeed({ header: header.value, picture: picture.value, jpegQuality }) : picture;
}

async function inspectBytes(tools: Tools, bytes: Uint8Array): Promise<Result<PictureFacts, PictureFailure>> {
  const portrait = await readPortrait(tools, bytes);
  if (!portrait.ok) return portrait;
  const { picture } = portrait.value;
  // A header says nothing of what follows it: a file that was cut short is found by reading it to its end.
  const whole = await decode(() => readPixels(picture.pipeline().resize(PRINT_EDGE_PIXELS, PRINT_EDGE_PIXELS)));
  if (!whole.ok) return whole;
  const analysis = await decode(() => tools.analyst.analyse(picture));
  return analysis.ok ? judgeSuggestion(picture, portrait.value, analysis.value) : analysis;
}

async function openPortrait(
  tools: Tools,
  bytes: Uint8Array,
  name: string | null,
): Promise<Result<OpenedPortrait, PictureFailure>> {
  tools.analyst.warmUp();
  const portrait = await readPortrait(tools, bytes);
  if (!portrait.ok) return portrait;
  const { header, jpegQuality, picture } = portrait.value;
  const opened = await decode(async () => {
    const pixels = await readPixels(picture.pipeline());
    const [preview, analysis] = await Promise.all([
      makePreview(pixels),
      tools.analyst.analyse(uprightFromPixels(pixels)),
    ]);
    return { pixels, preview, analysis };
  });
  if (!opened.ok) return opened;
  const { pixels, preview, analysis } = opened.value;
  const facts = await judgeSuggestion(uprightFromPixels(pixels), portrait.value, analysis);
  if (!facts.ok) return facts;
  const portraitId = randomUUID();
  tools.shelf.put(portraitId, { pixels, analysis, isAnimated: header.isAnimated, jpegQuality });
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
  { header, jpegQuality }: Omit<ReadPortrait, 'picture'>,
  analysis: FaceAnalysis,
): Promise<Result<PictureFacts, PictureFailure>> {
  const facts = describePicture(header, analysis);
  const adjustment = adjustmentOf(facts.crop);
  const cut = await cutSquare(picture, adjustment);
  if (!cut.ok) return cut;
  const { isAnimated, size } = header;
  return succeed({
    ...facts,
    findings: judgeCut(cut.value, { size, analysis, isAnimated, jpegQuality }, adjustment),
  });
}

async function preparePhoto(
  tools: Tools,
  bytes: Uint8Array,
  order: CutOrder,
): Promise<Result<FinishedPhoto, PictureFailure>> {
  const portrait = await readPortrait(tools, bytes);
  if (!portrait.ok) return portrait;
  const { header, jpegQuality, picture } = portrait.value;
  const analysis = await decode(() => tools.analyst.analyse(picture));
  if (!analysis.ok) return analysis;
  const { isAnimated, size } = header;
  const adjustment =
    typeof order === 'string' ? automaticAdjustment(describePicture(header, analysis.value), order) : order;
  return makePhoto(picture, adjustment, { size, analysis: analysis.value, isAnimated, jpegQuality });
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
    faceAnalysis: from.analysis.state,
    findings: judgeCut(cut.value, from, adjustment),
  });
}

/** The finished photo has to be encoded first: the services work from its bytes, not from its pixels. */
async function previewPhoto(
  picture: UprightPicture,
  adjustment: Adjustment,
  from: CutFrom,
): Promise<Result<PhotoPreview, PictureFailure>> {
  const cut = await cutSquare(picture, adjustment);
  if (!cut.ok) return cut;
  const renditions = await makeRenditions(await encodePhoto(cut.value.pixels));
  return succeed({ renditions, findings: judgeCut(cut.value, from, adjustment) });
}

async function openPicture({ heic }: Tools, bytes: Uint8Array): Promise<Result<UprightPicture, PictureFailure>> {
  const header = await readHeader(bytes, heic);
  return header.ok ? openUpright(bytes, header.value, heic) : header;
}

async function printBytes(tools: Tools, bytes: Uint8Array): Promise<Result<PhotoPrint, PictureFailure>> {
  const opened = await openPicture(tools, bytes);
  return opened.ok ? decode(() => printPhoto(opened.value)) : opened;
}

async function shrinkBytes(
  tools: Tools,
  bytes: Uint8Array,
  edgePixels: number,
): Promise<Result<Uint8Array, PictureFailure>> {
  const opened = await openPicture(tools, bytes);
  if (!opened.ok) return opened;
  return decode(async () => {
    const pixels = await readPixels(
      opened.value.pipeline().resize(edgePixels, edgePixels, { fit: 'inside', withoutEnlargement: true }),
    );
    return pipelineOf(pixels).jpeg({ quality: SCREEN_QUALITY }).toBuffer();
  });
}
