import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../contract/app-state.ts';
import type { Account } from '../../../contract/person.ts';
import { pageBackTo, reduceWindow, type WindowState } from '../../../renderer/app-state.ts';

const citra: Account = {
  id: 'c',
  upn: 'citra@selfsame.example',
  displayName: 'Citra Dewi',
  homeAccountId: 'c.t',
  tenantId: 't',
};
const signedOut: AppState = {
  tenant: { kind: 'demo' },
  demoOffered: true,
  account: null,
  tokenStorage: 'encrypted',
  faceAnalysis: true,
  screenReader: false,
  blockUnusablePhotos: false,
  dismissedFindings: [],
  desk: { isOffered: false, account: null },
  attemptsAllowed: true,
  refreshPage: null,
  reminder: null,
  locale: 'en',
  version: '1.0.0',
  problem: null,
};
const signedIn: AppState = { ...signedOut, account: citra };

const onMyPhoto: WindowState = { phase: 'running', app: signedIn, page: { name: 'my-photo', outcome: null } };

describe('reduceWindow', () => {
  it('greets with the account that main found', () => {
    const state = reduceWindow({ phase: 'starting' }, { type: 'app-changed', app: signedIn });
    expect(state).toEqual({ phase: 'running', app: signedIn, page: { name: 'welcome' } });
  });

  it('opens "my photo" when somebody signs in', () => {
    const before: WindowState = { phase: 'running', app: signedOut, page: { name: 'welcome' } };
    expect(reduceWindow(before, { type: 'app-changed', app: signedIn })).toEqual(onMyPhoto);
  });

  it('keeps the page when something else of the app changes', () => {
    const changing: WindowState = { ...onMyPhoto, page: { name: 'change-photo', failure: null } };
    const after = reduceWindow(changing, { type: 'app-changed', app: { ...signedIn, locale: 'id' } });
    expect(after).toMatchObject({ app: { locale: 'id' }, page: { name: 'change-photo' } });
  });

  it('ends on the welcome page when the account is gone', () => {
    const after = reduceWindow(onMyPhoto, { type: 'app-changed', app: signedOut });
    expect(after).toMatchObject({ page: { name: 'welcome' } });
  });

  it("leaves one person's page behind when another signs in", () => {
    const working: WindowState = { ...onMyPhoto, page: { name: 'change-photo', failure: null } };
    const budi = { ...citra, homeAccountId: 'b.t', displayName: 'Budi' };
    const after = reduceWindow(working, { type: 'app-changed', app: { ...signedIn, account: budi } });
    expect(after).toMatchObject({ page: { name: 'my-photo', outcome: null } });
  });

  it('shows no page of an account when nobody is signed in', () => {
    const before: WindowState = { phase: 'running', app: signedOut, page: { name: 'welcome' } };
    const after = reduceWindow(before, { type: 'went', page: { name: 'my-photo', outcome: null } });
    expect(after).toMatchObject({ page: { name: 'welcome' } });
  });
});

describe('somebody else’s page', () => {
  const siti = { id: 's', upn: 'siti@selfsame.example', displayName: 'Siti Rahmawati' };
  const page = { name: 'diagnostics', subject: siti, outcome: null } as const;
  const withDesk: AppState = { ...signedIn, desk: { isOffered: true, account: citra } };

  it('is for IT alone', () => {
    expect(reduceWindow(onMyPhoto, { type: 'went', page })).toMatchObject({ page: { name: 'desk' } });
    const atTheDesk: WindowState = { phase: 'running', app: withDesk, page: { name: 'desk' } };
    expect(reduceWindow(atTheDesk, { type: 'went', page })).toMatchObject({ page });
  });

  it('is left when IT signs out, and one’s own is not', () => {
    const signOut = {
      type: 'app-changed',
      app: { ...withDesk, desk: { isOffered: true, account: null } },
    } as const;
    expect(reduceWindow({ phase: 'running', app: withDesk, page }, signOut)).toMatchObject({
      page: { name: 'desk' },
    });
    const own = { name: 'diagnostics', subject: null, outcome: null } as const;
    expect(reduceWindow({ phase: 'running', app: withDesk, page: own }, signOut)).toMatchObject({ page: own });
  });
});

describe('pageBackTo', () => {
  it('leads to where the portrait came from; to the camera for another try', () => {
    expect(pageBackTo(undefined)).toEqual({ name: 'change-photo', failure: null });
    expect(pageBackTo('onedrive')).toEqual({ name: 'onedrive' });
    expect(pageBackTo('camera')).toEqual({ name: 'camera', isRetake: true });
  });
});
