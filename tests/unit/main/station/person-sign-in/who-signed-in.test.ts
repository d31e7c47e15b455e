import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../../contract/result.ts';
import { type SignedInQuestion, whoSignedIn } from '../../../../../main/station/person-sign-in/who-signed-in.ts';
import { FakeList, listEntry } from '../../../../fakes/station/fake-list.ts';

const ACCOUNT = {
  id: 'id-of-ann',
  upn: 'ann@station.example',
  displayName: 'Ann',
  homeAccountId: 'home',
  tenantId: 'tenant',
};
const ME = { id: 'id-of-ann', upn: 'ann@station.example', displayName: 'Ann' };

function ask(more: Partial<SignedInQuestion> = {}) {
  return whoSignedIn({
    account: ACCOUNT,
    list: new FakeList(),
    me: async () => succeed(ME),
    accountName: async () => ACCOUNT.upn,
    ...more,
  });
}

describe('who signed in', () => {
  it('is the line of the list with their account', async () => {
    expect(await ask()).toMatchObject({ value: { key: 'ann', secondIdentifier: 'Desk of ann' } });
  });

  it('is nobody who is not on the list', async () => {
    expect(await ask({ list: new FakeList([listEntry('bo')]) })).toEqual(fail({ kind: 'not-on-list' }));
  });

  it('may be anybody of the tenant where there is no list, by their own name and account', async () => {
    expect(await ask({ list: null })).toMatchObject({
      value: { id: 'id-of-ann', displayName: 'Ann', secondIdentifier: ACCOUNT.upn, progress: 'missing' },
    });
  });

  it.each([
    ['Graph takes the token for somebody else', { me: async () => succeed({ ...ME, id: 'id-of-bo' }) }],
    ['SharePoint knows them as somebody else', { accountName: async () => 'bo@station.example' }],
    [
      'the list knows the account under another id',
      { list: { findByAccount: () => listEntry('ann', { id: 'x' }) } },
    ],
  ])('is nobody where %s', async (_name, more) => {
    expect(await ask(more)).toEqual(fail({ kind: 'identity-mismatch' }));
  });

  it('does without SharePoint where it can’t be read', async () => {
    expect(await ask({ accountName: async () => null })).toMatchObject({ ok: true });
  });

  it('is not known while Graph does not answer', async () => {
    expect(await ask({ me: async () => fail({ kind: 'offline' }) })).toEqual(fail({ kind: 'offline' }));
  });
});
