import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { findMySiteHost } from '../../../../main/sharepoint/find-host.ts';
import { fakeConnection } from '../../../fakes/fake-connection.ts';

const connection = fakeConnection({ fetch: () => Promise.reject(new Error('expected no request')) });

const find = (
  mySite: Result<string | null>,
  rootSite: Result<string | null> = succeed(null),
  host: string | null = null,
) =>
  findMySiteHost(
    { ...connection, sharePointHost: host },
    { mySite: async () => mySite, rootSite: async () => rootSite },
  );

describe('the My Site host', () => {
  it.each([
    ['by policy', find(succeed(null), undefined, 'eu-my.sharepoint.example'), 'https://eu-my.sharepoint.example'],
    [
      'by the own site',
      find(succeed('https://a-my.sharepoint.example/personal/x')),
      'https://a-my.sharepoint.example',
    ],
    [
      'guessed from the root site',
      find(succeed(null), succeed('https://contoso.sharepoint.example/')),
      'https://contoso-my.sharepoint.example',
    ],
    [
      'guessed where the own site is elsewhere',
      find(succeed('https://evil.example/'), succeed('https://contoso.sharepoint.example')),
      'https://contoso-my.sharepoint.example',
    ],
  ])('%s', async (_how, found, origin) => {
    expect(await found).toEqual(succeed(origin));
  });

  const noLicence: Failure = { kind: 'no-sharepoint-licence', status: 400 };
  it.each([
    ['a policy that names another cloud', find(succeed(null), undefined, 'evil.example'), 'bad-configuration'],
    ['no SharePoint licence', find(fail(noLicence)), 'no-sharepoint-licence'],
    ['a vanity root', find(succeed(null), succeed('https://portal.contoso.example')), 'no-sharepoint-host'],
    [
      'no own site, and the root site not to be read',
      find(succeed(null), fail({ kind: 'access-denied', status: 403 })),
      'no-sharepoint-host',
    ],
    ['no own site, and nobody to ask', find(succeed(null), fail({ kind: 'offline' })), 'offline'],
    ['nothing readable', find(fail({ kind: 'offline' }), fail({ kind: 'timed-out' })), 'offline'],
  ])('is not found with %s', async (_why, found, kind) => {
    expect(await found).toMatchObject({ ok: false, failure: { kind } });
  });
});
