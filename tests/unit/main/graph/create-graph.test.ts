import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { succeed } from '../../../../contract/result.ts';
import { createGraph, type Graph } from '../../../../main/graph/create-graph.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { type FakeService, startFakeService } from '../../../fakes/fake-service.ts';

let service: FakeService;
let graph: Graph;
beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  service.answer = () => ({});
  graph = createGraph({
    connection: fakeConnection(service),
    getToken: async () => succeed('token'),
    sleep: async () => undefined,
  });
});

const asked = () => service.seen.map(({ method, url }) => `${method} ${url}`);

describe('addresses', () => {
  it('are the documented ones', async () => {
    await graph.me();
    await graph.photo('me');
    await graph.photo('an-id', { size: 240 });
    await graph.photo('me', { version: 'beta' });
    await graph.photoMetadata('me');
    await graph.photoSizes('me');
    await graph.deletePhoto('an-id');
    await graph.mySite();
    await graph.siteOf('an-id');
    await graph.details('an-id');
    await graph.rootSite();
    await graph.photoUpdateSettings();
    expect(asked()).toEqual([
      'GET /v1.0/me?$select=id,displayName,userPrincipalName',
      'GET /v1.0/me/photo/$value',
      'GET /v1.0/users/an-id/photos/240x240/$value',
      'GET /beta/me/photo/$value',
      'GET /v1.0/me/photo',
      'GET /v1.0/me/photos',
      'DELETE /v1.0/users/an-id/photo/$value',
      'GET /v1.0/me?$select=mySite',
      'GET /v1.0/users/an-id?$select=mySite',
      'GET /v1.0/users/an-id?$select=id,displayName,mail,userPrincipalName,userType,accountEnabled,onPremisesSyncEnabled,assignedPlans',
      'GET /v1.0/sites/root?$select=webUrl',
      'GET /beta/admin/people/photoUpdateSettings',
    ]);
  });

  it('hold names that need escaping', async () => {
    await graph.person('arjun_fabrikam.example#EXT#@selfsame.example');
    expect(asked()[0]).toContain('/users/arjun_fabrikam.example%23EXT%23%40selfsame.example?$select=');
  });

  it('are told as they are asked', async () => {
    await graph.photo('me', { size: 48 });
    expect(graph.photoAddress('me', { size: 48 })).toBe(`GET https://graph.example${service.seen[0]?.url}`);
  });
});

it('uploads exactly the bytes, from a part of a larger memory too', async () => {
  const memory = randomBytes(200_000);
  const jpeg = memory.subarray(5_000, 6_006);
  expect((await graph.putPhoto('me', jpeg)).ok).toBe(true);
  expect(service.seen[0]?.headers['content-type']).toBe('image/jpeg');
  expect(service.seen[0]?.body.equals(jpeg)).toBe(true);
});

it('asks at most four at a time', async () => {
  let running = 0;
  let most = 0;
  service.answer = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return { body: Buffer.from('jpeg') };
  };
  await Promise.all(Array.from({ length: 15 }, () => graph.photo('me')));
  expect(most).toBe(4);
});

describe('answers', () => {
  it('a person, by the user principal name where there is no other', async () => {
    service.answer = () => ({ body: { id: 'an-id', userPrincipalName: 'a@b.example', displayName: null } });
    expect(await graph.me()).toEqual(succeed({ id: 'an-id', upn: 'a@b.example', displayName: 'a@b.example' }));
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    ['another shape', { id: 7 }],
  ])('%s instead of a person is not understood', async (_what, body) => {
    service.answer = () => ({ body });
    expect(await graph.me()).toMatchObject({ ok: false, failure: { kind: 'unexpected-answer', status: 200 } });
  });

  it('the 1 x 1 stand-in is no photo', async () => {
    service.answer = () => ({ body: { id: '1x1', width: 1, height: 1, '@odata.mediaEtag': '""' } });
    expect(await graph.photoMetadata('me')).toMatchObject({ ok: false, failure: { kind: 'no-photo' } });
    service.answer = () => ({ body: Buffer.from('GIF89a…') });
    expect(await graph.photo('me')).toMatchObject({ ok: false, failure: { kind: 'no-photo' } });
  });

  it('the sizes there are', async () => {
    service.answer = () => ({
      body: {
        value: [
          { id: '48x48', width: 48 },
          { id: '648x648', width: 648 },
        ],
      },
    });
    expect(await graph.photoSizes('me')).toEqual(succeed([48, 648]));
  });

  it('an upload that was taken, though its answer claims to be JSON and is empty', async () => {
    service.answer = () => ({ headers: { 'content-type': 'application/json', 'request-id': 'r-1' }, body: '' });
    expect(await graph.putPhoto('me', Buffer.from('jpeg'))).toMatchObject({
      ok: true,
      value: { status: 200, requestId: 'r-1' },
    });
  });

  it('a refusal, with its code', async () => {
    service.answer = () => ({
      status: 403,
      body: { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } },
    });
    expect(await graph.putPhoto('me', Buffer.from('jpeg'))).toMatchObject({
      ok: false,
      failure: { kind: 'access-denied', status: 403, code: 'ErrorAccessDenied' },
    });
  });
});

describe('details of a person', () => {
  const plan = (service: string, capabilityStatus: string) => ({
    service,
    capabilityStatus,
    assignedDateTime: '2024-01-08T08:00:00Z',
  });

  it('are read with their licences', async () => {
    service.answer = () => ({
      body: {
        userPrincipalName: 'citra@contoso.example',
        mail: '',
        userType: 'Guest',
        accountEnabled: false,
        onPremisesSyncEnabled: true,
        assignedPlans: [plan('exchange', 'Enabled'), plan('SharePoint', 'Warning'), plan('Teams', 'Suspended')],
      },
    });
    expect(await graph.details('me')).toMatchObject({
      ok: true,
      value: {
        upn: 'citra@contoso.example',
        mail: null,
        userType: 'Guest',
        accountEnabled: false,
        onPremisesSyncEnabled: true,
        plans: [
          { service: 'exchange', isEnabled: true, assignedAt: '2024-01-08T08:00:00Z' },
          { service: 'SharePoint', isEnabled: true },
          { service: 'Teams', isEnabled: false },
        ],
        facts: { status: 200, from: 'GET https://graph.example/v1.0/me' },
      },
    });
    expect(graph.detailsAddress('me')).toBe('GET https://graph.example/v1.0/me');
  });

  it('are not made up where Graph leaves them out', async () => {
    service.answer = () => ({ body: { userPrincipalName: 'citra@contoso.example', userType: 'Robot' } });
    expect(await graph.details('me')).toMatchObject({
      value: { mail: null, userType: null, accountEnabled: null, onPremisesSyncEnabled: false, plans: null },
    });
    service.answer = () => ({ body: { id: 1 } });
    expect(await graph.details('me')).toMatchObject({ failure: { kind: 'unexpected-answer' } });
    service.answer = () => ({ status: 403 });
    expect(await graph.details('me')).toMatchObject({ failure: { kind: 'access-denied' } });
  });
});
