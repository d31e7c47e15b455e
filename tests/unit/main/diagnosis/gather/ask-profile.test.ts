import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import { askProfile } from '../../../../../main/diagnosis/gather/ask-profile.ts';
import type { ReadProfile } from '../../../../../main/sharepoint/create-sharepoint.ts';
import { acceptedOrigin } from '../../../../../main/sharepoint/find-host.ts';
import { profile } from '../../../../fixtures/findings.ts';

const CLOUD = { cloud: 'global', sharePointSuffix: '.sharepoint.com' } as const;
const FIRST = 'https://contoso-my.sharepoint.com';
const OTHER = 'https://contosoeur-my.sharepoint.com';
const REFUSED: Failure = { kind: 'consent-needed', scopes: ['AllSites.Read'] };
const OFFLINE: Result<ReadProfile> = fail({ kind: 'offline' });
const NOBODY: Failure = { kind: 'no-photo', status: 200 };

interface World {
  readonly host?: Result<string>;
  readonly answers: Readonly<Record<string, Result<ReadProfile>>>;
  readonly site?: string | null;
}

async function ask({ answers, host = succeed(FIRST), site = null }: World) {
  const asked: string[] = [];
  const answer = (from: string) => {
    asked.push(from);
    return Promise.resolve(answers[from] ?? OFFLINE);
  };
  const found = await askProfile({
    sharePoint: {
      host: async () => host,
      acceptedHost: (address) => acceptedOrigin(CLOUD, address),
      myProperties: answer,
      propertiesFor: answer,
    },
    upn: null,
    site: async () => site,
    signal: new AbortController().signal,
  });
  return { asked, ...found };
}

const at = (personalSiteHostUrl: string | null) => profile({ personalSiteHostUrl });

describe('the profile', () => {
  it.each([`${FIRST}/`, `${FIRST}:443/`, null])('is read once where it lives at %s', async (address) => {
    const here = at(address);
    expect(await ask({ answers: { [FIRST]: here } })).toEqual({
      asked: [FIRST],
      askedHost: FIRST,
      known: here,
      current: here,
    });
  });

  it('is asked for again at the host that the first one names', async () => {
    const there = at(`${OTHER}/`);
    expect(await ask({ answers: { [FIRST]: at(`${OTHER}:443/`), [OTHER]: there } })).toEqual({
      asked: [FIRST, OTHER],
      askedHost: FIRST,
      known: there,
      current: there,
    });
  });

  it('is never asked for at a host that is no SharePoint', async () => {
    const { asked } = await ask({ answers: { [FIRST]: at('https://contoso-my.sharepoint.com.evil.example/') } });
    expect(asked).toEqual([FIRST]);
  });

  it('that the right host refuses is refused, and it is still known that the first one named it', async () => {
    const first = at(`${OTHER}/`);
    expect(await ask({ answers: { [FIRST]: first, [OTHER]: fail(REFUSED) } })).toMatchObject({
      known: first,
      current: fail(REFUSED),
    });
  });

  it('that the first host does not know is asked for where the own site is', async () => {
    const there = at(`${OTHER}/`);
    const site = `${OTHER}/personal/citra/`;
    expect(await ask({ answers: { [FIRST]: fail(NOBODY), [OTHER]: there }, site })).toMatchObject({
      asked: [FIRST, OTHER],
      askedHost: FIRST,
      current: there,
    });
    expect(await ask({ answers: { [FIRST]: fail(NOBODY), [OTHER]: fail(REFUSED) }, site })).toMatchObject({
      known: fail(REFUSED),
      current: fail(REFUSED),
    });
  });

  it('of somebody without a site of their own is nobody’s', async () => {
    expect(await ask({ answers: { [FIRST]: fail(NOBODY) } })).toMatchObject({
      asked: [FIRST],
      known: fail(NOBODY),
    });
  });

  it('that is refused is not looked for elsewhere', async () => {
    const site = `${OTHER}/personal/citra/`;
    expect(await ask({ answers: { [FIRST]: fail(REFUSED) }, site })).toMatchObject({ asked: [FIRST] });
  });

  it('is not asked for where no host is found', async () => {
    const none = { ok: false, failure: { kind: 'no-sharepoint-licence' } } as const;
    expect(await ask({ answers: {}, host: none })).toEqual({
      asked: [],
      askedHost: null,
      known: none,
      current: none,
    });
  });
});
