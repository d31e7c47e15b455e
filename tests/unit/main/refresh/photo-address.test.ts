import { expect, it } from 'vitest';
import { ownPhotoAddress, visitAddress } from '../../../../main/refresh/photo-address.ts';

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

it.each([
  ['sharepoint', { mySite: MY_SITE, root: 'https://contoso.sharepoint.com' }, 'https://contoso.sharepoint.com/'],
  ['sharepoint', { mySite: MY_SITE, root: null }, `${MY_SITE}/`],
  ['onedrive', { mySite: MY_SITE, root: 'https://contoso.sharepoint.com' }, `${MY_SITE}/`],
] as const)('the %s tile of %o is %s', (target, hosts, address) => {
  expect(visitAddress(target, hosts, person)).toBe(address);
});

it('only the photo asks for a photo', () => {
  const hosts = { mySite: MY_SITE, root: null };
  expect(visitAddress('photo', hosts, person)).toBe(ownPhotoAddress({ mySite: MY_SITE, ...person }));
});
