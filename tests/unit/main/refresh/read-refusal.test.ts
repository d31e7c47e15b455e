import { expect, it } from 'vitest';
import { readRefusal } from '../../../../main/refresh/read-refusal.ts';

const LOGIN = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize';
const page = (change: object) => ({ address: LOGIN, title: 'Sign in to your account', status: 200, ...change });

it.each([
  ['Entra’s title', { title: "You can't get there from here" }, { code: null, isDevice: true }],
  ['a typographic apostrophe', { title: 'You can’t get there from here' }, { code: null, isDevice: true }],
  ['a number in the title', { title: 'AADSTS53003: blocked' }, { code: '53003', isDevice: false }],
  [
    'a number in the address',
    { address: 'https://a.sharepoint.com/_forms/default.aspx?error_description=AADSTS53000%3A+Device+is+not' },
    { code: '53000', isDevice: true },
  ],
  [
    'a number in a fragment',
    { address: `${LOGIN}#error=x&d=aadsts50105:%20no` },
    { code: '50105', isDevice: false },
  ],
  ['a stray percent sign', { address: `${LOGIN}?e=100%&d=AADSTS50155` }, { code: '50155', isDevice: true }],
])('%s tells of a refusal', (_name, change, refusal) => {
  expect(readRefusal(page(change))).toEqual(refusal);
});

it.each([
  ['a page of sign-in', {}],
  ['more proof is asked for', { address: `${LOGIN}?d=AADSTS50076` }],
  ['nobody is signed in yet', { title: 'AADSTS50058' }],
  ['a number that is no Entra number', { title: 'AADSTS1' }],
])('%s is no refusal', (_name, change) => {
  expect(readRefusal(page(change))).toBeNull();
});
