import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../../contract/receipt.ts';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { visitSharePoint } from '../../../../demo-tenant/visit-share-point.ts';
import { comparePrints } from '../../../../main/photo/compare-prints.ts';
import type { FinishedPhoto } from '../../../../main/photo/pictures.ts';
import type { Services } from '../../../../main/services.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { hardPairsOf } from '../../../fixtures/pictures/second-shots.ts';
import { type DemoBench, type OnPause, openDemoBench } from './demo-bench.ts';

const CITRA = 'citra@selfsame.example';
/** So much alike that re-encoding hides the difference. */
const RETOUCH = 'retouch: sharper';

let bench: DemoBench;
let services: Services;
/** The same person on another machine. */
let elsewhere: Services;
/** Shots of one sitting, as finished photos: the first, and others by what makes them different. */
let first: FinishedPhoto;
let others: ReadonlyMap<string, FinishedPhoto>;
let quiteAnother: FinishedPhoto;
let onPause: OnPause;

beforeAll(async () => {
  bench = await openDemoBench((seconds) => onPause(seconds));
  services = await bench.signIn(CITRA);
  elsewhere = await bench.signIn(CITRA, 'self-service', 'elsewhere');
  quiteAnother = await bench.photo(CITRA, 'new');
  const pairs = await hardPairsOf(await drawPortrait(CITRA, 'earlier'));
  first = await finish(pairs[0]?.first ?? Buffer.alloc(0));
  others = new Map(await Promise.all(pairs.map(async ({ kind, second }) => [kind, await finish(second)] as const)));
}, 60_000);
afterAll(() => bench.close());

/** Each test starts with the first shot everywhere, SharePoint included, in place of quite another photo. */
beforeEach(async () => {
  onPause = async () => undefined;
  expectValue(await elsewhere.publish({ photo: quiteAnother }));
  await services.forget();
  expectValue(await services.publish({ photo: first }));
  await bench.tenant.advance(25);
  await visitSharePoint({ descriptor: bench.tenant.descriptor, upn: CITRA });
  bench.pauses.length = 0;
});
afterEach(() => bench.control('faults', { rules: [], graphServesOldForSeconds: 0 }));

async function finish(bytes: Buffer): Promise<FinishedPhoto> {
  return expectValue(await bench.pictures.prepare(bytes, { crop: 'centre', angle: 0, turn: 0 }));
}

function shot(kind: string): FinishedPhoto {
  const photo = others.get(kind);
  if (photo === undefined) throw new Error(`no such shot: ${kind}`);
  return photo;
}

const verdictsAt = ({ places }: Receipt, service: 'graph' | 'sharepoint') => [
  ...new Set(places.filter(({ place }) => place.startsWith(service)).map(({ verdict }) => verdict)),
];

/** How like the photo that Graph serves is to this one, and to that. */
async function likeness(...photos: readonly FinishedPhoto[]) {
  const { photo } = expectValue(await services.show({}));
  const served = expectValue(await bench.pictures.print(photo.bytes));
  return Promise.all(
    photos.map(async (one) => comparePrints(served, expectValue(await bench.pictures.print(one.photo.jpeg)))),
  );
}

const { SELFSAME_TEST_LONG } = process.env;
const KINDS = ['burst: 1 % aside', 'recrop by 1 %', 'retouch: warmer', RETOUCH];
const MORE_KINDS = ['burst: 2 % nearer', 'burst: all of it', 'recrop by 5 %', 'retouch: smooth skin', 'mirrored'];

describe.each(SELFSAME_TEST_LONG === '1' ? [...KINDS, ...MORE_KINDS] : KINDS)('a second shot (%s)', (kind) => {
  it('is the same where it has arrived, and nowhere else; undo brings the first back', async () => {
    const published = expectValue(await services.publish({ photo: shot(kind) }));
    expect(verdictsAt(published, 'graph')).toEqual(['same']);
    for (const verdict of verdictsAt(published, 'sharepoint')) expect(['older', 'unknown']).toContain(verdict);
    for (const { alike, verdict } of published.places) expect(alike === true).toBe(verdict === 'unknown');

    const undone = expectValue(await services.undo({}));
    expect(verdictsAt(undone, 'graph')).toEqual(['same']);
    for (const verdict of verdictsAt(undone, 'sharepoint')) expect(['same', 'unknown']).toContain(verdict);
    const [toFirst, toSecond] = await likeness(first, shot(kind));
    expect(toFirst?.levels).toBeLessThan(toSecond?.levels ?? 0);
  });

  it('is confirmed only once it is served', async () => {
    await bench.control('faults', { graphServesOldForSeconds: 30 });
    let seconds = 0;
    onPause = async (more) => {
      seconds += more;
      await bench.tenant.advance(more / 3600);
    };
    const before = expectValue(await services.show({})).photo.etag;
    const published = expectValue(await services.publish({ photo: shot(kind) }));
    expect(seconds).toBeGreaterThanOrEqual(30);
    expect(published.photo.etagBefore).toBe(before);
    expect(published.photo.etagAfter).not.toBe(before);
    const [toFirst, toSecond] = await likeness(first, shot(kind));
    expect(toSecond?.levels).toBeLessThan(toFirst?.levels ?? 0);
  });

  it('is never confirmed by the first', async () => {
    await bench.control('faults', { graphServesOldForSeconds: 3600 });
    const failed = await services.publish({ photo: shot(kind) });
    expect(failed).toMatchObject({ ok: false, failure: { kind: 'not-confirmed', waitedSeconds: 77 } });
    if (kind === RETOUCH) expect(failed).toMatchObject({ failure: { served: 'alike' } });
    await bench.tenant.advance(48);
  });

  it('from elsewhere stops the undo', async () => {
    expectValue(await services.publish({ photo: shot('retouch: 8 % brighter') }));
    expectValue(await elsewhere.publish({ photo: shot(kind) }));
    expect(await services.undo({})).toEqual({ ok: false, failure: { kind: 'photo-changed-since' } });
    const [toTheirs, toFirst] = await likeness(shot(kind), first);
    expect(toTheirs?.levels).toBeLessThan(toFirst?.levels ?? 0);
  });
});

it('the very same photo can be published again', async () => {
  const again = expectValue(await services.publish({ photo: first }));
  expect(verdictsAt(again, 'graph')).toEqual(['same']);
  expect(verdictsAt(again, 'sharepoint')).toEqual(['same']);
  expect(bench.pauses).toEqual([]);
});
