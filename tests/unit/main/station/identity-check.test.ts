import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import { fail, succeed } from '../../../../contract/result.ts';
import type { ReadProfile } from '../../../../main/sharepoint/create-sharepoint.ts';
import { createIdentityCheck, type IdentityCheckOptions } from '../../../../main/station/identity-check.ts';
import { listEntry } from '../../../fakes/station/fake-list.ts';

const ANN = listEntry('ann');
const PERSON = { id: 'id-of-ann', upn: 'ann@station.example', displayName: 'Ann' };
const MISMATCH = fail({ kind: 'identity-mismatch' });

function profileOf(accountName: string | null): ReadProfile {
  const nothing = { workEmail: null, pictureUrl: null, exchangeSyncState: null, placeholderState: null };
  const none = { pictureTimestamp: null, pictureChangedAt: null, personalSiteHostUrl: null };
  const facts = { status: 200, at: '2026-03-02T08:00:00.000Z' };
  return { profile: { accountName, ...nothing, ...none }, facts } as ReadProfile;
}

interface Said {
  readonly person?: typeof PERSON | Failure;
  readonly account?: string | null | Failure;
  readonly now?: typeof ANN | null;
}

function check(
  { account = 'i:0#.f|membership|ann@station.example', now = ANN, person = PERSON }: Said,
  entry = ANN,
) {
  const options: IdentityCheckOptions = {
    find: () => now,
    graph: { person: async () => ('kind' in person ? fail(person) : succeed(person)) },
    sharePoint: {
      host: async () => succeed('https://my.sharepoint.example'),
      propertiesFor: async () =>
        typeof account === 'object' && account !== null ? fail(account) : succeed(profileOf(account)),
    },
  };
  return createIdentityCheck(options)(entry);
}

describe('the identity check', () => {
  it('is passed where list, Graph and SharePoint name one person, in whatever case', async () => {
    expect(await check({})).toEqual(succeed(undefined));
    expect(await check({ account: 'i:0#.f|membership|ANN@Station.Example' })).toEqual(succeed(undefined));
  });

  it.each([
    ['Graph’s id is another', { person: { ...PERSON, id: 'id-of-bo' } }],
    ['Graph’s account is another', { person: { ...PERSON, upn: 'bo@station.example' } }],
    ['SharePoint’s account is another', { account: 'i:0#.f|membership|bo@station.example' }],
    ['the list was read anew and means somebody else', { now: { ...ANN, id: 'id-of-bo' } }],
    ['the list was read anew and gives another number', { now: { ...ANN, employeeId: '7' } }],
  ])('fails where %s', async (_name, said) => {
    expect(await check(said)).toEqual(MISMATCH);
  });

  it.each([
    ['names no account', null],
    ['can’t be read', { kind: 'access-denied' as const }],
  ])('does without SharePoint where it %s', async (_name, account) => {
    expect(await check({ account })).toEqual(succeed(undefined));
  });

  it('calls a service that does not answer by its name, and nobody a mismatch', async () => {
    expect(await check({ person: { kind: 'offline' } })).toEqual(fail({ kind: 'offline' }));
  });

  it('has nothing to compare for somebody without an account', async () => {
    const newcomer = listEntry('new', { id: null, upn: null, employeeId: '60001' });
    expect(await check({ now: newcomer, person: { kind: 'offline' } }, newcomer)).toEqual(succeed(undefined));
  });

  it('goes on with somebody whose line was taken off the list meanwhile', async () => {
    expect(await check({ now: null })).toEqual(succeed(undefined));
  });
});
