import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type DemoBench, openDemoBench } from './demo-bench.ts';

const SITI = 'siti@selfsame.example';

let bench: DemoBench;
beforeAll(async () => {
  bench = await openDemoBench();
});
afterAll(() => bench.close());

it('the profile of another geography is read where it lives, and the first host is still named', async () => {
  await bench.control(`people/${SITI}`, { cause: 'other-sharepoint-host' });
  const admin = await bench.signIn(bench.tenant.descriptor.admin, 'it');
  const receipt = expectValue(await admin.diagnose({ for: SITI }));
  const stored = receipt.places.filter(({ place }) => place.startsWith('sharepoint-'));
  expect(stored.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'same', 'same']);
  const facts = Object.fromEntries(receipt.facts.map(({ fact, value }) => [fact, value]));
  expect(new URL(facts['PersonalSiteHostUrl'] ?? '').origin).not.toBe(facts['mySiteHost']);
  for (const { from } of stored) expect(from).not.toContain(new URL(facts['mySiteHost'] ?? '').hostname);
  expect(receipt.causes[0]?.id).toBe('other-sharepoint-host');
});

it('of a newcomer without a site nobody knows the host, which is no refusal', async () => {
  await bench.control(`people/${SITI}`, { cause: 'sharepoint-never-visited' });
  const services = await bench.signIn(SITI);
  const { causes, places } = expectValue(await services.diagnose({}));
  const stored = places.filter(({ place }) => place.startsWith('sharepoint-'));
  for (const { failure, verdict } of stored) {
    expect({ verdict, kind: failure?.kind }).toEqual({ verdict: 'unknown', kind: 'no-sharepoint-host' });
  }
  expect(causes[0]).toMatchObject({ id: 'sharepoint-never-visited' });
});
