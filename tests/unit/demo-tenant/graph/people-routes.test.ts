import { describe, expect, it } from 'vitest';
import type { TenantResponse } from '../../../../demo-tenant/http.ts';
import { ADMIN, CITRA, ORIGINS } from '../world/test-world.ts';
import { createGraph, errorOf, IT, SELF_SERVICE, SITI } from './test-graph.ts';

describe('people', () => {
  it('tells who is signed in', async () => {
    const { ask } = createGraph();
    expect((await ask('v1.0/me')).body).toMatchObject({ displayName: 'Citra Dewi', userPrincipalName: CITRA });
    expect((await ask('v1.0/me?$select=displayName')).body).toEqual({
      '@odata.context': `${ORIGINS.graph}/v1.0/$metadata#users(displayName)/$entity`,
      displayName: 'Citra Dewi',
    });
  });

  it('finds a person by id, by UPN and by a guest’s UPN', async () => {
    const { world, ask } = createGraph();
    for (const { oid, upn, displayName } of world.people) {
      expect((await ask(`v1.0/users/${oid}`, IT)).body).toMatchObject({ displayName });
      expect((await ask(`v1.0/users/${encodeURIComponent(upn)}`, IT)).body).toMatchObject({ id: oid });
    }
  });

  it('shows only names of others to User.ReadBasic.All', async () => {
    const { ask } = createGraph();
    const path = `v1.0/users/${SITI}?$select=accountEnabled`;
    expect(errorOf(await ask(path, IT))).toMatchObject({ status: 403, code: 'Authorization_RequestDenied' });
    expect((await ask(path, `Bearer ${ADMIN} User.Read.All`)).body).toMatchObject({ accountEnabled: true });
    expect((await ask(`v1.0/users/${SITI}`)).status).toBe(403);
  });

  it('knows nobody else', async () => {
    const { ask } = createGraph();
    const expected = { status: 404, code: 'Request_ResourceNotFound' };
    expect(errorOf(await ask('v1.0/users/nobody@selfsame.example', IT))).toMatchObject(expected);
    expect(errorOf(await ask('v1.0/users/%zz/photo', IT))).toMatchObject(expected);
  });

  it('tells where SharePoint is, or that it is not licensed', async () => {
    const { world, ask } = createGraph();
    const path = 'v1.0/me?$select=mySite';
    expect((await ask(path)).body).toMatchObject({ mySite: `${ORIGINS.mySite}/personal/citra_selfsame_example/` });
    world.applyCause(CITRA, 'sharepoint-never-visited');
    expect((await ask(path)).body).toMatchObject({ mySite: null });
    world.applyCause(CITRA, 'no-sharepoint-licence');
    expect(errorOf(await ask(path))).toMatchObject({ status: 400, message: 'Tenant does not have a SPO license.' });
  });

  it('shows the root site to who may read sites', async () => {
    const { ask } = createGraph();
    expect((await ask('v1.0/sites/root?$select=webUrl', `Bearer ${CITRA} Sites.Read.All`)).body).toMatchObject({
      webUrl: ORIGINS.sharePoint,
    });
    expect((await ask('v1.0/sites/root?$select=webUrl')).status).toBe(403);
  });

  it('lists everybody in pages', async () => {
    const { world, ask } = createGraph();
    const names: string[] = [];
    let next: string | undefined = 'v1.0/users?$top=5&$select=userPrincipalName';
    let pages = 0;
    while (next !== undefined) {
      const response: TenantResponse = await ask(next, IT);
      const body = response.body as { value: { userPrincipalName: string }[]; '@odata.nextLink'?: string };
      names.push(...body.value.map(({ userPrincipalName }) => userPrincipalName));
      next = body['@odata.nextLink']?.replace(`${ORIGINS.graph}/`, '');
      pages += 1;
    }
    expect(pages).toBe(Math.ceil(world.people.length / 5));
    expect(names).toEqual(world.people.map(({ upn }) => upn));
    expect((await ask('v1.0/users', SELF_SERVICE)).status).toBe(403);
  });

  it.each([
    ["$filter=startswith(displayName,'cit')", ['citra']],
    ["$filter=startswith(displayName,'jurgen') or startswith(userPrincipalName,'siti')", ['siti', 'juergen']],
    [`$filter=userPrincipalName eq '${SITI}'`, ['siti']],
    ["$filter=startswith(surname,'O''')", []],
    ['$search="displayName:nguyen"', ['linh']],
    ['$search="displayName:cit" OR "userPrincipalName:omar"', ['citra', 'omar']],
  ])('finds people by %s', async (query, expected) => {
    const { ask } = createGraph();
    const { body } = await ask(`v1.0/users?${query}`, IT, { headers: { consistencylevel: 'eventual' } });
    const { value } = body as { value: { userPrincipalName: string }[] };
    expect(value.map(({ userPrincipalName }) => userPrincipalName.split('@')[0])).toEqual(expected);
  });

  it.each([
    '$search="displayName:cit"',
    "$filter=displayName gt 'a'",
    '$filter=',
    '$top=0',
    '$top=1000',
    '$skiptoken=x',
  ])('refuses %s', async (query) => {
    const { ask } = createGraph();
    expect((await ask(`v1.0/users?${query}`, IT)).status).toBe(400);
  });
});
