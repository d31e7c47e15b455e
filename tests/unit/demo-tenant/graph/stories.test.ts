import { describe, expect, it } from 'vitest';
import { ADMIN, bytesOf, CITRA, look } from '../world/test-world.ts';
import { createGraph, errorOf, IT, jpeg, SELF_SERVICE, SITI, upload } from './test-graph.ts';

const DETAILS = `${IT} User.Read.All`;
const PHOTO = 'me/photo/$value';

/** Graph with a story that is Citra's. */
function graphWith(cause: string) {
  const graph = createGraph();
  graph.world.applyCause(CITRA, cause);
  return graph;
}

describe('a mailbox on-premises', () => {
  it('is named by v1.0 for whatever is asked of the photo, changes included', async () => {
    const { ask } = graphWith('mailbox-on-premises');
    for (const path of [PHOTO, 'me/photo', 'me/photos', 'me/photos/48x48/$value']) {
      expect(errorOf(await ask(`v1.0/${path}`))).toMatchObject({
        status: 404,
        code: 'MailboxNotHostedInExchangeOnline',
      });
    }
    const change = await ask(`v1.0/${PHOTO}`, SELF_SERVICE, upload(await jpeg(648)));
    expect(errorOf(change).code).toBe('MailboxNotHostedInExchangeOnline');
  });

  it('leaves beta the directory’s small picture', async () => {
    const { ask } = graphWith('mailbox-on-premises');
    expect(await look(bytesOf(await ask(`beta/${PHOTO}`)))).toMatchObject({ width: 96, height: 96 });
  });
});

describe('a mailbox that is being made', () => {
  it('is not there in the first hours of the licence, then takes a photo', async () => {
    const { world, ask } = graphWith('mailbox-being-made');
    const set = async () => ask(`v1.0/${PHOTO}`, SELF_SERVICE, upload(await jpeg(648)));
    expect(errorOf(await ask(`v1.0/${PHOTO}`))).toMatchObject({ status: 404, code: 'MailboxNotEnabledForRESTAPI' });
    expect(errorOf(await set()).code).toBe('MailboxNotEnabledForRESTAPI');
    expect(errorOf(await ask(`beta/${PHOTO}`)).code).toBe('ImageNotFound');
    world.clock.advance(5);
    expect(errorOf(await ask(`v1.0/${PHOTO}`)).code).toBe('ImageNotFound');
    expect((await set()).status).toBe(200);
    expect((await ask(`v1.0/${PHOTO}`)).status).toBe(200);
  });
});

describe('trouble of the service', () => {
  it('throttles sizes for longer than anybody waits, and serves the photo', async () => {
    const { ask } = graphWith('service-throttled');
    const size = await ask('v1.0/me/photos/240x240/$value');
    expect(errorOf(size)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expect(Number(size.headers?.['retry-after'])).toBeGreaterThan(60);
    for (const path of [PHOTO, 'me/photo', 'me/photos']) expect((await ask(`v1.0/${path}`)).status).toBe(200);
  });

  it('fails with the store’s exception, in both versions', async () => {
    const { ask } = graphWith('service-fault');
    for (const version of ['v1.0', 'beta']) {
      const { status, code, message } = errorOf(await ask(`${version}/${PHOTO}`));
      expect({ status, code }).toEqual({ status: 500, code: 'ErrorStoreInternalServerError' });
      expect(message).toContain('ProfileStorageUnexpectedException');
    }
  });

  it('strikes nobody else', async () => {
    for (const cause of ['service-throttled', 'service-fault', 'mailbox-on-premises', 'not-allowed-for-others']) {
      const { ask } = graphWith(cause);
      expect((await ask(`v1.0/users/${SITI}/photos/240x240/$value`, IT)).status).toBe(200);
    }
  });
});

describe('a photo that nobody else may see', () => {
  it('is denied to others, whatever they hold, and served to the person', async () => {
    const { ask } = graphWith('not-allowed-for-others');
    expect(errorOf(await ask(`v1.0/users/${CITRA}/photo/$value`, DETAILS))).toMatchObject({
      status: 403,
      code: 'ErrorAccessDenied',
    });
    const change = await ask(`v1.0/users/${CITRA}/photo/$value`, IT, upload(await jpeg(648)));
    expect(errorOf(change)).toMatchObject({ status: 403 });
    expect((await ask(`v1.0/${PHOTO}`)).status).toBe(200);
  });
});

describe('photoUpdateSettings', () => {
  const SETTINGS = 'beta/admin/people/photoUpdateSettings';

  it('stand for the whole tenant as soon as they are somebody’s story', async () => {
    const { world, ask } = createGraph();
    for (const { upn } of world.people) world.applyCause(upn, null);
    expect((await ask(SETTINGS, IT)).body).toMatchObject({ source: null, allowedRoles: [] });
    world.applyCause(CITRA, 'photo-change-forbidden');
    expect((await ask(SETTINGS, IT)).body).toMatchObject({
      source: null,
      allowedRoles: ['024906de-61e5-49c8-8572-40335f1e0e10'],
    });
    world.applyCause(CITRA, 'photo-source-on-premises');
    expect((await ask(SETTINGS, IT)).body).toMatchObject({ source: 'onPremises', allowedRoles: [] });
  });

  it('on-premises stop administrators too, for that person alone', async () => {
    const { ask } = graphWith('photo-source-on-premises');
    const body = await jpeg(648);
    const set = (upn: string) => ask(`v1.0/users/${upn}/photo/$value`, IT, upload(body));
    expect(errorOf(await set(CITRA))).toMatchObject({ status: 403, code: 'ErrorAccessDenied' });
    expect((await set(ADMIN)).status).toBe(200);
  });
});

describe('facts about a person', () => {
  const SELECT = '?$select=accountEnabled,userType,onPremisesSyncEnabled,assignedPlans,mySite';

  it('are told to the person, and to whoever may read everybody’s', async () => {
    const { ask } = graphWith('directory-photo-not-taken');
    const own = await ask(`v1.0/me${SELECT}`);
    expect(own.body).toMatchObject({
      accountEnabled: true,
      userType: 'Member',
      onPremisesSyncEnabled: true,
      mySite: 'http://selfsame-demo-my.sharepoint.localhost:5001/personal/citra_selfsame_example/',
    });
    expect((await ask(`v1.0/users/${CITRA}${SELECT}`, DETAILS)).body).toEqual({
      ...(own.body as object),
    });
    expect(errorOf(await ask(`v1.0/users/${CITRA}${SELECT}`, IT))).toMatchObject({
      status: 403,
      code: 'Authorization_RequestDenied',
    });
  });

  it('include the plans of the licences, with their times', async () => {
    const { ask } = graphWith('mailbox-being-made');
    const { body } = await ask('v1.0/me?$select=assignedPlans');
    const { assignedPlans } = body as { assignedPlans: readonly object[] };
    expect(assignedPlans).toHaveLength(4);
    expect(assignedPlans[0]).toEqual({
      assignedDateTime: '2026-11-23T07:00:00Z',
      capabilityStatus: 'Enabled',
      service: 'exchange',
      servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
    });
  });

  it('name a site that is there without a profile, and the one of another geography', async () => {
    const mySite = async (cause: string) =>
      ((await graphWith(cause).ask('v1.0/me?$select=mySite')).body as { mySite: unknown }).mySite;
    expect(await mySite('sharepoint-no-profile')).toMatch(/^http:\/\/selfsame-demo-my\./);
    expect(await mySite('other-sharepoint-host')).toMatch(/^http:\/\/selfsame-demo-eur-my\./);
    expect(await mySite('sharepoint-never-visited')).toBeNull();
  });
});

describe('switches', () => {
  it('betaSubstitute: a size that is not there is told as 1x1, or as what is served', async () => {
    const { world, ask } = graphWith('photo-too-small');
    expect((await ask('beta/me/photos/648x648')).body).toMatchObject({ id: '1x1' });
    world.setSwitches({ betaSubstitute: 'real' });
    expect((await ask('beta/me/photos/648x648')).body).toMatchObject({ id: '96x96' });
  });

  it('mySiteProperty and vanityHosts: null, or names to guess nothing from', async () => {
    const { world, ask } = createGraph();
    world.setSwitches({ mySiteProperty: 'null' });
    expect((await ask('v1.0/me?$select=mySite')).body).toMatchObject({ mySite: null });
    world.setSwitches({ vanityHosts: true });
    expect((await ask('v1.0/me?$select=mySite')).body).toMatchObject({
      mySite: 'http://selfsame-people.sharepoint.localhost:5001/personal/citra_selfsame_example/',
    });
    expect((await ask('v1.0/sites/root', `${SELF_SERVICE} Sites.Read.All`)).body).toMatchObject({
      webUrl: 'http://selfsame-portal.sharepoint.localhost:5001',
    });
  });

  it('photoSettingsPermission: reading takes the permission to change', async () => {
    const { world, ask } = createGraph();
    world.setSwitches({ photoSettingsPermission: 'read-write' });
    const path = 'beta/admin/people/photoUpdateSettings';
    expect((await ask(path, IT)).status).toBe(403);
    expect((await ask(path, `${IT} PeopleSettings.ReadWrite.All`)).status).toBe(200);
  });
});
