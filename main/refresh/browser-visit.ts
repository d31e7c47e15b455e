import { randomUUID } from 'node:crypto';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { BrowserRequest } from '../../contract/ipc.ts';
import { type Result, succeed } from '../../contract/result.ts';
import { type AttemptEvent, newAttempt, reduceAttempt } from './attempt-state.ts';
import { type AttemptTools, readBefore, recordOf } from './attempt-tools.ts';
import { visitAddress } from './visit-address.ts';

export interface OpenInBrowser extends Pick<BrowserRequest, 'browser' | 'isPrivate'> {
  readonly address: string;
}

export interface BeginBrowserVisit extends BrowserRequest {
  /** Fails where the browser can't be started. */
  readonly open: (request: OpenInBrowser) => Promise<Result<void>>;
}

/** A visit in a browser of the person's own: nothing of it is seen, and only what a token can measure is claimed. */
export interface BrowserVisit {
  readonly state: () => AttemptState;
  /** Read the places again, and write the receipt. */
  readonly measure: () => Promise<void>;
}

/**
 * Open one of the guidance's addresses in a browser of the person's own. The own large photo is opened only if Graph
 * serves the new one: the request spends the pull of the day.
 */
export async function beginBrowserVisit(
  { changed, map, person, services }: AttemptTools,
  { browser, isPrivate, open, target }: BeginBrowserVisit,
): Promise<Result<BrowserVisit>> {
  const hosts = await services.visitHosts();
  if (!hosts.ok) return hosts;
  const startedAtMs = Date.now();
  const before = await readBefore(services);
  const way = isPrivate ? 'browser-private' : 'browser-normal';
  let progress = newAttempt({ id: randomUUID(), person, way, page: null });
  const tell = (event: AttemptEvent) => {
    progress = reduceAttempt(progress, event);
    changed(progress.shown);
  };
  const visit = { state: () => progress.shown };
  if (target === 'photo' && !before.isConfirmed) {
    tell({ type: 'ended', end: 'photo-not-confirmed' });
    return succeed({ ...visit, measure: async () => undefined });
  }
  const nowMs = Date.now() + before.clockOffsetMs;
  const address = visitAddress(target, hosts.value, { upn: person.upn, nowMs, home: map.home });
  if (!address.ok) return address;
  const opened = await open({ browser, isPrivate, address: address.value });
  if (!opened.ok) return opened;
  tell({ type: 'opened' });
  return succeed({
    ...visit,
    measure: async () => {
      const record = recordOf({
        ...{ way, startedAtMs, before, code: null, wipe: null },
        // Measuring says which end it came to. Whether the browser asked for the photo, nobody here can tell.
        ...{ end: 'not-measured', requestedAt: null, signedInAs: null },
      });
      const receipt = await services.diagnose({ visit: { record, copy: null } });
      if (receipt.ok) tell({ type: 'recorded', receipt: receipt.value });
      const measured = receipt.ok ? receipt.value.attempt?.end : undefined;
      tell({ type: 'ended', end: measured ?? 'offline' });
    },
  });
}
