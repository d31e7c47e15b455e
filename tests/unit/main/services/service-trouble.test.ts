import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FinishedPhoto } from '../../../../main/photo/pictures.ts';
import type { Services } from '../../../../main/services.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type DemoBench, type OnPause, openDemoBench } from './demo-bench.ts';

const CITRA = 'citra@selfsame.example';
const PUT_PHOTO = { service: 'graph', method: 'PUT', path: '/photo/$value' } as const;

let bench: DemoBench;
let services: Services;
/** The same person on another machine. */
let elsewhere: Services;
let fresh: FinishedPhoto;
let earlier: FinishedPhoto;
let onPause: OnPause;
let etagBefore: string | null;

beforeAll(async () => {
  bench = await openDemoBench((seconds) => onPause(seconds));
  await signInEverywhere();
  fresh = await bench.photo(CITRA, 'new');
  earlier = await bench.photo(CITRA, 'earlier');
});
afterAll(() => bench.close());

/** Each test starts from the "earlier" photo, published by another machine, and nothing kept on this one. */
beforeEach(async () => {
  onPause = async () => undefined;
  expectValue(await elsewhere.publish({ photo: earlier }));
  await services.forget();
  etagBefore = await servedEtag();
  bench.pauses.length = 0;
});
afterEach(() => bench.control('faults', { rules: [], graphServesOldForSeconds: 0 }));

async function signInEverywhere() {
  services = await bench.signIn(CITRA);
  elsewhere = await bench.signIn(CITRA, 'self-service', 'elsewhere');
}

const servedEtag = async () => expectValue(await services.show({})).photo.etag;
const strike = (...rules: object[]) => bench.control('faults', { rules });
const puts = async () => (await bench.state()).requests.filter(({ method }) => method === 'PUT').length;

async function expectPublished() {
  const receipt = expectValue(await services.publish({ photo: fresh }));
  expect(receipt.places.find(({ place }) => place === 'graph')?.verdict).toBe('same');
  expect(receipt.photo.sha256).toBe(fresh.photo.sha256);
  expect(await servedEtag()).not.toBe(etagBefore);
  return receipt;
}

describe('trouble that is survived', () => {
  it('429: waits as long as the service asks, then sends again', async () => {
    await strike({ ...PUT_PHOTO, times: 2, action: { status: 429, retryAfterSeconds: 7 } });
    await expectPublished();
    expect(bench.pauses.filter((seconds) => seconds === 7)).toHaveLength(2);
  });

  it('503 twice, for reading and for writing', async () => {
    await strike(
      { ...PUT_PHOTO, times: 2, action: { status: 503 } },
      { service: 'graph', method: 'GET', path: '/me/photo', times: 2, action: { status: 503 } },
    );
    await expectPublished();
  });

  it('connection cut while the upload is read: looked at first, then sent again', async () => {
    const before = await puts();
    await strike({ ...PUT_PHOTO, times: 1, action: { drop: 'before' } });
    await expectPublished();
    expect((await puts()) - before).toBe(2);
  });

  it('answer lost after the photo was taken: read back, not sent again', async () => {
    const before = await puts();
    await strike({ ...PUT_PHOTO, times: 1, action: { drop: 'after' } });
    const receipt = await expectPublished();
    expect((await puts()) - before).toBe(1);
    expect(receipt.photo.publishedAt).not.toBeNull();
  });

  it('accepted, but the old photo is served for 30 seconds', async () => {
    onPause = (seconds) => bench.tenant.advance(seconds / 3600);
    await bench.control('faults', { rules: [], graphServesOldForSeconds: 30 });
    await expectPublished();
    expect(bench.pauses).toEqual([2, 5, 10, 20]);
  });

  it('access tokens turned away: new ones are fetched with the claims the service wants', async () => {
    await bench.control(`people/${CITRA}`, { tokensTooOld: true });
    await expectPublished();
  });
});

describe('trouble that is explained', () => {
  it('Graph down: nothing was changed', async () => {
    await strike({ service: 'graph', action: { status: 503 } });
    expect(await services.publish({ photo: fresh })).toMatchObject({
      ok: false,
      failure: { kind: 'service-unavailable', status: 503 },
    });
    expect(await services.diagnose({})).toMatchObject({ ok: false, failure: { kind: 'service-unavailable' } });
    await strike();
    expect(await servedEtag()).toBe(etagBefore);
  });

  it('Graph unreachable', async () => {
    await strike({ service: 'graph', action: { drop: 'before' } });
    expect(await services.publish({ photo: fresh })).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  });

  it('a pause longer than anybody waits is reported at once', async () => {
    await strike({ ...PUT_PHOTO, action: { status: 429, retryAfterSeconds: 600 } });
    expect(await services.publish({ photo: fresh })).toMatchObject({
      ok: false,
      failure: { kind: 'throttled', retryAfterSeconds: 600 },
    });
    expect(bench.pauses).toEqual([]);
    expect(expectValue(await services.currentPhoto({})).canUndo).toBe(false);
  });

  it('answer lost and Graph gone: the state is unknown, and undo still puts the old photo back', async () => {
    onPause = () => strike({ service: 'graph', action: { drop: 'before' } });
    await strike({ ...PUT_PHOTO, times: 1, action: { drop: 'after' } });
    expect(await services.publish({ photo: fresh })).toMatchObject({
      ok: false,
      failure: { kind: 'state-unknown' },
    });
    onPause = async () => undefined;
    await strike();
    expect(bench.audited.at(-1)).toMatchObject({ action: 'set-state-unknown', receipt: null });
    expect(await servedEtag()).not.toBe(etagBefore);
    const undone = expectValue(await services.undo({}));
    expect(undone.places.find(({ place }) => place === 'graph')?.verdict).toBe('same');
  });

  it('signed out by the tenant in between: nothing was changed', async () => {
    onPause = () => bench.control(`people/${CITRA}`, { revoked: true });
    await strike({ ...PUT_PHOTO, times: 1, action: { status: 429, retryAfterSeconds: 1 } });
    expect(await services.publish({ photo: fresh })).toEqual({ ok: false, failure: { kind: 'sign-in-needed' } });
    await signInEverywhere();
    expect(await servedEtag()).toBe(etagBefore);
  });

  it('never served: accepted, not confirmed, and undo is at hand', async () => {
    await bench.control('faults', { rules: [], graphServesOldForSeconds: 3600 });
    expect(await services.publish({ photo: fresh })).toMatchObject({
      ok: false,
      failure: { kind: 'not-confirmed', waitedSeconds: 77, requestId: expect.stringMatching(/./) },
    });
    expect(bench.audited.at(-1)).toMatchObject({ action: 'set-not-confirmed', receipt: null });
    expect(expectValue(await services.currentPhoto({})).canUndo).toBe(true);
    await bench.tenant.advance(2);
  });
});

/** Something else lies where this machine keeps that of Citra. */
async function obstruct(name: 'photos' | 'receipts') {
  const tenantDir = join(bench.stateDir, 'tenants', bench.tenant.descriptor.tenantId);
  expectValue(await services.diagnose({}));
  const [person = ''] = await readdir(tenantDir);
  await rm(join(tenantDir, person, name), { recursive: true, force: true });
  await writeFile(join(tenantDir, person, name), 'in the way');
}

describe('a machine that can keep nothing', () => {
  it('no backup, no upload; the photo is shown and checked all the same', async () => {
    await obstruct('photos');
    const before = await puts();
    expect(await services.publish({ photo: fresh })).toEqual({ ok: false, failure: { kind: 'backup-failed' } });
    expect(await puts()).toBe(before);
    expect(expectValue(await services.currentPhoto({})).canUndo).toBe(false);
    expectValue(await services.diagnose({}));
  });

  it('no receipt: published and checked all the same, and the audit log says that there is none', async () => {
    await obstruct('receipts');
    await expectPublished();
    expect(bench.audited.at(-1)).toMatchObject({ action: 'set', receipt: null });
    expectValue(await services.diagnose({}));
  });

  it('a disk that fills up during the upload does not hide that it was taken', async () => {
    const receipt = expectValue(
      await services.publish({
        photo: fresh,
        onProgress: ({ step, state }) => step === 'upload' && state === 'running' && fillUp(),
      }),
    );
    expect(receipt.photo.sha256).toBe(fresh.photo.sha256);
  });

  function fillUp() {
    const tenantDir = join(bench.stateDir, 'tenants', bench.tenant.descriptor.tenantId);
    const [person = ''] = readdirSync(tenantDir);
    rmSync(join(tenantDir, person, 'photos'), { recursive: true });
    writeFileSync(join(tenantDir, person, 'photos'), 'in the way');
  }
});

describe('other hands', () => {
  it('a newer photo from elsewhere is not overwritten by a repeated upload', async () => {
    const third = await bench.photo('budi@selfsame.example', 'new');
    onPause = async () => {
      onPause = async () => undefined;
      await strike();
      expectValue(await elsewhere.publish({ photo: third }));
    };
    await strike({ ...PUT_PHOTO, times: 1, action: { drop: 'before' } });
    expect(await services.publish({ photo: fresh })).toEqual({
      ok: false,
      failure: { kind: 'photo-changed-since' },
    });
    const receipt = expectValue(await elsewhere.diagnose({}));
    expect(receipt.photo.sha256).toBe(third.photo.sha256);
  });

  it('undo stops where somebody changed the photo since', async () => {
    await expectPublished();
    expectValue(await elsewhere.publish({ photo: await bench.photo('budi@selfsame.example', 'new') }));
    const etag = await servedEtag();
    expect(await services.undo({})).toEqual({ ok: false, failure: { kind: 'photo-changed-since' } });
    expect(await servedEtag()).toBe(etag);
  });

  it('one change at a time for one person', async () => {
    const both = await Promise.all([services.publish({ photo: fresh }), services.publish({ photo: fresh })]);
    expect(both.map((one) => (one.ok ? 'published' : one.failure.kind)).sort()).toEqual([
      'publish-running',
      'published',
    ]);
  });
});

it('a photo that cannot be put anywhere is not "no photo"', async () => {
  await strike({ ...PUT_PHOTO, action: { status: 404 } });
  expect(await services.publish({ photo: fresh })).toMatchObject({
    ok: false,
    failure: { kind: 'mailbox-unavailable', status: 404 },
  });
});

it('undo of "no photo" is done where there is none any more', async () => {
  const linh = await bench.signIn('linh@selfsame.example');
  await strike({ ...PUT_PHOTO, action: { drop: 'before' } });
  expect(await linh.publish({ photo: fresh })).toMatchObject({ failure: { kind: 'state-unknown' } });
  await strike();
  const undone = expectValue(await linh.undo({}));
  expect(undone.photo.sha256).toBeNull();
});

describe('stop', () => {
  it('before the upload leaves everything as it was', async () => {
    const stop = new AbortController();
    const failed = await services.publish({
      photo: fresh,
      signal: stop.signal,
      onProgress: ({ step, state }) => step === 'back-up' && state === 'done' && stop.abort(),
    });
    expect(failed).toEqual({ ok: false, failure: { kind: 'stopped' } });
    expect(await servedEtag()).toBe(etagBefore);
    expect(expectValue(await services.currentPhoto({})).canUndo).toBe(false);
  });

  it('while confirming says that the service has accepted it', async () => {
    const stop = new AbortController();
    await bench.control('faults', { rules: [], graphServesOldForSeconds: 60 });
    onPause = async () => stop.abort();
    expect(await services.publish({ photo: fresh, signal: stop.signal })).toMatchObject({
      ok: false,
      failure: { kind: 'not-confirmed', waitedSeconds: 0 },
    });
    await bench.tenant.advance(1);
    expect(await servedEtag()).not.toBe(etagBefore);
  });
});

it('publishing the photo that is there already succeeds', async () => {
  expectValue(await services.publish({ photo: fresh }));
  const again = expectValue(await services.publish({ photo: fresh }));
  expect(again.places.find(({ place }) => place === 'graph')?.verdict).toBe('same');
});
