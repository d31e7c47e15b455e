import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitSharePoint } from '../../../../demo-tenant/visit-share-point.ts';
import { watchUntilSame } from '../../../../main/diagnosis/watch-until-same.ts';
import type { Services } from '../../../../main/services.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type DemoBench, openDemoBench } from './demo-bench.ts';

const CITRA = 'citra@selfsame.example';

let bench: DemoBench;
let services: Services;
beforeAll(async () => {
  bench = await openDemoBench();
  services = await bench.signIn(CITRA);
});
afterAll(() => bench.close());

it('watches until SharePoint has the photo, and keeps what changed', async () => {
  expectValue(await services.publish({ photo: await bench.photo(CITRA, 'new') }));
  await bench.tenant.advance(25);
  let pauses = 0;
  const last = await watchUntilSame({
    upn: null,
    ask: (request) => services.diagnose({ action: 'watch', ...request }),
    onChanged: () => undefined,
    signal: new AbortController().signal,
    sleep: async () => {
      pauses += 1;
      if (pauses === 3) await visitSharePoint({ descriptor: bench.tenant.descriptor, upn: CITRA });
    },
    nowMs: () => pauses * 600_000,
  });
  expect(last).toMatchObject({ end: 'same', asked: 4 });

  const past = expectValue(await services.timeline({}));
  expect(past.map(({ action }) => action)).toEqual(['watch', 'set']);
  expect(past.map(({ verdicts }) => verdicts.older ?? 0)).toEqual([0, 4]);
  expect(past[0]).toMatchObject({ actor: CITRA, attempt: null });
  expect(bench.audited.map(({ action }) => action)).toEqual(['set']);
});

it('requests no userphoto.aspx: the only one was the visit’s', async () => {
  const { requests } = await bench.state();
  expect(requests.filter(({ path }) => path.toLowerCase().includes('userphoto.aspx'))).toHaveLength(1);
});

it('knows the past of others apart', async () => {
  const admin = await bench.signIn(bench.tenant.descriptor.admin, 'it');
  expect(expectValue(await admin.timeline({ for: 'chidi@selfsame.example' }))).toEqual([]);
  expect(expectValue(await admin.timeline({ for: CITRA })).length).toBeGreaterThan(0);
  expect(await admin.timeline({ for: 'nobody@selfsame.example' })).toMatchObject({
    failure: { kind: 'person-not-found' },
  });
});
