import { describe, expect, it } from 'vitest';
import type { AttemptState } from '../../../../contract/attempt-state.ts';
import type { Verdict } from '../../../../contract/place.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import type { VisitReport } from '../../../../main/diagnosis/visit-report.ts';
import { beginBrowserVisit, type OpenInBrowser } from '../../../../main/refresh/browser-visit.ts';
import type { VisitHosts } from '../../../../main/refresh/visit-address.ts';
import { withMeasuredEnd } from '../../../../main/refresh/visit-end.ts';
import { cloudVisitMap } from '../../../../main/refresh/visit-map.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const CITRA = { id: '1', upn: 'citra@contoso.com', displayName: 'Citra Dewi' };
const HOSTS = { mySite: 'https://contoso-my.sharepoint.com', root: 'https://contoso.sharepoint.com' };
const NOW = '2026-11-25T12:00:00.000Z';

interface World {
  readonly graph?: Verdict;
  readonly hosts?: VisitHosts;
  readonly after?: Verdict;
  readonly opened?: Result<void>;
  readonly isOfflineAfterwards?: boolean;
  readonly request?: { readonly isPrivate?: boolean; readonly target?: 'photo' | 'sharepoint' | 'onedrive' };
}

async function begin({
  after = 'same',
  graph = 'same',
  hosts = HOSTS,
  isOfflineAfterwards = false,
  opened,
  request = {},
}: World = {}) {
  const asked: OpenInBrowser[] = [];
  const reports: VisitReport[] = [];
  const states: AttemptState[] = [];
  const reading = { width: 1, height: 1, asOf: NOW, from: 'GET' };
  const begun = await beginBrowserVisit(
    {
      person: CITRA,
      map: cloudVisitMap('global'),
      pictures: { print: async () => fail({ kind: 'not-a-picture' }) },
      changed: (state) => states.push(state),
      services: {
        visitHosts: async () => succeed(hosts),
        learnHost: () => null,
        diagnose: async ({ visit }) => {
          if (visit !== undefined) reports.push(visit);
          if (visit !== undefined && isOfflineAfterwards) return fail({ kind: 'offline' });
          const places = [
            { place: 'graph', verdict: graph, ...reading },
            { place: 'sharepoint-thumbnail-L', verdict: after, ...reading },
          ] as const;
          const attempt = visit === undefined ? null : withMeasuredEnd(visit.record, places);
          return succeed({ ...emptyReceipt(), places, attempt });
        },
      },
    },
    {
      browser: 'edge',
      isPrivate: request.isPrivate ?? false,
      target: request.target ?? 'photo',
      open: async (one) => {
        asked.push(one);
        return opened ?? succeed(undefined);
      },
    },
  );
  return { begun, asked, reports, states };
}

it('opens the own photo, with the service’s time, in the browser that was chosen', async () => {
  const { asked, begun } = await begin({ request: { isPrivate: true } });
  const [one] = asked;
  expect(one).toMatchObject({ browser: 'edge', isPrivate: true });
  const address = new URL(one?.address ?? '');
  expect(address.searchParams.get('accountname')).toBe(CITRA.upn);
  expect(Math.abs(Number(address.searchParams.get('t')) - Date.parse(NOW))).toBeLessThan(60_000);
  expect(expectValue(begun).state()).toMatchObject({ way: 'browser-private', end: null });
});

it.each([
  ['sharepoint', `${HOSTS.root}/`],
  ['onedrive', `${HOSTS.mySite}/`],
] as const)(
  'the %s tile is opened whatever Graph serves: it asks for no photo by itself',
  async (target, address) => {
    const { asked } = await begin({ graph: 'other', request: { target } });
    expect(asked[0]?.address).toBe(address);
  },
);

it('the photo is not asked for while Graph does not serve it', async () => {
  const { asked, begun } = await begin({ graph: 'other' });
  expect(asked).toEqual([]);
  expect(expectValue(begun).state().end).toBe('photo-not-confirmed');
});

it('a newcomer, whose host nobody knows, begins at the home page', async () => {
  const { asked } = await begin({ hosts: { mySite: null, root: null } });
  expect(asked[0]?.address).toBe('https://m365.cloud.microsoft/');
});

it('a browser that can’t be started is a failure, and no visit', async () => {
  const failure = { kind: 'browser-not-started', browser: 'edge' } as const;
  const { begun, states } = await begin({ opened: fail(failure) });
  expect(begun).toEqual({ ok: false, failure });
  expect(states).toEqual([]);
});

describe('measured afterwards', () => {
  it.each<[Verdict, string]>([
    ['same', 'caught-up'],
    ['older', 'still-old'],
    ['refused', 'not-measured'],
  ])('a stored picture that is %s: %s, and nothing is claimed of the request', async (after, end) => {
    const { begun, reports } = await begin({ after });
    const visit = expectValue(begun);
    await visit.measure();
    expect(visit.state()).toMatchObject({ end, wipe: null, receipt: { attempt: { end } } });
    expect(reports[0]).toMatchObject({
      copy: null,
      record: { way: 'browser-normal', requestedAt: null, signedInAs: null, wipe: null },
    });
  });

  it('without a network it says so', async () => {
    const visit = expectValue((await begin({ isOfflineAfterwards: true })).begun);
    await visit.measure();
    expect(visit.state()).toMatchObject({ end: 'offline', receipt: null });
  });
});
