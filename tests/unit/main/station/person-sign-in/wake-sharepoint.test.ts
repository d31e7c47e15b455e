import { beforeEach, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import type { VisitHosts } from '../../../../../main/refresh/visit-address.ts';
import { wakeSharePoint } from '../../../../../main/station/person-sign-in/wake-sharepoint.ts';

const MY_SITE = 'https://contoso-my.sharepoint.com';
const ROOT = 'https://contoso.sharepoint.com';
const CITRA = { id: '6f9619ff-8b86-d011-b42d-00c04fc964ff', upn: 'citra@contoso.com', displayName: 'Citra Dewi' };

let wentTo: string[];
let asked: string[];
let hosts: Result<VisitHosts>;
let signedInAs: string;
let pages: (address: string) => readonly { readonly address: string; readonly status: number }[];
beforeEach(() => {
  wentTo = [];
  asked = [];
  hosts = succeed({ mySite: MY_SITE, root: ROOT });
  signedInAs = CITRA.upn;
  // Over sign-in, as SharePoint does.
  pages = (address) => [
    { address: 'https://login.microsoftonline.com/x', status: 200 },
    { address, status: 200 },
  ];
});

function wake(
  options: { readonly isConfirmed?: boolean; readonly signal?: AbortSignal; readonly limitMs?: number } = {},
) {
  const { isConfirmed = true, ...rest } = options;
  return wakeSharePoint({
    signal: new AbortController().signal,
    ...rest,
    map: { placeOf: (address) => (address.includes('sharepoint') ? 'sharepoint' : 'sign-in') },
    person: CITRA,
    services: { visitHosts: async () => hosts, learnHost: (address) => (address === null ? null : MY_SITE) },
    pictures: { print: async () => succeed({ width: 240, height: 240, pixels: new Uint8Array(), blank: false }) },
    isPhotoConfirmed: async () => isConfirmed,
    goOn: (_map, seen) => ({
      go: (address) => {
        wentTo.push(address);
        for (const page of pages(address)) seen({ ...page, title: '' });
      },
      session: { fetch: async (url) => answer(url) },
    }),
  });
}

function answer(url: string): Response {
  asked.push(new URL(url).origin + new URL(url).pathname);
  const headers = { date: 'Wed, 25 Nov 2026 10:00:00 GMT' };
  if (!url.includes('GetMyProperties'))
    return new Response('picture', { headers: { ...headers, 'content-type': 'image/jpeg' } });
  const profile = { AccountName: `i:0#.f|membership|${signedInAs}`, PersonalSiteHostUrl: `${MY_SITE}/` };
  return new Response(JSON.stringify(profile), { headers: { ...headers, 'content-type': 'application/json' } });
}

const photosAsked = () => asked.filter((one) => one.includes('userphoto'));

it('asks once for the own large photo, after who it is', async () => {
  const woken = await wake();
  expect(woken).toMatchObject({ end: null, requestedAt: '2026-11-25T10:00:00.000Z' });
  expect(wentTo).toEqual([`${MY_SITE}/`]);
  expect(asked).toEqual([
    `${MY_SITE}/_api/SP.UserProfiles.PeopleManager/GetMyProperties`,
    `${MY_SITE}/_layouts/15/userphoto.aspx`,
  ]);
});

it('finds a newcomer’s host at SharePoint itself', async () => {
  hosts = succeed({ mySite: null, root: ROOT });
  expect(await wake()).toMatchObject({ end: null });
  expect(wentTo).toEqual([`${ROOT}/`, `${MY_SITE}/`]);
  expect(photosAsked()).toEqual([`${MY_SITE}/_layouts/15/userphoto.aspx`]);
});

it('asks nothing as somebody else', async () => {
  signedInAs = 'budi@contoso.com';
  expect(await wake()).toMatchObject({ end: 'wrong-person', requestedAt: null });
  expect(photosAsked()).toEqual([]);
});

it('asks nothing before Graph has the photo', async () => {
  expect(await wake({ isConfirmed: false })).toMatchObject({ end: 'photo-not-confirmed' });
  expect(photosAsked()).toEqual([]);
});

it.each([
  ['unknown hosts', succeed({ mySite: null, root: null })],
  ['hosts that can not be read', fail({ kind: 'offline' } as const)],
])('does not visit with %s', async (_name, known) => {
  hosts = known;
  expect(await wake()).toMatchObject({ end: 'not-visited' });
  expect(wentTo).toEqual([]);
});

it('gives up where SharePoint does not come, and when it is told to', async () => {
  pages = () => [{ address: 'https://login.microsoftonline.com/x', status: 200 }];
  expect(await wake({ limitMs: 20 })).toMatchObject({ end: 'stopped' });
  pages = (address) => [{ address, status: 403 }];
  expect(await wake({ limitMs: 20 })).toMatchObject({ end: 'stopped' });
  expect(await wake({ signal: AbortSignal.abort() })).toMatchObject({ end: 'stopped' });
  expect(asked).toEqual([]);
});
