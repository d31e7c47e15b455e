import { walkAndMeasure } from '../../../cli/refresh/walk-and-measure.ts';
import type { DemoPerson } from '../../../contract/demo-tenant.ts';
import type { Failure } from '../../../contract/failure.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import type { Result } from '../../../contract/result.ts';
import { causesOfFailure } from '../../../main/diagnosis/causes/causes-of-failure.ts';
import type { Services } from '../../../main/services.ts';
import type { DemoBench } from '../main/services/demo-bench.ts';

/** What one command said about one person. */
export interface Told {
  /** Ids of the causes, the first first. */
  readonly causes: readonly string[];
  /** Null where the command ended without one. */
  readonly receipt: Receipt | null;
}

/**
 * Run the command that the tenant lists for a person's story, with the real services over real HTTP. `desk` is the
 * machine it runs on, which remembers what it was told before.
 */
export async function tellStory(bench: DemoBench, { upn, command }: DemoPerson, desk: string): Promise<Told> {
  const machine = `${desk}, ${upn}`;
  switch (command) {
    case 'diagnose':
      return asThePerson(bench, upn, machine, (services) => services.diagnose({}));
    case 'diagnose-for': {
      const services = await bench.signIn(bench.tenant.descriptor.admin, 'it', machine);
      return told(await services.diagnose({ for: upn }));
    }
    case 'refresh':
      return asThePerson(bench, upn, machine, (services) => refresh(bench, services));
  }
}

async function asThePerson(
  bench: DemoBench,
  upn: string,
  machine: string,
  run: (services: Services) => Promise<Result<Receipt>>,
): Promise<Told> {
  const services = await bench.trySignIn(upn, 'self-service', machine);
  return services.ok ? told(await run(services.value)) : notTold(services.failure);
}

/** Diagnose, walk the tenant's pages as the person, ask for the own photo once, diagnose again. */
async function refresh(bench: DemoBench, services: Services): Promise<Result<Receipt>> {
  const before = await services.diagnose({ keep: () => false });
  if (!before.ok) return before;
  const { person, places } = before.value;
  const at = places[0]?.asOf ?? '';
  const { copy, ...came } = await walkAndMeasure({
    descriptor: bench.tenant.descriptor,
    person,
    isPhotoConfirmed: true,
    pictures: bench.pictures,
    onStep: () => undefined,
    signal: new AbortController().signal,
  });
  const sharePoint = places.filter(({ place }) => place.startsWith('sharepoint-'));
  const record = { ...came, startedAt: at, endedAt: at, before: sharePoint, wipe: null };
  return services.diagnose({ visit: { record, copy } });
}

function told(diagnosed: Result<Receipt>): Told {
  if (!diagnosed.ok) return notTold(diagnosed.failure);
  return { causes: diagnosed.value.causes.map(({ id }) => id), receipt: diagnosed.value };
}

function notTold(failure: Failure): Told {
  return { causes: causesOfFailure(failure, (id) => id).map(({ id }) => id), receipt: null };
}
