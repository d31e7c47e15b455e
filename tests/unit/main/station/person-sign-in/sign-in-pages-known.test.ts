import { expect, it } from 'vitest';
import { signInStepOf } from '../../../../../main/station/person-sign-in/sign-in-pages-known.ts';

const step = (address: string, title = '') => signInStepOf({ address, title, status: 200 });

it.each([
  ['https://login.microsoftonline.com/contoso/oauth2/v2.0/authorize?x', 'signing-in'],
  ['https://login.microsoftonline.com/common/login', 'signing-in'],
  ['https://adfs.contoso.example/register', 'signing-in'],
  ['https://mysignins.microsoft.com/register?csrf_token=x', 'registration'],
  ['https://mysignins.microsoft.com/security-info', 'registration'],
  ['https://mysignins.microsoft.com/security-info/password/change', 'password-change'],
  ['https://account.activedirectory.windowsazure.com/proofup.aspx?proofup=1', 'registration'],
  ['https://account.activedirectory.windowsazure.com/Proofup.aspx', 'registration'],
  ['https://account.activedirectory.windowsazure.com/passwordreset/register.aspx', 'registration'],
  ['https://account.activedirectory.windowsazure.com/ChangePassword.aspx', 'password-change'],
  ['https://account.activedirectory.windowsazure.com/TermsOfUse', 'terms'],
  ['https://account.activedirectory.windowsazure.com/applications', 'signing-in'],
  ['https://tokenprovider.termsofuse.identitygovernance.azure.com/x', 'terms'],
  ['https://myaccount.microsoft.com/termsofuse/accept', 'terms'],
  ['https://myaccount.microsoft.com/', 'signing-in'],
  ['https://passwordreset.microsoftonline.com/', 'password-change'],
  ['https://mysignins.microsoft.com.evil.example/register', 'signing-in'],
  ['https://evilmysignins.microsoft.com/register', 'signing-in'],
  ['no address', 'signing-in'],
])('%s is %s', (address, expected) => {
  expect(step(address)).toBe(expected);
});

it.each([
  ['http://localhost:40001/register', 'registration'],
  ['http://localhost:40001/proofup.aspx', 'registration'],
  ['http://localhost:40001/security-info/password/change', 'password-change'],
  ['http://localhost:40001/ChangePassword.aspx', 'password-change'],
  ['http://localhost:40001/TermsOfUse', 'terms'],
  ['http://localhost:40001/login', 'signing-in'],
  ['http://other.localhost:40001/register', 'signing-in'],
])('of the demo tenant, %s is %s', (address, expected) => {
  expect(step(address)).toBe(expected);
});

it('knows a refusal by title or address', () => {
  expect(step('https://login.microsoftonline.com/x', 'AADSTS53003: blocked')).toBe('refused');
  expect(step('https://login.microsoftonline.com/x?error_description=AADSTS50105')).toBe('refused');
  expect(step('https://login.microsoftonline.com/x', "You can't get there from here")).toBe('refused');
  expect(step('https://login.microsoftonline.com/x', 'AADSTS50076')).toBe('signing-in');
});
