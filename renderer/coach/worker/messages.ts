import type { FrameAnalysis } from '../frame-analysis.ts';

/** From the page to the worker. */
export type ToWorker =
  /** First, once: where the models lie. */
  | { readonly type: 'start'; readonly modelsAddress: string }
  | { readonly type: 'frame'; readonly bitmap: ImageBitmap; readonly atMs: number };

/** From the worker to the page. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'failed' }
  /** The answer to each `frame`; null where the frame could not be read. */
  | { readonly type: 'analysed'; readonly frame: FrameAnalysis | null };
