import { existsSync } from 'node:fs';
import process from 'node:process';
import { createPixelCollector } from './create-pixel-collector.ts';
import { type PictureOptions, parsePictureArguments } from './picture-options.ts';
import { type AnswerMessage, argumentSchemas, requestMessage } from './picture-protocol.ts';
import { createPictureWorker } from './picture-worker/create-picture-worker.ts';
import { createHeicDecoder } from './picture-worker/decode-heic.ts';
import { setUpSharp } from './picture-worker/set-up-sharp.ts';
import { unpackedFile } from './unpacked-file.ts';

/** Built beside this program, in the folder of the library that it loads. */
const HEIC_THREAD = 'heic/heic-thread.mjs';

/** HEIC is off where a policy says so, and where whoever packaged the app left the library out. */
function findHeicDecoder({ heicAllowed }: PictureOptions) {
  const threadFile = unpackedFile(import.meta.url, HEIC_THREAD);
  return heicAllowed && existsSync(threadFile) ? createHeicDecoder(threadFile) : null;
}

setUpSharp();
const options = parsePictureArguments(process.argv);
const worker = createPictureWorker({ modelsDir: options.modelsDir, heic: findHeicDecoder(options) });

async function answer(message: unknown): Promise<AnswerMessage> {
  const { id, call, args } = requestMessage.parse(message);
  switch (call) {
    case 'inspect':
      return { id, answer: await worker.inspect(...argumentSchemas.inspect.parse(args)) };
    case 'open':
      return { id, answer: await worker.open(...argumentSchemas.open.parse(args)) };
    case 'cut':
      return { id, answer: await worker.cut(...argumentSchemas.cut.parse(args)) };
    case 'preview':
      return { id, answer: await worker.preview(...argumentSchemas.preview.parse(args)) };
    case 'close':
      return { id, answer: await worker.close(...argumentSchemas.close.parse(args)) };
    case 'closeAll':
      return { id, answer: await worker.closeAll(...argumentSchemas.closeAll.parse(args)) };
    case 'prepare':
      return { id, answer: await worker.prepare(...argumentSchemas.prepare.parse(args)) };
    case 'print':
      return { id, answer: await worker.print(...argumentSchemas.print.parse(args)) };
    case 'shrink':
      return { id, answer: await worker.shrink(...argumentSchemas.shrink.parse(args)) };
  }
}

/** Serve as Electron's utility process or as Node's child process. A bug here ends it, and the caller is told so. */
function serve() {
  const freePixels = createPixelCollector();
  const handle = async (message: unknown, send: (answered: AnswerMessage) => void) => {
    send(await answer(message));
    // Not before this turn is over: it still holds what it answered with.
    setImmediate(freePixels);
  };
  // Electron's typings say that it is always there; in a plain Node process it isn't.
  const parentPort: typeof process.parentPort | undefined = process.parentPort;
  if (parentPort) {
    parentPort.on('message', ({ data }) => handle(data, (answered) => parentPort.postMessage(answered)));
    return;
  }
  process.on('message', (message) => handle(message, (answered) => process.send?.(answered)));
  process.once('disconnect', () => process.exit());
}

serve();
