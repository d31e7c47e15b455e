import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { fail, succeed } from '../../contract/result.ts';
import type { ChoosePicture } from '../desktop/choose-picture.ts';
import type { Word } from '../text/create-text.ts';

const EXTENSIONS = ['jpg', 'jpeg', 'jfif', 'png', 'webp', 'avif', 'tif', 'tiff', 'gif'];

/** Larger files are refused before they are read; the picture process has limits of its own. */
const MOST_BYTES = 60_000_000;

/** Show the system's file dialog over the focused window and read the chosen file. */
export function choosePictureWith(word: Word): ChoosePicture {
  return async () => {
    const options: Electron.OpenDialogOptions = {
      title: word('dialog.choose-picture'),
      properties: ['openFile'],
      filters: [
        { name: word('dialog.pictures'), extensions: EXTENSIONS },
        { name: word('dialog.all-files'), extensions: ['*'] },
      ],
    };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    const file = filePaths[0];
    if (canceled || file === undefined) return succeed(null);
    return readChosen(file);
  };
}

async function readChosen(file: string) {
  const name = basename(file);
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return fail({ kind: 'too-many-bytes', bytes: size, limitBytes: MOST_BYTES } as const);
    return succeed({ bytes: new Uint8Array(await readFile(file)), name });
  } catch {
    return fail({ kind: 'unreadable-file', name } as const);
  }
}
