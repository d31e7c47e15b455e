import { describe, expect, it } from 'vitest';
import { createMask } from '../../../../main/report/create-mask.ts';

const ID = '0f40ae22-6211-4aff-9e06-70bfcdaf077c';
const mask = createMask({ names: ['Citra Ayu Dewi'], addresses: ['citra.dewi@selfsame.example'], ids: [ID] });

describe('of a value', () => {
  it.each([
    ['the account', 'citra.dewi@selfsame.example', '***'],
    ['in another case', 'CITRA.Dewi@Selfsame.Example', '***'],
    ['percent-encoded', 'GET /users/citra.dewi%40selfsame.example/photo', 'GET /users/***/photo'],
    ['encoded twice', 'GET /users/citra.dewi%2540selfsame.example/photo', 'GET /users/***/photo'],
    ['every letter encoded', 'u=%63%69%74%72%61', 'u=***'],
    ['a claims name', "@v='i%3A0%23.f%7Cmembership%7Ccitra.dewi%40selfsame.example'", "@v='i:0#.f|membership|***'"],
    [
      'as a site',
      'https://contoso-my.sharepoint.com/personal/citra_dewi_selfsame_example/Documents',
      'https://contoso-my.sharepoint.com/personal/***/Documents',
    ],
    [
      'as a file',
      '/User%20Photos/Profile%20Pictures/citra_dewi_selfsame_example_LThumb.jpg',
      '/User Photos/Profile Pictures/***_LThumb.jpg',
    ],
    ['as a file elsewhere', 'citra_dewi_selfsame_example.png', '***.png'],
    ['the name', 'Citra Ayu Dewi', '***'],
    ['the name, turned round', 'Dewi, Citra', '***'],
    ['joined', 'citraayudewi', '***'],
    ['a first name', 'hello citra', 'hello ***'],
    ['an object id', `GET /users/${ID.toUpperCase()}/photo`, 'GET /users/***/photo'],
    [
      'nobody',
      'GET https://graph.microsoft.com/v1.0/me/photo/$value',
      'GET https://graph.microsoft.com/v1.0/me/photo/$value',
    ],
    ['a word that only begins so', 'citrate dewiest', 'citrate dewiest'],
    ['bytes that are no text', '/%FF%FEcitra', '/\uFFFD\uFFFD***'],
  ])('%s', (_what, text, expected) => {
    expect(mask.value(text)).toBe(expected);
  });
});

it('takes words of a name out of sentences only as they are written', () => {
  const may = createMask({ names: ['May Long'], addresses: ['may@selfsame.example'], ids: [] });
  expect(may.prose('It may take long. Ask May, or May Long.')).toBe('It may take long. Ask ***, or ***.');
});

it.each([
  ['Zoë Núñez', 'Zoë', '***'],
  ['Zoë Núñez', 'Zoe\u0308 said', '*** said'],
  ['王小明', '這是王小明的照片', '這是***的照片'],
  ['Олена Шевченко', 'ОЛЕНА', '***'],
  ['J. P. Morgan', 'J said P', 'J said P'],
])('knows the parts of %s', (name, text, expected) => {
  expect(createMask({ names: [name], addresses: [], ids: [] }).value(text)).toBe(expected);
});

it('knows a guest by the account at home', () => {
  const guest = createMask({
    names: [],
    addresses: ['anna_fabrikam.com#EXT#@contoso.onmicrosoft.com'],
    ids: [],
  });
  expect(guest.value('anna_fabrikam.com#ext#@contoso.onmicrosoft.com')).toBe('***');
  expect(guest.value('/u/anna_fabrikam.com%23EXT%23%40contoso.onmicrosoft.com')).toBe('/u/***');
  expect(guest.value('anna')).toBe('***');
  expect(guest.value('https://contoso-my.sharepoint.com')).toBe('https://contoso-my.sharepoint.com');
});

it('knows an account without a domain', () => {
  const old = createMask({ names: [], addresses: ['CONTOSO\\citra'], ids: [] });
  expect(old.value('i:0#.w|contoso\\citra and citra')).toBe('i:0#.w|*** and ***');
});

it('hides sites and pictures of anybody', () => {
  const nobody = createMask({ names: [], addresses: [], ids: [] });
  expect(nobody.value('/personal/amina_okafor_x_com/')).toBe('/personal/***/');
  expect(nobody.value('Profile Pictures/amina_MThumb.jpg')).toBe('Profile Pictures/***_MThumb.jpg');
});
