import { describe, expect, it } from 'vitest';
import { createSignInMap } from '../../../../../main/station/person-sign-in/sign-in-map.ts';

const END = 'http://localhost:51234';
const address = (login: string) => `${login}?client_id=x&redirect_uri=${encodeURIComponent(END)}&prompt=login`;
const ENTRA = address('https://login.microsoftonline.com/contoso/oauth2/v2.0/authorize');
const DEMO = address('http://localhost:40001/tenant/oauth2/v2.0/authorize');

describe('a sign-in at Entra', () => {
  const map = createSignInMap(ENTRA);
  it.each([
    ['https://login.microsoftonline.com/common/login', 'sign-in'],
    ['https://adfs.contoso.example/adfs/ls', 'elsewhere'],
    ['http://localhost:51234', 'elsewhere'],
    ['http://localhost:51234/', 'elsewhere'],
    ['http://localhost:51234/other', 'refused'],
    ['http://localhost:51235/', 'refused'],
    ['https://localhost:51234/', 'refused'],
    ['http://127.0.0.1:51234/', 'refused'],
    ['https://127.0.0.1/', 'refused'],
    ['https://[::1]/', 'refused'],
    ['https://control.localhost/', 'refused'],
    ['http://login.microsoftonline.com/', 'refused'],
    ['https://user:secret@adfs.contoso.example/', 'refused'],
    ['blob:https://login.microsoftonline.com/6f9619ff', 'refused'],
    ['file:///etc/passwd', 'refused'],
    ['ms-settings:', 'refused'],
    ['javascript:alert(1)', 'refused'],
    ['no address', 'refused'],
  ])('%s is %s', (reached, place) => {
    expect(map.placeOf(reached)).toBe(place);
  });
});

describe('a sign-in in the demo tenant', () => {
  const map = createSignInMap(DEMO);
  it.each([
    ['http://localhost:40001/login', 'sign-in'],
    ['http://federation.localhost:40001/', 'elsewhere'],
    ['https://certificate.localhost:40002/', 'elsewhere'],
    ['http://localhost:51234/', 'elsewhere'],
    ['http://localhost:40003/', 'refused'],
    ['https://login.microsoftonline.com/', 'refused'],
  ])('%s is %s', (reached, place) => {
    expect(map.placeOf(reached)).toBe(place);
  });
});

it('knows its end, and only that', () => {
  const map = createSignInMap(ENTRA);
  expect(map.isEnd(`${END}/`)).toBe(true);
  expect(map.isEnd(`${END}/?code=x`)).toBe(true);
  expect(map.isEnd('http://localhost:51235/')).toBe(false);
  expect(map.isEnd('https://login.microsoftonline.com/')).toBe(false);
  expect(map.isEnd('no address')).toBe(false);
});

it('never ends where no end was named', () => {
  const map = createSignInMap('https://login.microsoftonline.com/authorize');
  expect(map.isEnd('https://login.microsoftonline.com/authorize')).toBe(false);
});

it('goes on by the rules of a visit, and by those alone', () => {
  const map = createSignInMap(ENTRA);
  map.goOnTo({ placeOf: (reached) => (reached.includes('sharepoint') ? 'sharepoint' : 'refused') });
  expect(map.placeOf('https://contoso-my.sharepoint.com/')).toBe('sharepoint');
  expect(map.placeOf(`${END}/`)).toBe('refused');
});
