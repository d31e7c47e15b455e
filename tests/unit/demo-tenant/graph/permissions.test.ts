import { describe, expect, it } from 'vitest';
import { createGraphService } from '../../../../demo-tenant/graph/graph-service.ts';
import type { VerifyToken } from '../../../../demo-tenant/http.ts';
import { ADMIN, CITRA, createTestWorld, ORIGINS, requestTo } from '../world/test-world.ts';
import { createGraph, errorOf, IT, jpeg, SELF_SERVICE, SITI, upload } from './test-graph.ts';

describe('permissions', () => {
  it.each([
    [`Bearer ${CITRA} User.Read`, 'me', 200, 403],
    [`Bearer ${CITRA} User.ReadWrite`, 'me', 200, 200],
    [`Bearer ${CITRA} ProfilePhoto.ReadWrite.All`, 'me', 200, 200],
    [`Bearer ${CITRA} ProfilePhoto.Read.All`, 'me', 200, 403],
    [`Bearer ${CITRA} AllSites.Read`, 'me', 403, 403],
    [`Bearer ${CITRA} User.ReadWrite`, `users/${SITI}`, 403, 403],
    [`Bearer ${CITRA} ProfilePhoto.ReadWrite.All`, `users/${SITI}`, 200, 403],
    [`Bearer ${CITRA} User.ReadBasic.All`, `users/${SITI}`, 200, 403],
    [`Bearer ${ADMIN} User.ReadBasic.All`, `users/${SITI}`, 200, 403],
    [IT, `users/${SITI}`, 200, 200],
  ])('%s on %s: read %i, write %i', async (token, whose, read, write) => {
    const { ask } = createGraph();
    expect((await ask(`v1.0/${whose}/photo/$value`, token)).status).toBe(read);
    const answer = await ask(`v1.0/${whose}/photo/$value`, token, upload(await jpeg(648)));
    expect(answer.status).toBe(write);
    if (write === 403) expect(errorOf(answer).code).toBe('ErrorAccessDenied');
  });

  it.each([
    [
      'of one person',
      (world: ReturnType<typeof createTestWorld>) => world.applyCause(CITRA, 'photo-change-forbidden'),
      403,
      200,
    ],
    [
      'of a role',
      (world: ReturnType<typeof createTestWorld>) =>
        world.setPhotoUpdateSettings({ source: 'cloud', allowedRoles: ['024906de-61e5-49c8-8572-40335f1e0e10'] }),
      403,
      200,
    ],
    [
      'for on-premises only',
      (world: ReturnType<typeof createTestWorld>) =>
        world.setPhotoUpdateSettings({ source: 'onPremises', allowedRoles: [] }),
      403,
      403,
    ],
    ['of guests', (world: ReturnType<typeof createTestWorld>) => world.applyCause(CITRA, 'guest'), 403, 200],
  ])('a policy %s holds against the token', async (_name, arrange, own, byAdmin) => {
    const { world, ask } = createGraph();
    arrange(world);
    const call = upload(await jpeg(648));
    expect((await ask('v1.0/me/photo/$value', SELF_SERVICE, call)).status).toBe(own);
    expect((await ask(`v1.0/users/${CITRA}/photo/$value`, IT, call)).status).toBe(byAdmin);
  });

  it('photoUpdateSettings are for administrators, in beta', async () => {
    const { ask } = createGraph();
    const path = 'admin/people/photoUpdateSettings';
    expect((await ask(`beta/${path}`, IT)).body).toHaveProperty('allowedRoles');
    expect(errorOf(await ask(`beta/${path}`))).toMatchObject({ status: 403, code: 'Authorization_RequestDenied' });
    expect((await ask(`v1.0/${path}`, IT)).status).toBe(400);
  });

  it.each([
    ['no token', null],
    ['a forged one', 'Bearer forged'],
    ['another scheme', `Basic ${CITRA}`],
  ])('%s is 401', async (_name, authorization) => {
    const { ask } = createGraph();
    const response = await ask('v1.0/me', authorization);
    expect(errorOf(response)).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
    expect(response.headers?.['www-authenticate']).toContain('authorization_uri=');
  });

  it('wants a token for Graph, not for anything else', async () => {
    const world = createTestWorld();
    const asked: string[] = [];
    const verifyToken: VerifyToken = async (_authorization, audience) => {
      asked.push(audience);
      return null;
    };
    const handle = createGraphService({ world, verifyToken, origins: ORIGINS, challengeFor: () => null });
    await handle(requestTo(`${ORIGINS.graph}/v1.0/me`, { headers: { authorization: SELF_SERVICE } }));
    expect(asked).toEqual(['https://graph.microsoft.com']);
  });

  it('hands on a claims challenge', async () => {
    const { ask } = createGraph({ challenge: 'Bearer error="insufficient_claims", claims="e30="' });
    const response = await ask('v1.0/me');
    expect(response.status).toBe(401);
    expect(response.headers?.['www-authenticate']).toBe('Bearer error="insufficient_claims", claims="e30="');
  });
});
