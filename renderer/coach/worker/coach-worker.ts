import { createFaceFinder, type FaceFinder } from '../../../main/photo/faces/create-face-finder.ts';
import { analyseFrame } from './analyse-frame.ts';
import { fetchModels } from './fetch-models.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createFrameReader } from './read-frame.ts';

/** The dedicated worker's own global; the DOM library only knows a window's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  readonly postMessage: (message: FromWorker) => void;
}

const scope = globalThis as unknown as WorkerScope;
const readFrame = createFrameReader();
let finder: FaceFinder | null = null;

scope.onmessage = ({ data }) => {
  void (data.type === 'start' ? start(data.modelsAddress) : analyse(data.bitmap, data.atMs));
};

async function start(modelsAddress: string): Promise<void> {
  try {
    finder = await createFaceFinder({ models: fetchModels(modelsAddress), isFilm: true });
    scope.postMessage({ type: 'ready' });
  } catch {
    // Whatever it is (no WebAssembly, a file that is missing), the camera works without hints.
    scope.postMessage({ type: 'failed' });
  }
}

async function analyse(bitmap: ImageBitmap, atMs: number): Promise<void> {
  const picture = readFrame(bitmap);
  bitmap.close();
  const frame =
    finder === null || picture === null ? null : await analyseFrame(finder, picture, atMs).catch(() => null);
  scope.postMessage({ type: 'analysed', frame });
}
