import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { GRAPH_SIZES } from '../../../../contract/place.ts';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { PEOPLE } from '../../../../demo-tenant/world/people.ts';
import { comparePrints, SAME_SSIM, SIMILAR_SSIM } from '../../../../main/photo/compare-prints.ts';
import { createInProcessPictures } from '../../../../main/photo/in-process-pictures.ts';
import type { PhotoPrint } from '../../../../main/photo/pictures.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { texturedPicture } from '../../../fixtures/pictures/make-picture.ts';
import {
  hasPortraits,
  listPortraits,
  portraitsDir,
  readPortrait,
} from '../../../fixtures/pictures/portrait-set.ts';

const pictures = createInProcessPictures();

/** What a service may do to a photo: every size that Graph serves, a good and a poor encoder, sizes not from ours. */
const SERVICE_QUALITIES = [60, 75, 90];

const { SELFSAME_TEST_LONG } = process.env;
const isLong = SELFSAME_TEST_LONG === '1';
const PORTRAITS = isLong ? 1000 : 48;

async function printOf(bytes: Uint8Array): Promise<PhotoPrint> {
  return expectValue(await pictures.print(bytes));
}

async function photoOf(bytes: Uint8Array): Promise<Uint8Array> {
  const finished = expectValue(await pictures.prepare(bytes, { crop: 'centre', angle: 0, turn: 0 }));
  return finished.photo.jpeg;
}

interface Separation {
  readonly worstSame: number;
  readonly nearestOther: number;
}

/** How far re-encodings of one photo lie from it, and how near two different photos come (1 - SSIM). */
async function measureSeparation(
  sources: readonly Uint8Array[],
  sizes: readonly number[] = GRAPH_SIZES,
): Promise<Separation> {
  const prints: PhotoPrint[] = [];
  let worstSame = 0;
  for (const [index, source] of sources.entries()) {
    const photo = await photoOf(source);
    const original = await printOf(photo);
    for (const [place, edge] of sizes.entries()) {
      const quality = SERVICE_QUALITIES[(index + place) % SERVICE_QUALITIES.length] ?? 75;
      const served = await sharp(photo).resize(edge, edge).jpeg({ quality }).toBuffer();
      worstSame = Math.max(worstSame, 1 - comparePrints(original, await printOf(served)).ssim);
    }
    prints.push(original);
  }
  return { worstSame, nearestOther: nearestPair(prints) };
}

function nearestPair(prints: readonly PhotoPrint[]): number {
  let nearest = 1;
  for (const [index, one] of prints.entries()) {
    for (const other of prints.slice(index + 1)) nearest = Math.min(nearest, 1 - comparePrints(one, other).ssim);
  }
  return nearest;
}

/** Measured on 539 official portraits: 0.051 and 0.276. */
function expectSeparated({ worstSame, nearestOther }: Separation) {
  expect(worstSame).toBeLessThan(1 - SAME_SSIM);
  expect(nearestOther).toBeGreaterThan(1 - SIMILAR_SSIM);
  expect(nearestOther / worstSame).toBeGreaterThan(3);
}

function describeSeparation({ worstSame, nearestOther }: Separation, count: number): string {
  return `${count} photos: re-encodings differ by up to ${worstSame.toFixed(3)}, others by ${nearestOther.toFixed(3)} or more`;
}

describe('comparePrints', () => {
  it('calls equal pixels the same', async () => {
    const print = await printOf(await texturedPicture(300, 300).jpeg().toBuffer());
    expect(comparePrints(print, print)).toEqual({ ssim: 1, levels: 0, verdict: 'same' });
  });

  it('tells a recrop from the same photo and from another one', async () => {
    const picture = await texturedPicture(648, 648).png().toBuffer();
    const recrop = await sharp(picture).extract({ left: 20, top: 20, width: 608, height: 608 }).jpeg().toBuffer();
    const other = await texturedPicture(648, 648, 3).jpeg().toBuffer();
    const original = await printOf(picture);
    expect(comparePrints(original, await printOf(recrop)).verdict).not.toBe('same');
    expect(comparePrints(original, await printOf(other)).verdict).toBe('other');
  });

  it('separates drawn people and their other photos', async ({ annotate }) => {
    const sources = await Promise.all(
      PEOPLE.flatMap(({ upn }) => [drawPortrait(upn, 'now'), drawPortrait(upn, 'earlier')]),
    );
    const separation = await measureSeparation(sources, [48, 240, 648]);
    await annotate(describeSeparation(separation, sources.length));
    expectSeparated(separation);
  }, 120_000);

  it.skipIf(!hasPortraits)(
    hasPortraits
      ? 'separates real portraits'
      : `separates real portraits (skipped: no folder ${portraitsDir}; set PORTRAITS_DIR)`,
    async ({ annotate }) => {
      const sources = await Promise.all(listPortraits(PORTRAITS).map(readPortrait));
      expect(sources.length).toBeGreaterThan(20);
      const separation = await measureSeparation(sources);
      await annotate(describeSeparation(separation, sources.length));
      expectSeparated(separation);
    },
    isLong ? 600_000 : 120_000,
  );
});
