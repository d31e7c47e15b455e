import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../../../../contract/attempt.ts';
import type { Evidence, Receipt } from '../../../../contract/receipt.ts';
import { visitSharePoint } from '../../../../demo-tenant/visit-share-point.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type DemoBench, openDemoBench } from './demo-bench.ts';

const CITRA = 'citra@selfsame.example';
const CHIDI = 'chidi@selfsame.example';

let bench: DemoBench;
beforeAll(async () => {
  bench = await openDemoBench();
});
afterAll(() => bench.close());

const factsOf = ({ facts }: Pick<Receipt, 'facts'>): Readonly<Record<string, string>> =>
  Object.fromEntries(facts.map(({ fact, value }: Evidence) => [fact, value]));

async function askedFor(ask: () => Promise<unknown>) {
  const before = await bench.state();
  await ask();
  const after = await bench.state();
  return { before, after, requests: after.requests.slice(before.requests.length) };
}

describe('what is read about a person', () => {
  it('as the person: details, licences, own site, sizes, profile and token, each with how it was asked', async () => {
    const services = await bench.signIn(CITRA);
    const receipt = expectValue(await services.diagnose({}));
    expect(factsOf(receipt)).toMatchObject({
      userPrincipalName: CITRA,
      userType: 'Member',
      accountEnabled: 'true',
      onPremisesSyncEnabled: 'false',
      assignedPlans: expect.stringContaining('exchange enabled since 2024-01-08'),
      mySite: expect.stringContaining('/personal/citra_selfsame_example'),
      photos: '48, 64, 96, 120, 240, 360, 432, 504, 648',
      AccountName: `i:0#.f|membership|${CITRA}`,
      'SPS-PictureExchangeSyncState': '1',
      'SPS-PicturePlaceholderState': '0',
      scp: expect.stringContaining('User.ReadWrite'),
    });
    for (const { from } of receipt.facts) expect(from).not.toBe('');
    expect(factsOf(receipt)).not.toHaveProperty('allowedRoles');
    expect(JSON.stringify(receipt)).not.toMatch(/eyJ[\w-]{10,}\./);
  });

  it('as IT: of others too, with the photo policy and the roles', async () => {
    const services = await bench.signIn(bench.tenant.descriptor.admin, 'it');
    const facts = factsOf(expectValue(await services.diagnose({ for: CHIDI })));
    expect(facts).toMatchObject({
      userPrincipalName: CHIDI,
      'SPS-PictureExchangeSyncState': '0',
      allowedRoles: 'everybody',
      scp: expect.stringContaining('ProfilePhoto.ReadWrite.All'),
      wids: expect.stringMatching(/^[0-9a-f-]{36}/),
    });
    expect(facts).not.toHaveProperty('details');
  });

  it('without the optional permissions: refused facts say so, and the places are judged all the same', async () => {
    const { admin } = bench.tenant.descriptor;
    await bench.control(`people/${admin}`, { consent: false });
    const it = await bench.signIn(admin, 'it');
    const receipt = expectValue(await it.diagnose({ for: CHIDI }));
    await bench.control(`people/${admin}`, { consent: true });
    const facts = factsOf(receipt);
    expect(facts).toMatchObject({
      details: 'consent-needed',
      photoUpdateSettings: 'consent-needed',
      scp: 'ProfilePhoto.ReadWrite.All User.ReadBasic.All',
    });
    for (const fact of ['assignedPlans', 'userType', 'mySite', 'allowedRoles']) {
      expect(facts).not.toHaveProperty(fact);
    }
    expect(receipt.places.map(({ verdict }) => verdict)).toEqual([
      ...Array.from({ length: 6 }, () => 'same'),
      ...Array.from({ length: 4 }, () => 'refused'),
    ]);
  });

  it('of somebody without a SharePoint licence: there is no site, and that is why there is no profile', async () => {
    const services = await bench.signIn('minh@selfsame.example');
    const receipt = expectValue(await services.diagnose({}));
    expect(factsOf(receipt)).toMatchObject({ mySite: 'none', profile: 'no-sharepoint-licence' });
  });
});

describe('the once-a-day pull', () => {
  it('is left alone by whoever asks, with every question that there is', async () => {
    const own = await bench.signIn(CITRA);
    const admin = await bench.signIn(bench.tenant.descriptor.admin, 'it');
    const { after, before, requests } = await askedFor(async () => {
      for (let round = 0; round < 2; round += 1) {
        expectValue(await own.diagnose({}));
        expectValue(await admin.diagnose({ for: CITRA }));
        expectValue(await admin.diagnose({ action: 'watch' }));
      }
    });
    const paths = requests.map(({ path }) => path.toLowerCase());
    expect(paths.filter((path) => path.includes('userphoto'))).toEqual([]);
    expect(paths.filter((path) => path.includes('photoupdatesettings')).length).toBeGreaterThan(0);
    expect(paths.filter((path) => path.includes('assignedplans')).length).toBeGreaterThan(0);
    expect(after.people).toEqual(before.people);
  });

  it('nothing is asked twice: the own site serves the host and the facts, the medium thumbnail two places', async () => {
    const services = await bench.signIn(CITRA);
    const { requests } = await askedFor(() => services.diagnose({}));
    const asked = requests.filter(({ service }) => service !== 'identity').map(({ path }) => path);
    expect(new Set(asked).size).toBe(asked.length);
    // Pictures before facts.
    const lastPhoto = asked.findLastIndex((path) => path.includes('/photo') && path.includes('$value'));
    expect(asked.findIndex((path) => path.includes('assignedPlans'))).toBeGreaterThan(lastPhoto);
  });
});

describe('a receipt', () => {
  it('names what changed since the last one', async () => {
    const services = await bench.signIn(CITRA, 'self-service', 'changes');
    expect(expectValue(await services.publish({ photo: await bench.photo(CITRA, 'new') })).changes).toEqual([]);
    expect(expectValue(await services.diagnose({})).changes).toEqual([]);
    await bench.tenant.advance(25);
    await visitSharePoint({ descriptor: bench.tenant.descriptor, upn: CITRA });
    const { changes } = expectValue(await services.diagnose({}));
    expect(changes.map(({ place }) => place)).toEqual([
      'sharepoint-profile',
      'sharepoint-thumbnail-S',
      'sharepoint-thumbnail-M',
      'sharepoint-thumbnail-L',
    ]);
    expect(changes[0]).toMatchObject({ before: 'older', after: 'same', since: expect.stringMatching(/Z$/) });
    expect(expectValue(await services.diagnose({})).changes).toEqual([]);
  });

  it('of a visit says what it measured, and later ones know of it', async () => {
    const services = await bench.signIn(CITRA, 'self-service', 'visits');
    const first = expectValue(await services.diagnose({}));
    const record: AttemptRecord = {
      way: 'walk',
      startedAt: '2026-11-23T08:00:00.000Z',
      endedAt: '2026-11-23T08:01:00.000Z',
      end: 'still-old',
      requestedAt: '2026-11-23T08:00:30.000Z',
      signedInAs: `i:0#.f|membership|${CITRA}`,
      before: first.places,
      wipe: null,
    };
    const bytes = (await bench.photo(CITRA, 'earlier')).photo.jpeg;
    const print = expectValue(await bench.pictures.print(bytes));
    const copy = {
      place: 'sharepoint-userphoto-L',
      asOf: '2026-11-23T08:00:30.000Z',
      from: 'GET http://my.example/_layouts/15/userphoto.aspx',
      status: 200,
      picture: { bytes: Buffer.from(bytes), print },
      failure: null,
    } as const;
    const receipt = expectValue(await services.diagnose({ visit: { record, copy } }));
    expect(receipt).toMatchObject({ action: 'refresh', attempt: record });
    expect(receipt.places.at(-1)).toMatchObject({ place: 'sharepoint-userphoto-L', verdict: 'other', status: 200 });
    expect(receipt.changes).toEqual([
      { place: 'sharepoint-userphoto-L', before: null, after: 'other', since: null },
    ]);
    expect(bench.audited.at(-1)).toMatchObject({ action: 'refresh', receipt: expect.stringMatching(/./) });

    const without = expectValue(await services.diagnose({ visit: { record, copy: null } }));
    expect(without.action).toBe('refresh');
    expect(without.places.map(({ place }) => place)).not.toContain('sharepoint-userphoto-L');
    const watched = expectValue(await services.diagnose({ action: 'watch' }));
    expect(watched).toMatchObject({ action: 'watch', attempt: null });
    expect(watched.history).toHaveLength(4);
    expect(bench.audited.at(-1)).toMatchObject({ action: 'refresh' });
  });
});
