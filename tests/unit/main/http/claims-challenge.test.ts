import { expect, it } from 'vitest';
import { claimsFromChallenge } from '../../../../main/http/claims-challenge.ts';

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
const encoded = Buffer.from(CLAIMS).toString('base64');
const challenge = (claims: string, error = 'insufficient_claims') =>
  `Bearer realm="", authorization_uri="https://login.example/authorize", error="${error}", claims="${claims}"`;

it('reads the claims of a challenge', () => {
  expect(claimsFromChallenge(challenge(encoded))).toBe(CLAIMS);
  expect(claimsFromChallenge(challenge(Buffer.from(CLAIMS).toString('base64url')))).toBe(CLAIMS);
});

it('finds it among several challenges', () => {
  expect(claimsFromChallenge(`Bearer realm="a", ${challenge(encoded)}`)).toBe(CLAIMS);
});

it.each([
  ['no header', null],
  ['another error', challenge(encoded, 'invalid_token')],
  ['claims that are not JSON', challenge(Buffer.from('nonsense').toString('base64'))],
  ['claims that are no object', challenge(Buffer.from('7').toString('base64'))],
  ['no claims', 'Bearer realm="", error="insufficient_claims"'],
])('finds none in %s', (_what, header) => {
  expect(claimsFromChallenge(header)).toBeUndefined();
});
