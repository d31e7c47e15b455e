/** From the page to the worker: one frame, which the worker closes. */
export interface ToBadgeWorker {
  readonly bitmap: ImageBitmap;
}

/** The worker's answer to each frame: what a code in it holds, or null. */
export interface FromBadgeWorker {
  readonly key: string | null;
}
