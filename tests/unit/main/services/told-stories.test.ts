import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../../../../contract/attempt.ts';
import type { PlaceReading } from '../../../../contract/place.ts';
import type { Receipt } from '../../../../contract/receipt.ts';
import type { Result } from '../../../../contract/result.ts';
import { visitSharePoint } from '../../../../demo-tenant/visit-share-point.ts';
import { ALL_CAUSES } from '../../../../demo-tenant/world/causes/all-causes.ts';
import { causesOfFailure } from '../../../../main/diagnosis/causes/causes-of-failure.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type DemoBench, openDemoBench } from './demo-bench.ts';

/** Told by a sign-in that is refused, or by a visit that ends before SharePoint is asked. */
const NOT_READ = ['app-not-assigned', 'admin-consent-required', 'device-required', 'wrong-account'];

let bench: DemoBench;
beforeAll(async () => {
  bench = await openDemoBench();
});
afterAll(() => bench.close());

const storiesOf = (command: string) =>
  ALL_CAUSES.filter((cause) => cause.command === command && !NOT_READ.includes(cause.id)).map(({ id }) => id);

/** Who the demo tenant has for a story. */
function personOf(cause: string): string {
  const person = bench.tenant.descriptor.people.find((one) => one.cause === cause);
  if (person === undefined) throw new Error(`expected somebody with ${cause}`);
  return person.upn;
}

function firstOf(receipt: Result<Receipt>): string | undefined {
  const causes = receipt.ok ? receipt.value.causes : causesOfFailure(receipt.failure, (id) => id);
  return causes[0]?.id;
}

/** One visit as the person, measured before and after. */
async function refresh(upn: string): Promise<Receipt> {
  const services = await bench.signIn(upn);
  const before = expectValue(await services.diagnose({}));
  await visitSharePoint({ descriptor: bench.tenant.descriptor, upn });
  const after = expectValue(await services.diagnose({}));
  const at = after.places[0]?.asOf ?? '';
  const record: AttemptRecord = {
    way: 'walk',
    startedAt: before.places[0]?.asOf ?? at,
    endedAt: at,
    end: sharePointOf(after).some(({ verdict }) => verdict === 'other') ? 'still-old' : 'caught-up',
    requestedAt: at,
    signedInAs: `i:0#.f|membership|${upn}`,
    before: sharePointOf(before),
    wipe: null,
  };
  return expectValue(await services.diagnose({ visit: { record, copy: null } }));
}

function sharePointOf({ places }: Receipt): readonly PlaceReading[] {
  return places.filter(({ place }) => place.startsWith('sharepoint-'));
}

describe('the demo tenant’s story', () => {
  it.each(storiesOf('diagnose'))('%s is named first as the person', async (cause) => {
    const services = await bench.signIn(personOf(cause));
    expect(firstOf(await services.diagnose({}))).toBe(cause);
  });

  it.each(storiesOf('diagnose-for'))('%s is named first as the administrator', async (cause) => {
    const services = await bench.signIn(bench.tenant.descriptor.admin, 'it');
    expect(firstOf(await services.diagnose({ for: personOf(cause) }))).toBe(cause);
  });

  it.each(storiesOf('refresh'))('%s is named first after a visit', async (cause) => {
    expect((await refresh(personOf(cause))).causes[0]?.id).toBe(cause);
  });

  it('of nobody is named where all is well', async () => {
    const well = bench.tenant.descriptor.people.filter(({ cause }) => cause === null);
    expect(well.length).toBeGreaterThan(0);
    for (const { upn } of well) {
      const services = await bench.signIn(upn);
      expect(expectValue(await services.diagnose({})).causes).toEqual([]);
    }
  });
});
