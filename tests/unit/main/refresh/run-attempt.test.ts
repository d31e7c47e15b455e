import { describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../../../../contract/attempt.ts';
import type { Receipt } from '../../../../contract/receipt.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import type { VisitReport } from '../../../../main/diagnosis/visit-report.ts';
import { runAttempt } from '../../../../main/refresh/run-attempt.ts';
import { cloudVisitMap } from '../../../../main/refresh/visit-map.ts';
import type { VisitListener } from '../../../../main/refresh/visit-window.ts';
import { acceptedOrigin } from '../../../../main/sharepoint/find-host.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';

const CITRA = { id: '1', upn: 'citra@contoso.com', displayName: 'Citra Dewi' };
const BUDI = 'i:0#.f|membership|budi@contoso.com';
const LOGIN = 'https://login.microsoftonline.com/common/oauth2/authorize';
const HOME = 'https://m365.cloud.microsoft/';
const ROOT = 'https://contoso.sharepoint.com';
const MY_SITE = 'https://contoso-my.sharepoint.com';
const PAGE = `${ROOT}/sites/hr/SitePages/People.aspx`;
const WIPE = { at: '2026-11-25T10:00:00.000Z', cookies: 0, cacheBytes: 0, isClean: true };
/** Hours away from this machine's clock. */
const NOW = '2026-01-25T12:00:00.000Z';

interface World {
  readonly account?: string;
  /** What Graph serves, each time it is asked. */
  readonly graph?: readonly ('same' | 'other')[];
  readonly page?: string | null;
  readonly isOffline?: boolean;
  /** The My Site host as it is known beforehand. */
  readonly host?: string | null;
  /** As SharePoint tells it. */
  readonly toldHost?: string;
  /** The photo never comes, until it is not waited for any more. */
  readonly isPhotoSlow?: boolean;
}

/** The private window, the services and SharePoint, each as small as an attempt needs it. */
function begin(world: World = {}) {
  const { account = `i:0#.f|membership|${CITRA.upn}`, isOffline = false, isPhotoSlow = false, page = null } = world;
  const { host = MY_SITE, toldHost } = world;
  const learnt: (string | null)[] = [];
  const graph = [...(world.graph ?? ['same'])];
  const went: string[] = [];
  const asked: string[] = [];
  const photoHosts: string[] = [];
  const reports: VisitReport[] = [];
  const states: string[] = [];
  let listener: VisitListener | undefined;
  let close: () => void = () => undefined;
  const wiped = new Promise<typeof WIPE>((resolve) => {
    close = () => resolve(WIPE);
  });

  const attempt = runAttempt({
    person: CITRA,
    page,
    label: 'Contoso',
    map: cloudVisitMap('global'),
    hosts: { mySite: host },
    address: HOME,
    pictures: { print: async () => succeed({ width: 240, height: 240, pixels: new Uint8Array(), blank: false }) },
    changed: ({ steps }) => states.push(steps.map(({ state }) => state[0]).join('')),
    services: {
      visitHosts: async () => succeed({ mySite: host, root: ROOT }),
      learnHost: (address) => {
        learnt.push(address);
        return acceptedOrigin({ cloud: 'global', sharePointSuffix: '.sharepoint.com' }, address);
      },
      diagnose: async ({ visit }): Promise<Result<Receipt>> => {
        if (visit !== undefined) reports.push(visit);
        if (isOffline && visit === undefined) return fail({ kind: 'offline' });
        const verdict = graph.length > 1 ? graph.shift() : graph[0];
        const reading = { width: 1, height: 1, asOf: NOW, from: 'GET' };
        return succeed({
          ...emptyReceipt(),
          attempt: visit === undefined ? null : measuredRecord(visit),
          places: [
            { place: 'graph', verdict: verdict ?? 'same', ...reading },
            { place: 'sharepoint-profile', verdict: 'older', ...reading },
          ],
        });
      },
    },
    openWindow: (request) => {
      listener = request.listener;
      went.push(request.address);
      return {
        session: {
          fetch: async (url, { signal } = {}) => {
            asked.push(new URL(url).pathname);
            if (url.includes('userphoto')) photoHosts.push(new URL(url).origin);
            if (url.includes('userphoto') && isPhotoSlow) await untilAborted(signal);
            if (url.includes('userphoto')) return new Response('a picture');
            return Response.json({ AccountName: account, PersonalSiteHostUrl: toldHost });
          },
        },
        go: (address) => went.push(address),
        focus: () => undefined,
        close: () => {
          close();
          listener?.closed();
        },
        wiped,
      };
    },
  });
  const arrive = async (address: string, status = 200, title = '') => {
    listener?.seen({ address, status, title });
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { attempt, arrive, asked, learnt, photoHosts, went, reports, states, listener: () => listener };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

function measuredRecord({ record }: VisitReport): AttemptRecord {
  return record.end === 'not-measured' ? { ...record, end: 'caught-up' } : record;
}

const photoRequests = (asked: readonly string[]) => asked.filter((path) => path.includes('userphoto')).length;

describe('the way', () => {
  it('leads from the home page over SharePoint to the My Site host, where the photo is asked for once', async () => {
    const { attempt, arrive, asked, reports, went } = begin();
    expect(went).toEqual([HOME]);
    await arrive(LOGIN);
    await arrive(HOME);
    await arrive(`${ROOT}/`);
    await arrive(`${ROOT}/`, 200, 'Home');
    expect(photoRequests(asked)).toBe(0);
    expect(went).toEqual([HOME, `${MY_SITE}/`]);
    await arrive(`${MY_SITE}/personal/citra`);
    await attempt.settled;
    expect(photoRequests(asked)).toBe(1);
    expect(attempt.state()).toMatchObject({
      end: 'caught-up',
      wipe: WIPE,
      receipt: { attempt: { end: 'caught-up' } },
    });
    expect(reports).toHaveLength(1);
    expect(reports[0]?.copy).toMatchObject({ place: 'sharepoint-userphoto-L' });
    expect(reports[0]?.record).toMatchObject({
      way: 'private-window',
      wipe: WIPE,
      before: [{ place: 'sharepoint-profile', verdict: 'older' }],
    });
    // By the service's clock, which is not this machine's.
    const startedAt = Date.parse(reports[0]?.record.startedAt ?? '');
    expect(Math.abs(startedAt - Date.parse(NOW))).toBeLessThan(60_000);
  });

  it('leads over the page that was chosen', async () => {
    const { attempt, arrive, went } = begin({ page: PAGE });
    await arrive(`${ROOT}/`);
    expect(went.at(-1)).toBe(PAGE);
    await arrive(`${PAGE}?xsdata=1`);
    expect(went.at(-1)).toBe(`${MY_SITE}/`);
    await arrive(`${MY_SITE}/`);
    await attempt.settled;
    expect(attempt.state().end).toBe('caught-up');
  });

  it('leads to a page that is chosen later', async () => {
    const { attempt, went } = begin();
    attempt.openPage(PAGE);
    expect(went.at(-1)).toBe(PAGE);
    expect(attempt.state().page).toBe(PAGE);
  });

  it('of a newcomer, whose host nobody knows, leads to the host that SharePoint tells', async () => {
    const { attempt, arrive, learnt, photoHosts, went } = begin({ host: null, toldHost: `${MY_SITE}:443/` });
    await arrive(LOGIN);
    await arrive(HOME);
    expect(learnt).toEqual([]);
    await arrive(`${ROOT}/`);
    expect(went).toEqual([HOME, `${MY_SITE}/`]);
    await arrive(`${MY_SITE}/`);
    await attempt.settled;
    expect(learnt).toEqual([`${MY_SITE}:443/`]);
    expect(photoHosts).toEqual([MY_SITE]);
    expect(attempt.state().end).toBe('caught-up');
  });

  it.each(['https://elsewhere.test/', 'http://contoso-my.sharepoint.com/', undefined])(
    'of a newcomer never leads to %s: the photo is asked for where the person is',
    async (toldHost) => {
      const { attempt, arrive, photoHosts, went } = begin({ host: null, ...(toldHost ? { toldHost } : {}) });
      await arrive(`${ROOT}/`);
      await attempt.settled;
      expect(went).toEqual([HOME]);
      expect(photoHosts).toEqual([ROOT]);
    },
  );

  it('waits at a page where SharePoint says no', async () => {
    const { attempt, arrive, asked } = begin();
    await arrive(`${ROOT}/`, 403);
    expect(asked).toEqual([]);
    expect(attempt.state().end).toBeNull();
  });
});

describe('it ends', () => {
  it('at SharePoint, where somebody else is signed in: nothing is requested', async () => {
    const { attempt, arrive, asked, learnt, went } = begin({ account: BUDI, host: null, toldHost: MY_SITE });
    await arrive(`${ROOT}/`);
    await attempt.settled;
    expect(attempt.state()).toMatchObject({ end: 'wrong-person', otherAccount: BUDI });
    expect(learnt).toEqual([]);
    expect(photoRequests(asked)).toBe(0);
    expect(went).toEqual([HOME]);
  });

  it('where Graph does not serve the photo, now or when asked again; pages with people are not opened either', async () => {
    const { attempt, arrive, asked, went } = begin({ page: PAGE, graph: ['other', 'other'] });
    await arrive(`${ROOT}/`);
    await attempt.settled;
    expect(attempt.state().end).toBe('photo-not-confirmed');
    expect(photoRequests(asked)).toBe(0);
    expect(went).toEqual([HOME]);
  });

  it('not where Graph serves it by now', async () => {
    const { attempt, arrive } = begin({ graph: ['other', 'same'] });
    await arrive(`${MY_SITE}/`);
    await attempt.settled;
    expect(attempt.state().end).toBe('caught-up');
  });

  it.each([
    ["You can't get there from here", 'device-refused', undefined],
    ['AADSTS53000', 'device-refused', '53000'],
    ['AADSTS50105: not assigned', 'sign-in-refused', '50105'],
  ] as const)('on sign-in’s page "%s": %s', async (title, end, code) => {
    const { attempt, arrive, reports } = begin();
    await arrive(LOGIN);
    await arrive(LOGIN, 200, title);
    await attempt.settled;
    expect(attempt.state().end).toBe(end);
    expect(reports[0]?.record.code).toBe(code);
  });

  it('not by such a title on a page that is not sign-in’s', async () => {
    const { attempt, arrive } = begin();
    await arrive(HOME, 200, "You can't get there from here");
    expect(attempt.state().end).toBeNull();
  });

  it.each([
    ['window-closed', (one: ReturnType<typeof begin>) => one.listener()?.closed()],
    ['offline', (one: ReturnType<typeof begin>) => one.listener()?.unreachable()],
    ['password-needed', (one: ReturnType<typeof begin>) => one.listener()?.passwordAsked()],
    ['stopped', (one: ReturnType<typeof begin>) => one.attempt.stop()],
    ['device-refused', (one: ReturnType<typeof begin>) => one.attempt.reportRefusal()],
  ] as const)('%s, written down with what was cleared', async (end, happen) => {
    const one = begin();
    await one.arrive(LOGIN);
    happen(one);
    one.attempt.stop();
    await one.attempt.settled;
    expect(one.attempt.state()).toMatchObject({
      end,
      wipe: WIPE,
      receipt: { attempt: { end, requestedAt: null } },
    });
    expect(one.reports).toHaveLength(1);
  });

  it('stopped while the photo is asked for: that it was asked for is kept', async () => {
    const { attempt, arrive, reports } = begin({ isPhotoSlow: true });
    await arrive(`${MY_SITE}/`);
    attempt.stop();
    await attempt.settled;
    expect(attempt.state().end).toBe('stopped');
    expect(reports[0]?.record.requestedAt).not.toBeNull();
    expect(reports[0]?.copy).toBeNull();
  });

  it('with nothing read beforehand where the services can’t be reached, and nothing is confirmed then', async () => {
    const { attempt, arrive, asked } = begin({ isOffline: true });
    await arrive(`${MY_SITE}/`);
    await attempt.settled;
    expect(attempt.state().end).toBe('photo-not-confirmed');
    expect(photoRequests(asked)).toBe(0);
  });
});
