import { createFrameReader } from '../../coach/worker/read-frame.ts';
import type { FromBadgeWorker, ToBadgeWorker } from './badge-messages.ts';
import { decodeBadge } from './decode-badge.ts';

/** The dedicated worker's own global; the DOM library only knows a window's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToBadgeWorker>) => void) | null;
  readonly postMessage: (message: FromBadgeWorker) => void;
}

const scope = globalThis as unknown as WorkerScope;
const readFrame = createFrameReader();

scope.onmessage = ({ data: { bitmap } }) => {
  const picture = readFrame(bitmap);
  bitmap.close();
  scope.postMessage({ key: picture === null ? null : decodeBadge(picture) });
};
