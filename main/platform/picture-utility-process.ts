import { utilityProcess } from 'electron';
import type { PictureChannel } from '../photo/fork-pictures.ts';
import { type PictureOptions, toPictureArguments } from '../photo/picture-options.ts';
import { PICTURE_PROCESS_VARIABLES } from '../photo/picture-protocol.ts';

/** Start the process that decodes pictures: a crash in a decoder ends it, not the app. */
export function startPictureUtilityProcess(entryFile: string, options: PictureOptions): PictureChannel {
  const child = utilityProcess.fork(entryFile, [...toPictureArguments(options)], {
    serviceName: 'Selfsame pictures',
    stdio: 'ignore',
    env: { ...process.env, ...PICTURE_PROCESS_VARIABLES },
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
