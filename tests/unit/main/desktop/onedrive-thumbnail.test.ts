import { expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { oneDriveHandlers } from '../../../../main/desktop/onedrive-handlers.ts';
import type { Workplace } from '../../../../main/desktop/workplace.ts';
import type { Fetch } from '../../../../main/http/fetch.ts';
import { cloudVisitMap } from '../../../../main/refresh/visit-map.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

const THUMBNAIL = 'https://media.example/thumb';
const MY_SITE = 'https://contoso-my.sharepoint.example/personal/citra/';
const ACCOUNT = {
  id: 'p-1',
  upn: 'citra@selfsame.example',
  displayName: 'Citra Dewi',
  homeAccountId: 'p-1.t-1',
  tenantId: 't-1',
};

/** Handlers of somebody with a drive; `onThumbnail` runs once the file has come. */
function handlersWith(onThumbnail: () => void) {
  const fetch: Fetch = async (url) => {
    if (url.includes('mySite')) return Response.json({ mySite: MY_SITE });
    if (url !== THUMBNAIL) return Response.json({ url: THUMBNAIL });
    const pull = (controller: ReadableStreamDefaultController) => {
      controller.enqueue(new TextEncoder().encode('of the service'));
      controller.close();
      onThumbnail();
    };
    return new Response(new ReadableStream({ pull }));
  };
  const workplace: Workplace = {
    tenant: { kind: 'demo' },
    connection: fakeConnection({ fetch }),
    visitMap: cloudVisitMap('global'),
    identity: {
      accounts: async () => [ACCOUNT],
      signIn: async () => succeed(ACCOUNT),
      getToken: async () => succeed('token'),
      signOut: async () => undefined,
    },
    tokenStorage: 'memory',
    desk: null,
    stateDir: '/none',
    close: async () => undefined,
  };
  return oneDriveHandlers(
    { workplace, account: ACCOUNT },
    { ask: async () => fail({ kind: 'sign-in-cancelled' }) },
    {
      pictures: {
        open: async () => fail({ kind: 'not-a-picture' }),
        shrink: async () => succeed(new TextEncoder().encode('ours')),
      },
      settings: { heicAllowed: true },
      log: new FakeLog(),
    },
  );
}

it('gives the page our own picture', async () => {
  const handlers = handlersWith(() => undefined);
  expect(await handlers['onedrive:thumbnail']('A')).toEqual(succeed(new TextEncoder().encode('ours')));
});

it('gives the page nothing of the service’s where it was stopped as the file came', async () => {
  const handlers = handlersWith(() => handlers['onedrive:stop']('all'));
  expect(await handlers['onedrive:thumbnail']('A')).toEqual(fail({ kind: 'stopped' }));
});
