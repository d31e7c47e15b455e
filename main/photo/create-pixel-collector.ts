import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below this V8 may tidy up when it likes. It can't be told by V8's own figures: sharp's buffers aren't in them. */
const MUCH_BYTES = 150_000_000;

/**
 * Give the pixels of finished calls back at once. V8 sees small objects where there are hundreds of megabytes and is
 * in no hurry to collect them, so that three large pictures in a row would lie in memory together.
 */
export function createPixelCollector(): () => void {
  setFlagsFromString('--expose-gc');
  // Where the flag is ignored there is no such function, and V8 goes on at its own pace.
  const collect: unknown = runInNewContext("typeof gc === 'function' ? gc : null");
  return () => {
    if (typeof collect === 'function' && process.memoryUsage.rss() > MUCH_BYTES) collect();
  };
}
