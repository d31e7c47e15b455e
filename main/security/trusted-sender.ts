import type { IpcMainInvokeEvent } from 'electron';
import { APP_ORIGIN } from './app-scheme.ts';

/** Accept only the top frame of a page this app served. See Electron security guide, item 17. */
export function isTrustedSender({
  sender,
  senderFrame,
}: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN;
}
