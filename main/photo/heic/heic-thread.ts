import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { HeicAnswer, HeicRequest } from './heic-messages.ts';
import { LIBHEIF_LIMIT_BYTES, type Libheif, limitWasmMemory } from './libheif.ts';
import { readPrimary } from './read-primary.ts';
import { TiffOfRows } from './tiff-of-rows.ts';

/** libheif stays a file of its own beside this one, as it came, so that anybody may put another build in its place. */
const LIBHEIF_FILE = './libheif.cjs';

type LibheifFactory = (options: { readonly print: () => void; readonly printErr: () => void }) => Libheif;

function answer(): HeicAnswer {
  const { bytes, limitPixels }: HeicRequest = workerData;
  limitWasmMemory(LIBHEIF_LIMIT_BYTES);
  const startLibheif: LibheifFactory = createRequire(import.meta.url)(LIBHEIF_FILE);
  const libheif = startLibheif({ print: () => {}, printErr: () => {} });
  try {
    const { width, height, hasAlpha, bits, profile, decode } = readPrimary(libheif, bytes);
    if (limitPixels === null) return { outcome: 'described', width, height, hasAlpha, bits };
    if (width * height > limitPixels) return { outcome: 'too-many-pixels', width, height };
    let tiff: TiffOfRows | null = null;
    decode({ width, height }, (row, y) => {
      // Made late: until here the pixels exist once.
      tiff ??= new TiffOfRows(width, height, profile);
      tiff.writeRow(row, y);
    });
    return tiff === null ? { outcome: 'damaged' } : tiffAnswer(tiff);
  } catch {
    // libheif's own errors, and WebAssembly's where a file has led it astray.
    return { outcome: 'damaged' };
  }
}

function tiffAnswer({ bytes }: TiffOfRows): HeicAnswer {
  return { outcome: 'tiff', tiff: bytes };
}

const result = answer();
parentPort?.postMessage(result, result.outcome === 'tiff' ? [result.tiff.buffer] : []);
