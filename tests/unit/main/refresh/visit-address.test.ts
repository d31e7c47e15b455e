import { expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { firstAddress, ownPhotoAddress, visitAddress } from '../../../../main/refresh/visit-address.ts';

const MY_SITE = 'https://contoso-my.sharepoint.com';
const person = { upn: 'o’neil+x@contoso.com', nowMs: Date.parse('2026-11-25T10:00:00Z') };

it('asks for the large picture of that account, with a time that no cache has seen', () => {
  const address = new URL(ownPhotoAddress({ mySite: MY_SITE, ...person }));
  expect(address.origin).toBe(MY_SITE);
  expect(address.pathname).toBe('/_layouts/15/userphoto.aspx');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    size: 'L',
    accountname: 'o’neil+x@contoso.com',
    t: '1795600800000',
  });
});

const ROOT = 'https://contoso.sharepoint.com';
const HOME = 'https://m365.cloud.microsoft/';
const PAGE = `${ROOT}/sites/hr`;

it.each([
  ['sharepoint', { mySite: MY_SITE, root: ROOT }, `${ROOT}/`],
  ['sharepoint', { mySite: MY_SITE, root: null }, `${MY_SITE}/`],
  ['sharepoint', { mySite: null, root: null }, HOME],
  ['onedrive', { mySite: MY_SITE, root: ROOT }, `${MY_SITE}/`],
  ['onedrive', { mySite: null, root: ROOT }, `${ROOT}/`],
  ['photo', { mySite: null, root: ROOT }, `${ROOT}/`],
  ['photo', { mySite: null, root: null }, HOME],
] as const)('%s at %o is %s', (target, hosts, address) => {
  expect(visitAddress(target, hosts, { ...person, home: HOME })).toEqual(succeed(address));
});

it('only the photo asks for a photo', () => {
  const hosts = { mySite: MY_SITE, root: null };
  const address = ownPhotoAddress({ mySite: MY_SITE, ...person });
  expect(visitAddress('photo', hosts, { ...person, home: HOME })).toEqual(succeed(address));
});

it.each([
  [HOME, PAGE, { mySite: MY_SITE, root: ROOT }, HOME],
  [null, PAGE, { mySite: MY_SITE, root: ROOT }, PAGE],
  [null, null, { mySite: MY_SITE, root: ROOT }, ROOT],
  [null, null, { mySite: MY_SITE, root: null }, MY_SITE],
])('the window begins at home (%s), at a page (%s) or a host (%o): %s', (home, page, hosts, address) => {
  expect(firstAddress({ home }, page, hosts)).toEqual(succeed(address));
});

it('without a home page a host is needed', () => {
  const [hosts, unknown] = [{ mySite: null, root: null }, fail({ kind: 'no-sharepoint-host' })];
  expect(firstAddress({ home: null }, null, hosts)).toEqual(unknown);
  expect(visitAddress('photo', hosts, { ...person, home: null })).toEqual(unknown);
});
