import { type BrowserWindow, dialog } from 'electron';
import type { Word } from '../text/create-text.ts';

/** Ask over a page that doesn't answer; true where the person would rather close it than wait. */
export async function askToClosePage(window: BrowserWindow, word: Word): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: word('dialog.page-unresponsive'),
    buttons: [word('dialog.wait'), word('dialog.close-private')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
