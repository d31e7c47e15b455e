import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { ChooseReportFile } from '../desktop/choose-report-file.ts';
import type { Word } from '../text/create-text.ts';

/** Show the system's dialog for saving over the focused window, in the person's documents at first. */
export function chooseReportFileWith(word: Word): ChooseReportFile {
  return async ({ format, name }) => {
    const options: Electron.SaveDialogOptions = {
      title: word('dialog.save-report'),
      defaultPath: path.join(app.getPath('documents'), name),
      filters: [{ name: word(`dialog.report-${format}`), extensions: [format] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePath } = await (window === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : filePath;
  };
}
