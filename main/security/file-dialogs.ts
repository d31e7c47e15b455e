import type { WebContents } from 'electron';
import type { Log } from '../log/log.ts';

/** Of DevTools' protocol; any version answers this one command. */
const PROTOCOL = '1.3';

type Contents = {
  readonly debugger: Pick<WebContents['debugger'], 'attach' | 'isAttached' | 'on' | 'sendCommand'>;
};

/**
 * Keep a page from opening the system's dialog for files, which shows the disk and starts programs. Electron has no
 * event for it; the protocol that developer tools speak can take the dialog over, and here nobody answers it. Resolves
 * with false where that could not be had. That no dialog shows, only a desktop proves.
 */
export async function refuseFileDialogs(contents: Contents, log: Pick<Log, 'warn' | 'error'>): Promise<boolean> {
  const { debugger: protocol } = contents;
  try {
    if (!protocol.isAttached()) protocol.attach(PROTOCOL);
    protocol.on('message', (_event, method) => {
      if (method === 'Page.fileChooserOpened') log.warn('file-dialog-refused');
    });
    await protocol.sendCommand('Page.enable');
    await protocol.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true });
    return true;
  } catch (error) {
    log.error('file-dialogs-not-refused', { error: String(error) });
    return false;
  }
}
