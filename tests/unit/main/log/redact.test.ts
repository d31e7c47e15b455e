import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactFacts } from '../../../../main/log/redact.ts';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJ1cG4iOiJjaXRyYSJ9.c2lnbmF0dXJl';
const REFRESH = '0.AXkAq1Zx9-TgU2mLpV7cR3nBwEsYhQ8dKfJ0oIiGt6uA5zX4vC';

describe('redact', () => {
  it.each([
    ['a token', `got ${JWT} from cache`, 'got [token] from cache'],
    ['a bearer', `Authorization: Bearer ${REFRESH}`, 'Authorization=[removed] [token]'],
    ['an opaque secret', `cookie jar held ${REFRESH}`, 'cookie jar held [removed]'],
    ['a code in a form', 'code=0.abc&state=xyz&session_state=1', 'code=[removed]&state=[removed]&session_state=1'],
    [
      'a token in JSON',
      '{"refresh_token":"0.secret","expires_in":3599}',
      '{refresh_token=[removed],"expires_in":3599}',
    ],
    ['an account name', 'no photo of citra.dewi@selfsame.example', 'no photo of [address]'],
    ['an encoded account name', '/v1.0/users/citra%40selfsame.example/photo', '/v1.0/users/[address]/photo'],
    ['a SharePoint claim', 'i:0#.f|membership|citra@selfsame.example', 'i:0#.f|membership|[address]'],
    ['a personal site', '/personal/citra_selfsame_example/Documents', '/personal/[person]/Documents'],
    [
      'a query',
      'GET https://graph.microsoft.com/v1.0/users?$filter=Citra',
      'GET https://graph.microsoft.com/v1.0/users?[query]',
    ],
    ['a query of a path', 'GET /_layouts/15/userphoto.aspx?size=L&x=1', 'GET /_layouts/15/userphoto.aspx?[query]'],
    [
      'a control address',
      'https://localhost:1/control/0123456789abcdef/clock',
      'https://localhost:1/control/[secret]/clock',
    ],
    ['a picture name', 'opened "Citra Dewi.jpeg"', 'opened "[picture]"'],
    ['inline bytes', 'src=data:image/jpeg;base64,/9j/4AAQ', 'src=[data]'],
    ['a Linux home', 'at /home/citra/app/index.js:1:2', 'at ~/app/index.js:1:2'],
    ['a Mac home', 'at /Users/citra/app/index.js:1:2', 'at ~/app/index.js:1:2'],
    ['a Windows home', 'at C:\\Users\\citra\\app\\index.js', 'at ~\\app\\index.js'],
  ])('takes out %s', (_what, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('takes out a home folder anywhere', () => {
    expect(redact('read /srv/people/citra/x.json', '/srv/people/citra')).toBe('read ~/x.json');
  });

  it.each([
    ['an object id', '8d5c1a34-0e2f-4f8c-9c0a-2b7f6d9e1a55'],
    ['a hash', 'a3f5c1d2e4b60789a3f5c1d2e4b60789a3f5c1d2e4b60789a3f5c1d2e4b60789'],
    ['a service error', 'ErrorAccessDenied 403'],
    ['a time', '2026-11-23T08:00:00.000Z'],
  ])('keeps %s', (_what, text) => {
    expect(redact(text)).toBe(text);
  });

  it('leaves no mail address in any text around it', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9.]{0,12}[a-z]$/);
    fc.assert(
      fc.property(word, word, fc.string(), (local, domain, around) => {
        expect(redact(`${around} ${local}@${domain}.example`)).not.toContain(`${local}@${domain}`);
      }),
    );
  });

  it('cuts what is too long to be a fact', () => {
    expect(redact('a b '.repeat(5000)).length).toBeLessThanOrEqual(2000);
  });
});

describe('redactFacts', () => {
  it('goes by the name of a fact where the value looks harmless', () => {
    const facts = {
      displayName: 'Citra',
      refreshToken: 'short',
      cookie: 'x',
      state: 'running',
      personId: 'abc',
      status: 403,
      upn: null,
    };
    expect(redactFacts(facts)).toEqual({
      displayName: '[removed]',
      refreshToken: '[removed]',
      cookie: '[removed]',
      state: 'running',
      personId: 'abc',
      status: 403,
      upn: null,
    });
  });

  it('leaves out facts that are not known', () => {
    expect(redactFacts({ status: undefined })).toEqual({});
  });
});
