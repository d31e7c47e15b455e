import type { IpcMainInvokeEvent } from 'electron';
import { APP_ORIGIN, isAddressOf, STATION_PAGE } from './app-scheme.ts';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Accept only the top frame of a page this app served. See Electron security guide, item 17. */
export function isTrustedSender({ sender, senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN;
}

/** On a station only its own page is trusted: of the app's others none may be there. */
export function isTrustedStation(event: Sender): boolean {
  return isTrustedSender(event) && isAddressOf(STATION_PAGE, event.senderFrame?.url ?? '');
}
