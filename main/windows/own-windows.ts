import { BrowserWindow } from 'electron';
import type { Emit } from '../desktop/handlers.ts';
import type { VisitSessions } from '../security/visit-sessions.ts';

/** The windows that show pages of ours; a private window shows other people's and is none of them. */
export interface OwnWindows {
  readonly isAny: () => boolean;
  readonly send: Emit;
  readonly bringToFront: () => void;
}

export function createOwnWindows(visits: Pick<VisitSessions, 'find'>): OwnWindows {
  const all = () =>
    BrowserWindow.getAllWindows().filter(({ webContents }) => visits.find(webContents.session) === undefined);
  return {
    isAny: () => all().length > 0,
    send: (channel, payload) => {
      for (const window of all()) window.webContents.send(channel, payload);
    },
    bringToFront: () => {
      const window = all()[0];
      if (window === undefined) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
