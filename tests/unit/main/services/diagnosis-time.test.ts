import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../../../main/services.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type DemoBench, openDemoBench } from './demo-bench.ts';

const CITRA = 'citra@selfsame.example';
const HANG = { latencyMs: 20_000 };
const PATIENCE = { questionMs: 1500, wholeMs: 2500 };
/** One question takes most of its own time, so that two in a row are more than the whole. */
const SLOW = { latencyMs: 1350 };

let bench: DemoBench;
let services: Services;
beforeAll(async () => {
  bench = await openDemoBench(undefined, PATIENCE);
  services = await bench.signIn(CITRA);
  // The tenant draws its people when they are first asked for.
  for (let round = 0; round < 3; round += 1) await services.diagnose({});
});
afterAll(() => bench.close());
afterEach(() => strike([]));

const strike = (rules: readonly object[]) => bench.control('faults', { rules });

async function verdicts() {
  const { places } = expectValue(await services.diagnose({}));
  return Object.fromEntries(places.map(({ failure, place, verdict }) => [place, failure?.kind ?? verdict]));
}

/** Milliseconds; not how fast, but that it ends at all long before the services answer. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

describe('a diagnosis ends', () => {
  it('with every place hanging: nothing to judge by is a failure, long before anything answers', async () => {
    await strike([
      { service: 'graph', action: HANG },
      { service: 'sharepoint', action: HANG },
    ]);
    const took = await timeOf(async () => {
      expect(await services.diagnose({})).toMatchObject({ ok: false, failure: { kind: 'timed-out' } });
    });
    expect(took).toBeLessThan(HANG.latencyMs / 4);
  });

  it('with SharePoint hanging: its places have no answer, Graph has its verdicts', async () => {
    await strike([{ service: 'sharepoint', action: HANG }]);
    expect(await verdicts()).toMatchObject({
      graph: 'same',
      'graph-48': 'same',
      'sharepoint-profile': 'timed-out',
      'sharepoint-thumbnail-L': 'timed-out',
    });
  });

  it('with one file hanging: only it has no answer', async () => {
    await strike([{ service: 'sharepoint', path: '_LThumb', action: HANG }]);
    expect(await verdicts()).toMatchObject({
      'sharepoint-profile': 'same',
      'sharepoint-thumbnail-S': 'same',
      'sharepoint-thumbnail-L': 'timed-out',
    });
  });

  it('with facts hanging: they are left out', async () => {
    await strike([{ service: 'graph', path: 'assignedPlans', action: HANG }]);
    const { facts } = expectValue(await services.diagnose({}));
    expect(facts.find(({ fact }) => fact === 'details')).toMatchObject({ value: 'timed-out' });
  });

  it('with a service that asks for a longer pause than there is time: told at once, by what it said', async () => {
    await strike([{ service: 'graph', path: '/photos/240', action: { status: 429, retryAfterSeconds: 5 } }]);
    expect(await verdicts()).toMatchObject({ graph: 'same', 'graph-240': 'throttled' });
  });

  it('with everything slow: what was not asked in time has timed out, and so has the rest', async () => {
    await strike([
      { service: 'graph', path: '/photos', action: SLOW },
      { service: 'sharepoint', action: SLOW },
    ]);
    const read = await verdicts();
    expect(read).toMatchObject({ graph: 'same', 'graph-beta': 'same' });
    expect(Object.values(read)).toContain('timed-out');
    expect(Object.values(read)).not.toContain('stopped');
  });

  it('as stopped where somebody stops it', async () => {
    await strike([{ service: 'sharepoint', action: HANG }]);
    const stop = new AbortController();
    const asked = services.diagnose({ signal: stop.signal, onRead: () => stop.abort() });
    expect(await asked).toEqual({ ok: false, failure: { kind: 'stopped' } });
  });
});
