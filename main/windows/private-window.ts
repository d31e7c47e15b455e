import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';
import type { OpenVisitWindow, VisitWindow, VisitWindowRequest } from '../refresh/visit-window.ts';
import type { VisitSessions } from '../security/visit-sessions.ts';
import type { Word } from '../text/create-text.ts';
import { openGuardedWindow } from './guarded-window.ts';

const SIZE = { width: 1100, height: 800 } as const;
const POPUP_SIZE = { width: 560, height: 680 } as const;

export interface PrivateWindowOptions {
  readonly visits: VisitSessions;
  readonly word: Word;
  readonly log: Log;
  /** Ask the person about a page that doesn't answer; true: close it. */
  readonly mayClose: (window: BrowserWindow) => Promise<boolean>;
}

/** Opens private windows: each on a session of its own in memory, with nothing of ours in its pages. */
export function createPrivateWindows(options: PrivateWindowOptions): OpenVisitWindow {
  return (request) => openPrivateWindow(options, request);
}

function openPrivateWindow({ word, ...options }: PrivateWindowOptions, request: VisitWindowRequest): VisitWindow {
  const visit = openGuardedWindow({
    ...options,
    purpose: 'attempt',
    map: request.map,
    firstPhase: 'at-sharepoint',
    listener: request.listener,
    window: { ...SIZE, autoHideMenuBar: true },
    popup: { ...POPUP_SIZE, autoHideMenuBar: true },
    titleOf: (address) => titleOf(word, request, address),
  });
  visit.go(request.address);
  return visit;
}

function titleOf(word: Word, { label }: VisitWindowRequest, address: string | null): string {
  const host = address === null ? null : (URL.parse(address)?.host ?? null);
  return [word('private.title'), ...(host === null ? [] : [host]), label].join(' · ');
}
