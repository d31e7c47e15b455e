import { describe, expect, it } from 'vitest';
import { createNavigationGuard } from '../../../../main/refresh/navigation-guard.ts';
import { cloudVisitMap, demoVisitMap } from '../../../../main/refresh/visit-map.ts';

const LOGIN = 'https://login.microsoftonline.com/common/oauth2/authorize';
const SHAREPOINT = 'https://contoso.sharepoint.com/sites/hr';
const ADFS = 'https://sts.contoso.com/adfs/ls';

const global = () => createNavigationGuard(cloudVisitMap('global'));

/** A navigation that begins, is sent on to each of these, and arrives at the last one. */
function go(guard: ReturnType<typeof global>, address: string, ...sentOn: readonly string[]): boolean {
  const isAllowed = guard.mayGo(address) && sentOn.every((next) => guard.mayBeSentOn(next));
  if (isAllowed) guard.arrived(sentOn.at(-1) ?? address);
  return isAllowed;
}

describe('before and after sign-in', () => {
  it.each([
    'https://www.office.com/',
    'https://m365.cloud.microsoft/chat',
    'https://www.microsoft365.com/',
    SHAREPOINT,
    'https://contoso-my.sharepoint.com/',
    LOGIN,
  ])('%s may be reached', (address) => {
    expect(go(global(), address)).toBe(true);
  });

  it.each([
    ADFS,
    'https://example.com/',
    'https://sharepoint.com.example.com/',
    'https://evilsharepoint.com/',
    'https://notoffice.com/',
    'https://login.microsoftonline.com.example.com/',
    'https://contoso.sharepoint.com@example.com/',
    'https://example.com\\@contoso.sharepoint.com/',
    'https://contoso.sharepoint.com%2eexample.com/',
    'https://contoso.sharepoint.com./',
    'https://contoso.shаrepoint.com/',
    'http://contoso.sharepoint.com/',
    'http://localhost/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'ms-word:ofe|u|https://contoso.sharepoint.com/a.docx',
    'about:blank',
    'no address',
  ])('%s may not', (address) => {
    expect(go(global(), address)).toBe(false);
  });
});

describe('while signing in', () => {
  it('any site over HTTPS may be reached, from the login host and on from there', () => {
    const guard = global();
    expect(go(guard, LOGIN)).toBe(true);
    expect(go(guard, ADFS)).toBe(true);
    expect(guard.phase).toBe('signing-in');
    expect(go(guard, 'https://mfa.example.net/push')).toBe(true);
    expect(go(guard, 'http://mfa.example.net/push')).toBe(false);
    expect(go(guard, 'file:///etc/passwd')).toBe(false);
  });

  it('one navigation may lead from SharePoint over the login host to the company’s own sign-in', () => {
    expect(go(global(), SHAREPOINT, LOGIN, ADFS)).toBe(true);
  });

  it('ends where SharePoint is reached, and where a way leads over SharePoint', () => {
    const guard = global();
    go(guard, LOGIN);
    expect(go(guard, SHAREPOINT)).toBe(true);
    expect(guard.phase).toBe('at-sharepoint');
    expect(go(guard, ADFS)).toBe(false);
    go(guard, LOGIN);
    expect(go(guard, SHAREPOINT, 'https://example.com/')).toBe(false);
  });

  it('begins again where SharePoint sends to the login host again', () => {
    const guard = global();
    go(guard, LOGIN, SHAREPOINT);
    expect(go(guard, LOGIN)).toBe(true);
    expect(go(guard, ADFS)).toBe(true);
  });

  it('does not begin with a navigation that never arrives', () => {
    const guard = global();
    go(guard, SHAREPOINT);
    expect(guard.mayGo(LOGIN)).toBe(true);
    expect(guard.mayGo(ADFS)).toBe(false);
  });

  it('a popup of it begins in it', () => {
    const popup = createNavigationGuard(cloudVisitMap('global'), 'signing-in');
    expect(go(popup, ADFS)).toBe(true);
    expect(go(popup, SHAREPOINT)).toBe(true);
    expect(go(popup, ADFS)).toBe(false);
  });
});

describe('national clouds', () => {
  it.each([
    ['gcc-high', 'https://contoso.sharepoint.us/', 'https://login.microsoftonline.us/'],
    ['dod', 'https://contoso.sharepoint-mil.us/', 'https://login.microsoftonline.us/'],
    ['china', 'https://contoso.sharepoint.cn/', 'https://login.chinacloudapi.cn/'],
    ['china', 'https://contoso.sharepoint.cn/', 'https://login.partner.microsoftonline.cn/'],
  ] as const)('%s keeps to its own hosts', (cloud, sharePoint, login) => {
    const guard = () => createNavigationGuard(cloudVisitMap(cloud));
    expect(go(guard(), sharePoint, login, 'https://idp.example.com/')).toBe(true);
    expect(go(guard(), SHAREPOINT)).toBe(false);
    expect(cloudVisitMap(cloud).home).toBeNull();
  });
});

describe('the demo tenant', () => {
  const map = demoVisitMap({
    pages: 'http://localhost:4000/',
    sharePointSuffix: '.sharepoint.localhost',
  });

  it.each([
    ['http://localhost:4000/home', 'home'],
    ['http://localhost:4000/authorize', 'sign-in'],
    ['http://demo.sharepoint.localhost:4000/sites/demo', 'sharepoint'],
    ['http://demo-my.sharepoint.localhost:4000/', 'sharepoint'],
    ['http://company-sign-in.localhost:4000/', 'elsewhere'],
    ['https://certificates.company.localhost:4443/', 'elsewhere'],
    ['https://demo.sharepoint.localhost:4000/', 'elsewhere'],
    ['http://localhost:4001/', 'refused'],
    ['http://127.0.0.1:4000/', 'refused'],
    ['https://example.com/', 'refused'],
    ['http://example.com:4000/', 'refused'],
  ] as const)('%s is %s', (address, place) => {
    expect(map.placeOf(address)).toBe(place);
  });
});
