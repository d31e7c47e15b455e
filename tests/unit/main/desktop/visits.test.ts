import { beforeEach, describe, expect, it } from 'vitest';
import type { AttemptState } from '../../../../contract/attempt-state.ts';
import type { Account } from '../../../../contract/person.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { Visits } from '../../../../main/desktop/visits.ts';
import type { OpenInBrowser } from '../../../../main/refresh/browser-visit.ts';
import type { VisitHosts } from '../../../../main/refresh/visit-address.ts';
import { cloudVisitMap } from '../../../../main/refresh/visit-map.ts';
import type { VisitWindowRequest } from '../../../../main/refresh/visit-window.ts';
import type { Services } from '../../../../main/services.ts';
import { createText } from '../../../../main/text/create-text.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { reading } from '../../../fixtures/findings.ts';

const MY_SITE = 'https://contoso-my.sharepoint.com';
const HOME = 'https://m365.cloud.microsoft/';
const PAGE = 'https://contoso.sharepoint.com/sites/hr';
const WIPE = { at: '2026-11-25T10:00:00.000Z', cookies: 0, cacheBytes: 0, isClean: true };
const CITRA: Account = {
  id: '1',
  upn: 'citra@contoso.com',
  displayName: 'Citra Dewi',
  homeAccountId: '1.1',
  tenantId: 'contoso',
};
const SETTINGS = { attemptsAllowed: true, managedBy: null, refreshPage: null };
const IN_EDGE = { browser: 'edge', isPrivate: true, target: 'photo' } as const;

let signedIn: AbortController;
let account: Account | null;
let hosts: () => Promise<Result<VisitHosts>>;
let diagnosed: () => Promise<void>;
let windows: VisitWindowRequest[];
let focused: number;
let inBrowser: OpenInBrowser[];
let told: AttemptState[];
let log: FakeLog;
beforeEach(() => {
  signedIn = new AbortController();
  account = CITRA;
  hosts = async () => succeed({ mySite: MY_SITE, root: null });
  diagnosed = async () => undefined;
  windows = [];
  focused = 0;
  inBrowser = [];
  told = [];
  log = new FakeLog();
});

const services = {
  visitHosts: () => hosts(),
  learnHost: () => null,
  diagnose: async () => {
    await diagnosed();
    return succeed({ ...emptyReceipt(), places: [reading('graph', 'same')] });
  },
} as unknown as Services;

function open(
  changes: { readonly attemptsAllowed?: boolean; readonly refreshPage?: string } = {},
  cloud: 'global' | 'dod' = 'global',
): Visits {
  return new Visits(
    {
      get account() {
        return account;
      },
      services,
      workplace: { tenant: { kind: 'demo' }, visitMap: cloudVisitMap(cloud) },
      whileSignedIn: () => signedIn.signal,
    },
    {
      settings: { ...SETTINGS, ...changes },
      pictures: { print: async () => fail({ kind: 'not-a-picture' }) },
      word: createText('en'),
      log,
      bringToFront: () => undefined,
      emit: (channel, payload) => {
        if (channel === 'refresh:changed') told.push(payload as AttemptState);
      },
      browsers: {
        list: async () => [],
        open: async (wanted) => {
          inBrowser.push(wanted);
          return succeed(undefined);
        },
      },
      openVisitWindow: (request) => {
        windows.push(request);
        let close: () => void = () => undefined;
        const wiped = new Promise<typeof WIPE>((resolve) => {
          close = () => resolve(WIPE);
        });
        return {
          session: { fetch: async () => new Response() },
          go: () => undefined,
          focus: () => {
            focused += 1;
          },
          close,
          wiped,
        };
      },
    },
  );
}

/** A promise that a test resolves. */
function gate() {
  let pass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { pass, passed };
}

describe('the private window', () => {
  it('opens once, however often it is asked for, and comes to the front', async () => {
    const visits = open();
    const both = await Promise.all([visits.start(null), visits.start(null)]);
    expect(expectValue(both[0]).id).toBe(expectValue(both[1]).id);
    expect(expectValue(await visits.start(null)).id).toBe(expectValue(both[0]).id);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ address: HOME, label: 'Demo' });
    expect(focused).toBe(1);
    await visits.settle();
  });

  it('opens at the home page for a newcomer, whose host nobody knows', async () => {
    hosts = async () => succeed({ mySite: null, root: null });
    const visits = open();
    expectValue(await visits.start(PAGE));
    expect(windows[0]?.address).toBe(HOME);
    await visits.settle();
  });

  it('opens nowhere where neither a host nor a home page is known', async () => {
    hosts = async () => succeed({ mySite: null, root: null });
    expect(await open({}, 'dod').start(null)).toEqual(fail({ kind: 'no-sharepoint-host' }));
    expect(windows).toEqual([]);
  });

  it.each([
    ['policy forbids it', { attemptsAllowed: false }, null, 'attempts-off'],
    ['the page is not SharePoint’s', {}, 'https://example.com/', 'bad-argument'],
    ['policy’s page is not SharePoint’s', { refreshPage: 'https://example.com/' }, null, 'bad-argument'],
  ] as const)('does not open where %s', async (_why, settings, page, kind) => {
    expect(await open(settings).start(page)).toMatchObject({ ok: false, failure: { kind } });
    expect(windows).toEqual([]);
  });

  it('does not open where nobody is signed in', async () => {
    account = null;
    expect(await open().start(null)).toEqual(fail({ kind: 'sign-in-needed' }));
  });

  it.each(['stop', 'settle', 'forget'] as const)('does not open any more after "%s"', async (how) => {
    const { pass, passed } = gate();
    hosts = async () => {
      await passed;
      return succeed({ mySite: MY_SITE, root: null });
    };
    const visits = open();
    const started = visits.start(null);
    const over = visits[how]();
    pass();
    expect(await started).toEqual(fail({ kind: 'stopped' }));
    await over;
    expect(windows).toEqual([]);
    // Only that beginning was stopped.
    expectValue(await visits.start(null));
    await visits.settle();
  });

  it('ends when the person is signed in no more, and does not open after that', async () => {
    const visits = open();
    expectValue(await visits.start(null));
    signedIn.abort();
    await expect.poll(() => visits.last?.wipe).toEqual(WIPE);
    await visits.settle();
    expect(visits.last?.end).toBe('stopped');
    expect(await visits.start(null)).toEqual(fail({ kind: 'stopped' }));
    expect(windows).toHaveLength(1);
  });

  it('ends with its session cleared before anything else comes', async () => {
    const visits = open();
    expectValue(await visits.start(null));
    await visits.settle();
    expect(visits.last).toMatchObject({ end: 'stopped', wipe: WIPE });
    expectValue(await visits.start(null));
    expect(windows).toHaveLength(2);
    await visits.settle();
  });

  it('is over for the guide too where its receipt could not be made', async () => {
    const visits = open();
    expectValue(await visits.start(null));
    diagnosed = () => Promise.reject(new Error('disk full'));
    await visits.settle().catch(() => undefined);
    expect(visits.last?.end).toBe('stopped');
    expect(log.lines.map(({ event }) => event)).toContain('attempt-failed');
  });

  it('takes a page while it runs, and only SharePoint’s', async () => {
    const visits = open();
    expect(visits.openPage(PAGE)).toEqual(fail({ kind: 'stopped' }));
    expectValue(await visits.start(null));
    expect(visits.openPage('https://example.com/')).toMatchObject({ failure: { kind: 'bad-argument' } });
    expect(expectValue(visits.openPage(PAGE)).page).toBe(PAGE);
    visits.reportRefusal();
    await visits.settle();
    expect(visits.last?.end).toBe('device-refused');
  });
});

describe('a browser of the person’s own', () => {
  it('ends the private window first, and is measured when they are back', async () => {
    const visits = open();
    expect(await visits.measure()).toEqual(fail({ kind: 'stopped' }));
    expectValue(await visits.start(null));
    expectValue(await visits.useBrowser(IN_EDGE));
    expect(told.map(({ end }) => end)).toContain('stopped');
    expect(inBrowser).toHaveLength(1);
    expect(expectValue(await visits.measure()).way).toBe('browser-private');
  });

  it('opens nothing for somebody who signed out while it was prepared', async () => {
    const { pass, passed } = gate();
    diagnosed = () => passed;
    const visits = open();
    const begun = visits.useBrowser(IN_EDGE);
    await new Promise((resolve) => setImmediate(resolve));
    const forgotten = visits.forget();
    pass();
    expect(await begun).toEqual(fail({ kind: 'stopped' }));
    await forgotten;
    expect(inBrowser).toEqual([]);
  });

  it('tells nobody what was measured after they signed out', async () => {
    const visits = open();
    expectValue(await visits.useBrowser(IN_EDGE));
    const { pass, passed } = gate();
    diagnosed = () => passed;
    const measured = visits.measure();
    await visits.forget();
    signedIn.abort();
    account = { ...CITRA, id: '2' };
    const before = told.length;
    pass();
    await measured;
    expect(told).toHaveLength(before);
    expect(visits.last).toBeNull();
  });
});

it('what somebody else did is not found', async () => {
  const visits = open();
  expectValue(await visits.start(null));
  expect(visits.last).not.toBeNull();
  account = { ...CITRA, id: '2' };
  expect(visits.last).toBeNull();
  await visits.settle();
});
