import { z } from 'zod';
import type { Failure, PictureFailure } from '../../contract/failure.ts';
import { RENDITION_EDGES } from '../../contract/rendition.ts';
import type { Pictures } from './pictures.ts';

/** What the decoding process does on request. */
export type PictureCall = Exclude<keyof Pictures, 'dispose'>;

export type PictureArguments<C extends PictureCall> = Parameters<Pictures[C]>;
type PictureAnswer<C extends PictureCall> = Awaited<ReturnType<Pictures[C]>>;

const bytes = z.instanceof(Uint8Array);
const pixels = z.number().int().nonnegative();

const rectangle = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
const point = z.object({ x: z.number(), y: z.number() });
const turn = z.literal([0, 90, 180, 270]);

const adjustment = z.object({
  crop: z.union([rectangle, z.literal('centre')]),
  angle: z.number().min(-45).max(45),
  turn,
  extend: z.literal(true).exactOptional(),
});

const faceAnalysis = z.enum(['done', 'off', 'failed']);

const suggestedCrop = rectangle.extend({ angle: z.number(), turn });

const face = z.object({
  box: rectangle,
  eyes: z.object({ left: point, right: point }),
  roll: z.number(),
  yaw: z.number(),
  pitch: z.number(),
  crop: suggestedCrop,
  roomierCrop: suggestedCrop.exactOptional(),
});

const finding = z.object({
  measure: z.string(),
  value: z.number(),
  threshold: z.number(),
  severity: z.enum(['hard', 'soft']),
  advice: z.string(),
  detail: z
    .enum(['left', 'right', 'above', 'below', 'none', 'several', 'small', 'large', 'turned'])
    .exactOptional(),
});

const facts = z.object({
  format: z.string(),
  width: pixels,
  height: pixels,
  turn,
  faceAnalysis,
  faces: z.array(face),
  crop: suggestedCrop,
  findings: z.array(finding),
});

const openedPortrait = z.object({
  portraitId: z.string(),
  name: z.string().nullable(),
  facts,
  preview: bytes,
  previewWidth: pixels,
  previewHeight: pixels,
});

const photo = z.object({ jpeg: bytes, width: pixels, height: pixels, sha256: z.string() });
const finishedPhoto = z.object({
  photo,
  small: photo,
  crop: suggestedCrop,
  faceAnalysis,
  findings: z.array(finding),
});
const rendition = z.object({ edgePixels: pixels, jpeg: bytes });
const photoPreview = z.object({
  renditions: z.array(rendition).max(RENDITION_EDGES.length),
  findings: z.array(finding),
});
const print = z.object({ width: pixels, height: pixels, pixels: bytes, blank: z.boolean() });

const pictureFailure: z.ZodType<PictureFailure> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreadable-file'), name: z.string() }),
  z.object({ kind: z.literal('empty-file') }),
  z.object({ kind: z.literal('not-a-picture') }),
  z.object({ kind: z.literal('unsupported-format'), format: z.string() }),
  z.object({ kind: z.literal('too-many-bytes'), bytes: pixels, limitBytes: pixels }),
  z.object({ kind: z.literal('too-many-pixels'), width: pixels, height: pixels, limitPixels: pixels }),
  z.object({ kind: z.literal('too-small'), width: pixels, height: pixels, leastPixels: pixels }),
  z.object({ kind: z.literal('damaged-picture') }),
  z.object({ kind: z.literal('crop-out-of-bounds'), width: pixels, height: pixels }),
  z.object({ kind: z.literal('decoder-stopped') }),
  z.object({ kind: z.literal('portrait-closed') }),
]);

const resultOf = <T>(value: z.ZodType<T>) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure: pictureFailure }),
  ]);

/**
 * Variables of the process, read by the C library of Linux: large blocks go back to the system as soon as they are
 * free, whatever threads they were used by. Pictures of 63 and 49 megapixels left 500 MB behind without, 250 MB with.
 */
export const PICTURE_PROCESS_VARIABLES = { MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_ARENA_MAX: '2' } as const;

/** What goes to the process: one call at a time, its answer bears the same id. */
export const requestMessage = z.object({
  id: z.number(),
  call: z.enum(['inspect', 'open', 'cut', 'preview', 'close', 'closeAll', 'prepare', 'print', 'shrink']),
  args: z.array(z.unknown()),
});
export type RequestMessage = z.infer<typeof requestMessage>;

export const answerMessage = z.object({ id: z.number(), answer: z.unknown() });
export type AnswerMessage = z.infer<typeof answerMessage>;

type ArgumentSchemas = { readonly [C in PictureCall]: z.ZodType<PictureArguments<C>> };
type AnswerSchemas = { readonly [C in PictureCall]: z.ZodType<PictureAnswer<C>> };

/** Arguments of each call, parsed where they arrive. */
export const argumentSchemas: ArgumentSchemas = {
  inspect: z.tuple([bytes]),
  open: z.tuple([bytes, z.string().nullable()]),
  cut: z.tuple([z.string(), adjustment]),
  preview: z.tuple([z.string(), adjustment]),
  close: z.tuple([z.string()]),
  closeAll: z.tuple([]),
  prepare: z.tuple([bytes, z.union([adjustment, z.enum(['auto', 'auto-extended'])])]),
  print: z.tuple([bytes]),
  shrink: z.tuple([bytes, z.number().int().positive()]),
};

/** Answers of each call. Parsed too: the process that gives them has read files of unknown origin. */
export const answerSchemas: AnswerSchemas = {
  inspect: resultOf(facts),
  open: resultOf(openedPortrait),
  cut: resultOf(finishedPhoto),
  preview: resultOf(photoPreview),
  close: z.undefined(),
  closeAll: z.undefined(),
  prepare: resultOf(finishedPhoto),
  print: resultOf(print),
  shrink: resultOf(bytes),
};

/** The one failure that is not an answer. */
export const DECODER_STOPPED = { kind: 'decoder-stopped' } as const satisfies Failure;
