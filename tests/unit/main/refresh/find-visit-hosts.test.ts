import { expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { findVisitHosts } from '../../../../main/refresh/find-visit-hosts.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';

const connection = fakeConnection({ fetch: async () => new Response() });
const ROOT = `https://contoso${connection.sharePointSuffix}`;
const MY_SITE = 'https://contoso-my.sharepoint.com';

function find(mySite: Result<string>, root: Result<string | null>) {
  return findVisitHosts(connection, {
    sharePoint: { host: async () => mySite },
    graph: { rootSite: async () => root },
  });
}

it.each<[Result<string | null>, string | null]>([
  [succeed(`${ROOT}/`), ROOT],
  [succeed('https://elsewhere.test/'), null],
  [succeed(null), null],
  [fail({ kind: 'access-denied' }), null],
])('the root site is a convenience: %o', async (root, origin) => {
  expect(await find(succeed(MY_SITE), root)).toEqual(succeed({ mySite: MY_SITE, root: origin }));
});

it.each(['no-sharepoint-licence', 'offline', 'stopped'] as const)('%s: there is no visit', async (kind) => {
  expect(await find(fail({ kind }), succeed(null))).toEqual(fail({ kind }));
});

it.each(['no-sharepoint-host', 'access-denied'] as const)('%s: the visit will learn the host', async (kind) => {
  expect(await find(fail({ kind }), fail({ kind: 'access-denied' }))).toEqual(
    succeed({ mySite: null, root: null }),
  );
});
