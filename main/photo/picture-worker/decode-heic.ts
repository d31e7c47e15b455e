import { Worker } from 'node:worker_threads';
import type { PictureFailure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { Size } from '../faces/plane.ts';
import { type HeicAnswer, type HeicRequest, heicAnswer } from '../heic/heic-messages.ts';

/** What decoding has to know of a HEIC beforehand. */
interface KnownHeic {
  readonly size: Size;
  readonly limitPixels: number;
}

/** What its structure says of a HEIC. */
export interface HeicFacts extends Size {
  readonly hasAlpha: boolean;
  readonly bitsPerSample: number;
}

export interface HeicDecoder {
  /** The primary picture's size, upright, without decoding it. */
  readonly describe: (bytes: Uint8Array) => Promise<Result<HeicFacts, PictureFailure>>;
  /** From a HEIC that passed its header's limits to an uncompressed TIFF of the upright picture, profile included. */
  readonly decode: (bytes: Uint8Array, known: KnownHeic) => Promise<Result<Uint8Array, PictureFailure>>;
}

/** A machine ten times slower than the one that was measured may need this for each megapixel. */
const LIMIT_MS_PER_MEGAPIXEL = 350;

/** For starting the thread, and for a small picture that a busy machine decodes. */
const LEAST_LIMIT_MS = 3500;

/** What JavaScript may use in the thread; libheif's memory and the picture lie outside of it. */
const HEAP_LIMIT_MB = 64;

/** Read each HEIC in a thread of its own, which can be stopped and takes its memory along when it ends. */
export function createHeicDecoder(
  threadFile: string,
  { leastLimitMs = LEAST_LIMIT_MS, msPerMegapixel = LIMIT_MS_PER_MEGAPIXEL } = {},
): HeicDecoder {
  return {
    describe: async (bytes) => {
      const answer = await ask(threadFile, bytes, null, leastLimitMs);
      if (answer?.outcome !== 'described') return fail(failureOf(answer, 0));
      const { width, height, hasAlpha, bits } = answer;
      return succeed({ width, height, hasAlpha, bitsPerSample: bits });
    },
    decode: async (bytes, { size, limitPixels }) => {
      const limitMs = leastLimitMs + ((size.width * size.height) / 1e6) * msPerMegapixel;
      const answer = await ask(threadFile, bytes, limitPixels, limitMs);
      return answer?.outcome === 'tiff' ? succeed(answer.tiff) : fail(failureOf(answer, limitPixels));
    },
  };
}

/** The thread's answer; null where it ended or ran out of time without one. */
async function ask(
  threadFile: string,
  bytes: Uint8Array,
  limitPixels: number | null,
  limitMs: number,
): Promise<HeicAnswer | null> {
  // Copied: the bytes may lie in a buffer that holds more than them.
  const request: HeicRequest = { bytes: new Uint8Array(bytes), limitPixels };
  const worker = new Worker(threadFile, {
    workerData: request,
    transferList: [request.bytes.buffer],
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  try {
    const answer = heicAnswer.safeParse(await firstMessage(worker, limitMs));
    return answer.success ? answer.data : null;
  } finally {
    await worker.terminate();
  }
}

function firstMessage(worker: Worker, limitMs: number): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), limitMs);
    const settle = (answer: unknown) => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.once('message', settle);
    worker.once('error', () => settle(null));
    worker.once('exit', () => settle(null));
  });
}

function failureOf(answer: HeicAnswer | null, limitPixels: number): PictureFailure {
  if (answer === null) return { kind: 'decoder-stopped' };
  if (answer.outcome !== 'too-many-pixels') return { kind: 'damaged-picture' };
  return { kind: 'too-many-pixels', width: answer.width, height: answer.height, limitPixels };
}
