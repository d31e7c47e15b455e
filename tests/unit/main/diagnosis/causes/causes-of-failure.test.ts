import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import { causesOfFailure } from '../../../../../main/diagnosis/causes/causes-of-failure.ts';
import { WORD } from './found.ts';

const refused = (code: string): Failure => ({ kind: 'sign-in-refused', code, correlationId: 'c-1' });
const consent = (scopes: readonly string[], code: string): Failure => ({ kind: 'consent-needed', scopes, code });
const ids = (failure: Failure) =>
  causesOfFailure(failure, WORD).map(({ id, confidence }) => `${id}: ${confidence}`);

describe('a diagnosis that failed as a whole', () => {
  it.each<[string, Failure, string[]]>([
    ['50105', refused('50105'), ['app-not-assigned: likely']],
    ['65001', consent(['User.ReadWrite'], '65001'), ['admin-consent-required: likely']],
    ['declined consent', consent(['User.ReadWrite'], '65004'), []],
    ['SharePoint’s consent', consent(['AllSites.Read'], '65001'), ['sharepoint-not-allowed: likely']],
    ['53000', refused('53000'), ['device-required: likely']],
    ['53003', refused('53003'), ['device-required: possible']],
    ['50057', refused('50057'), ['account-disabled: likely']],
    ['50034', refused('50034'), []],
    ['429', { kind: 'throttled', status: 429 }, ['service-throttled: likely']],
    ['503', { kind: 'service-unavailable', status: 503 }, ['service-throttled: likely']],
    ['no answer', { kind: 'timed-out' }, ['service-throttled: possible']],
    ['500', { kind: 'service-unavailable', status: 500 }, ['service-fault: possible']],
    [
      'the store’s fault',
      { kind: 'service-unavailable', status: 500, code: 'ErrorStoreInternalServerError' },
      ['service-fault: likely'],
    ],
    [
      'a mailbox on premises',
      { kind: 'mailbox-unavailable', code: 'MailboxNotHostedInExchangeOnline' },
      ['mailbox-on-premises: likely'],
    ],
    ['no mailbox', { kind: 'mailbox-unavailable', code: 'AuthenticationError' }, ['mailbox-on-premises: possible']],
    ['a photo policy', { kind: 'blocked-by-policy', status: 403 }, ['photo-change-forbidden: likely']],
    ['no SharePoint', { kind: 'no-sharepoint-licence', status: 400 }, ['no-sharepoint-licence: likely']],
    ['no network', { kind: 'offline' }, []],
    ['a bad argument', { kind: 'bad-argument', name: 'for', value: '' }, []],
  ])('for %s', (_what, failure, expected) => {
    expect(ids(failure)).toEqual(expected);
  });

  it('keeps what a support case asks for', () => {
    const fault: Failure = {
      kind: 'service-unavailable',
      status: 500,
      code: 'ErrorStoreInternalServerError',
      detail: 'ProfileStorageUnexpectedException',
      requestId: 'r-1',
    };
    expect(causesOfFailure(fault, WORD)[0]?.evidence).toEqual([
      {
        fact: 'Microsoft 365',
        value: '500 ErrorStoreInternalServerError ProfileStorageUnexpectedException',
        from: 'Microsoft 365, request-id r-1',
      },
    ]);
    expect(causesOfFailure(refused('50105'), WORD)[0]?.evidence).toEqual([
      { fact: 'sign-in', value: 'AADSTS50105', from: 'Microsoft Entra, correlation id c-1' },
    ]);
  });

  it('words a sign-in to this app apart from a visit', () => {
    const [cause] = causesOfFailure(refused('53000'), WORD);
    expect(cause?.title).toBe('The organisation wants a managed device for this sign-in');
    expect(cause?.remedies.map(({ id }) => id)).toEqual(['use-managed-device', 'check-device-rule']);
  });

  it('leaves out links that a national cloud has not', () => {
    const inChina = causesOfFailure(refused('53000'), WORD, { who: 'other', cloud: 'china' });
    expect(inChina[0]?.links.map(({ address }) => address)).not.toContain('https://aka.ms/PillarPictureSync');
  });
});
