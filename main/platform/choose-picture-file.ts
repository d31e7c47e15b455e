import { BrowserWindow, dialog } from 'electron';
import { succeed } from '../../contract/result.ts';
import type { ChoosePicture } from '../desktop/choose-picture.ts';
import { pictureExtensions } from '../photo/picture-extensions.ts';
import { readPictureFile } from '../photo/read-picture-file.ts';
import type { Settings } from '../settings/load-settings.ts';
import type { Word } from '../text/create-text.ts';

/** Show the system's file dialog over the focused window and read the chosen file. */
export function choosePictureWith(word: Word, settings: Pick<Settings, 'heicAllowed'>): ChoosePicture {
  return async () => {
    const options: Electron.OpenDialogOptions = {
      title: word('dialog.choose-picture'),
      properties: ['openFile'],
      filters: [
        { name: word('dialog.pictures'), extensions: [...pictureExtensions(settings)] },
        { name: word('dialog.all-files'), extensions: ['*'] },
      ],
    };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    const file = filePaths[0];
    if (canceled || file === undefined) return succeed(null);
    return readPictureFile(file);
  };
}
