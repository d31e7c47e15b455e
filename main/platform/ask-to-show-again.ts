import { type BrowserWindow, dialog } from 'electron';
import type { Word } from '../text/create-text.ts';

/** Say over a blank window that its page has ended again; true where the person wants to try once more. */
export async function askToShowAgain(window: BrowserWindow, word: Word): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: word('dialog.page-gone'),
    detail: word('dialog.page-gone.detail'),
    buttons: [word('dialog.show-again'), word('dialog.close')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
