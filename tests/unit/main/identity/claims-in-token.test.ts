import { expect, it } from 'vitest';
import { claimsInToken } from '../../../../main/identity/claims-in-token.ts';

const token = (payload: unknown) =>
  `header.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.signature`;
const NOTHING = { scopes: null, roles: null };

it('reads permissions and roles', () => {
  expect(claimsInToken(token({ scp: 'User.ReadWrite  Files.Read', wids: ['a-role'] }))).toEqual({
    scopes: ['User.ReadWrite', 'Files.Read'],
    roles: ['a-role'],
  });
});

it.each([
  ['opaque', NOTHING],
  ['', NOTHING],
  ['a.b.c', NOTHING],
  [token('text'), NOTHING],
  [token({ scp: 7 }), NOTHING],
  [token({}), NOTHING],
  [token({ scp: '' }), { scopes: [], roles: null }],
])('makes nothing up: %s', (given, claims) => {
  expect(claimsInToken(given)).toEqual(claims);
});
