import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../../contract/receipt.ts';
import { visitSharePoint } from '../../../../demo-tenant/visit-share-point.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type DemoBench, openDemoBench } from './demo-bench.ts';

const CITRA = 'citra@selfsame.example';

let bench: DemoBench;
beforeAll(async () => {
  bench = await openDemoBench();
});
afterAll(() => bench.close());

const verdicts = (receipt: Pick<Receipt, 'places'>) =>
  Object.fromEntries(receipt.places.map(({ place, verdict }) => [place, verdict]));

describe('one photo, from publish to proof', () => {
  it('is the same everywhere in Graph and older in SharePoint until the person visits a day later', async () => {
    const services = await bench.signIn(CITRA);
    const photo = await bench.photo(CITRA, 'new');
    const steps: string[] = [];
    const set = expectValue(
      await services.publish({ photo, onProgress: ({ step, state }) => steps.push(`${step} ${state}`) }),
    );
    expect(steps.filter((step) => step.endsWith('done'))).toEqual([
      'back-up done',
      'upload done',
      'confirm done',
      'check-places done',
    ]);
    expect(set.photo.sha256).toBe(photo.photo.sha256);
    expect(set.photo.etagAfter).not.toBe(set.photo.etagBefore);
    expect(verdicts(set)).toMatchObject({
      graph: 'same',
      'graph-beta': 'same',
      'graph-648': 'same',
      'graph-48': 'same',
      'sharepoint-profile': 'older',
      'sharepoint-thumbnail-S': 'older',
      'sharepoint-thumbnail-L': 'older',
    });
    expect(set.causes.map(({ id, confidence }) => ({ id, confidence }))).toEqual([
      { id: 'sharepoint-not-pulled', confidence: 'likely' },
    ]);

    await bench.tenant.advance(25);
    await visitSharePoint({ descriptor: bench.tenant.descriptor, upn: CITRA });
    const after = expectValue(await services.diagnose({}));
    expect(new Set(Object.values(verdicts(after)))).toEqual(new Set(['same']));
    expect(after.photo.publishedAt).toBe(set.photo.publishedAt);
    // What nobody can ask may still show the old one.
    expect(after.causes.map(({ id }) => id)).toEqual(['browser-cache', 'teams-cache']);
    expect(after.history.map((entry) => verdicts(entry)['sharepoint-thumbnail-L'])).toEqual(['older', 'same']);
  });

  it('goes back to the photo before, and SharePoint then shows an older one', async () => {
    const services = await bench.signIn(CITRA);
    const undone = expectValue(await services.undo({}));
    expect(undone.action).toBe('undo');
    expect(verdicts(undone)).toMatchObject({ graph: 'same', 'sharepoint-thumbnail-L': 'older' });
    expect(await services.undo({})).toEqual({ ok: false, failure: { kind: 'nothing-to-undo' } });
  });

  it('keeps photos and receipts where only their owner can read them', async () => {
    const tenantDir = join(bench.stateDir, 'tenants', bench.tenant.descriptor.tenantId);
    const [person = ''] = await readdir(tenantDir);
    const files = await readdir(join(tenantDir, person), { recursive: true, withFileTypes: true });
    const modes = await Promise.all(
      files.map(async (file) => [file.isDirectory(), (await stat(join(file.parentPath, file.name))).mode & 0o777]),
    );
    expect(modes.length).toBeGreaterThan(4);
    for (const [isFolder, mode] of modes) expect(mode).toBe(isFolder ? 0o700 : 0o600);
  });

  it('is written to the audit log with the hash of its receipt', () => {
    expect(bench.audited.map(({ action }) => action)).toEqual(['set', 'undo']);
    for (const { receipt } of bench.audited) expect(receipt).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('never requests userphoto.aspx, and leaves the once-a-day pull alone', async () => {
  const services = await bench.signIn(CITRA);
  const before = await bench.state();
  expectValue(await services.diagnose({}));
  expectValue(await services.diagnose({}));
  const after = await bench.state();
  const asked = after.requests.slice(before.requests.length);
  expect(asked.filter(({ service }) => service === 'sharepoint').length).toBeGreaterThanOrEqual(8);
  expect(asked.filter(({ path }) => path.toLowerCase().includes('userphoto'))).toEqual([]);
  expect(after.people).toEqual(before.people);
});

it('shows circles as they are read, Graph first', async () => {
  const services = await bench.signIn(CITRA);
  const read: string[] = [];
  let circles = 0;
  await services.diagnose({
    onRead: ({ reading, picture }) => {
      read.push(reading.place);
      if (picture !== undefined) circles += 1;
    },
  });
  expect(read).toHaveLength(10);
  expect(circles).toBe(10);
});

it('publishes for somebody else as an administrator', async () => {
  const services = await bench.signIn(bench.tenant.descriptor.admin, 'it');
  const photo = await bench.photo('chidi@selfsame.example', 'new');
  const set = expectValue(await services.publish({ photo, for: 'chidi@selfsame.example' }));
  expect(set.person.upn).toBe('chidi@selfsame.example');
  expect(set.actor.upn).toBe(bench.tenant.descriptor.admin);
  expect(verdicts(set)).toMatchObject({ graph: 'same' });
  expect(await services.diagnose({ for: 'nobody@selfsame.example' })).toMatchObject({
    ok: false,
    failure: { kind: 'person-not-found' },
  });
});

describe('people with a story', () => {
  it('without a photo: published, and undo removes it again', async () => {
    const services = await bench.signIn('linh@selfsame.example');
    expect(await services.show({})).toMatchObject({ ok: false, failure: { kind: 'no-photo' } });
    expectValue(await services.publish({ photo: await bench.photo('linh@selfsame.example', 'new') }));
    expect(expectValue(await services.currentPhoto({}))).toMatchObject({ canUndo: true, width: 648 });
    const undone = expectValue(await services.undo({}));
    expect(undone.photo.sha256).toBeNull();
    expect(verdicts(undone)).toMatchObject({ graph: 'none' });
    expect(expectValue(await services.currentPhoto({}))).toMatchObject({ jpeg: null, canUndo: false });
  });

  it('without a mailbox: the small photo is taken, and the receipt says so', async () => {
    const services = await bench.signIn('juergen@selfsame.example');
    const photo = await bench.photo('juergen@selfsame.example', 'new');
    const set = expectValue(await services.publish({ photo }));
    const needsSmall = photo.photo.jpeg.length > 100_000;
    expect(set.photo.small).toBe(needsSmall ? true : undefined);
    expect(set.photo.sha256).toBe(needsSmall ? photo.small.sha256 : photo.photo.sha256);
  });

  it('whom the tenant forbids it: blocked by policy, and the old photo stays', async () => {
    const services = await bench.signIn('amina@selfsame.example');
    const before = expectValue(await services.show({}));
    const failed = await services.publish({ photo: await bench.photo('amina@selfsame.example', 'new') });
    expect(failed).toMatchObject({ ok: false, failure: { kind: 'blocked-by-policy', status: 403 } });
    expect(expectValue(await services.show({})).photo.etag).toBe(before.photo.etag);
    expect(expectValue(await services.currentPhoto({})).canUndo).toBe(false);
  });

  it('a guest whose account name has signs in it: the stored pictures are found by it', async () => {
    const guest = 'arjun_fabrikam.example#EXT#@selfsame.example';
    await bench.control(`people/${encodeURIComponent(guest)}`, { cause: null });
    const services = await bench.signIn(bench.tenant.descriptor.admin, 'it');
    const receipt = expectValue(await services.diagnose({ for: guest }));
    expect(receipt.person.upn).toBe(guest);
    expect(verdicts(receipt)).toMatchObject({
      graph: 'same',
      'sharepoint-thumbnail-S': 'same',
      'sharepoint-thumbnail-M': 'same',
      'sharepoint-thumbnail-L': 'same',
    });
  });

  it('without SharePoint: Graph is judged, SharePoint says why it is not', async () => {
    const services = await bench.signIn('minh@selfsame.example');
    const receipt = expectValue(await services.diagnose({}));
    const profile = receipt.places.find(({ place }) => place === 'sharepoint-profile');
    expect(profile).toMatchObject({ verdict: 'none', failure: { kind: 'no-sharepoint-licence' } });
    expect(verdicts(receipt)).toMatchObject({ graph: 'same' });
  });
});

it('forgets everything about the tenant on this machine', async () => {
  const services = await bench.signIn(CITRA);
  await services.forget();
  expect(await readdir(join(bench.stateDir, 'tenants'))).toEqual([]);
});
