import { expect, it } from 'vitest';
import { checkService, reachesService } from '../../../../../main/station/set-up/own-checks.ts';

const AUTHORITY = 'https://login.example/tenant';

function service(headers: Record<string, string>, status = 200) {
  const asked: string[] = [];
  const fetch = async (address: string | URL | Request) => {
    asked.push(String(address));
    return new Response('{}', { status, headers });
  };
  return { asked, connection: { authority: AUTHORITY, fetch } };
}

const offline = { authority: AUTHORITY, fetch: () => Promise.reject(new TypeError('no network in this test')) };
const ahead = (seconds: number) => ({ date: new Date(Date.now() + seconds * 1000).toUTCString() });

it.each([
  ['the same', 0, 200, 'right'],
  ['two minutes on', 120, 200, 'off'],
  ['an hour on, and refuses', 3600, 503, 'far-off'],
])('goes by the sign-in service’s clock, which is %s', async (_name, seconds, status, detail) => {
  const { asked, connection } = service(ahead(seconds), status);
  expect(await checkService(connection)).toMatchObject({ isOnline: true, clock: { id: 'clock', detail } });
  expect(asked).toEqual([`${AUTHORITY}/v2.0/.well-known/openid-configuration`]);
});

it('knows nothing of the clock without an answer, a time in it, or a tenant', async () => {
  const unknown = { id: 'clock', result: 'unknown' };
  expect(await checkService(offline)).toMatchObject({ isOnline: false, clock: unknown });
  expect(await checkService(service({}).connection)).toMatchObject({ isOnline: true, clock: unknown });
  expect(await checkService(null)).toMatchObject({ isOnline: null, clock: unknown });
});

it('takes any answer for a network', async () => {
  expect(await reachesService(service({}, 500).connection)).toBe(true);
  expect(await reachesService(offline)).toBe(false);
});
