import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding, PictureFacts } from '../../../../../contract/photo.ts';
import { toLab } from '../../../../../main/photo/coach/lab.ts';
import type { Point } from '../../../../../main/photo/faces/plane.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import type { Pictures } from '../../../../../main/photo/pictures.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import {
  type Alter,
  barred,
  besideAnother,
  blurred,
  cut,
  darkened,
  type Portrait,
  pixelated,
  shaded,
  turned,
  turnedByExif,
} from '../../../../fixtures/pictures/alter-portrait.ts';
import { faceModelsForTests } from '../../../../fixtures/pictures/face-models.ts';
import { hasPortraits, listPortraits, readPortrait } from '../../../../fixtures/pictures/portrait-set.ts';

/** A sample in `npm test`, everybody in `npm run test:long`. */
const isLong = process.env['SELFSAME_TEST_LONG'] === '1';
const PEOPLE = isLong ? Number.POSITIVE_INFINITY : 24;
/** Of those, how many have altered copies made; each kind of alteration takes others. */
const ALTERED = isLong ? Number.POSITIVE_INFINITY : 4;
const LONG_MS = 7_200_000;

const LEAST_FOUND = 0.95;
const MOST_FALSE = 0.02;

/** Judged by the light on the face. */
const LIGHT = [
  'UnderExposurePrevention',
  'OverExposurePrevention',
  'LuminanceMean',
  'DynamicRange',
  'IlluminationUniformity',
  'NaturalColour',
];

const TESTED = [
  'HeadPoseRoll',
  'UnderExposurePrevention',
  'Sharpness',
  'SingleFacePresent',
  'FaceCut',
  'EyesVisible',
];

describe.skipIf(!hasPortraits)('official portraits and copies with something wrong', () => {
  const portraits: Portrait[] = [];
  let pictures: Pictures;

  beforeAll(async () => {
    pictures = createInProcessPictures({ modelsDir: await faceModelsForTests() });
    for (const name of listPortraits(PEOPLE)) {
      const bytes = await readPortrait(name);
      portraits.push({ bytes, facts: expectValue(await pictures.inspect(bytes)) });
    }
  }, LONG_MS);

  it.each(TESTED)('no false %s on more than 2 %% of the originals', (measure) => {
    const mistaken = portraits.filter(({ facts }) => has(facts.findings, measure));
    expect(mistaken.length).toBeLessThanOrEqual(Math.max(Math.floor(portraits.length * MOST_FALSE), 1));
  });

  it('nothing unusable among the originals', () => {
    expect(portraits.flatMap(({ facts }) => facts.findings.filter(({ severity }) => severity === 'hard'))).toEqual(
      [],
    );
  });

  it('no more said about light on the darkest skin than on any other', async () => {
    const tones = await Promise.all(
      portraits.map(async (portrait) => ({ tone: await skinTone(portrait), findings: portrait.facts.findings })),
    );
    tones.sort((one, other) => one.tone - other.tone);
    const rate = (part: typeof tones) =>
      part.filter(({ findings }) => LIGHT.some((measure) => has(findings, measure))).length / part.length;
    const darkest = Math.ceil(tones.length / 5);
    expect(rate(tones.slice(0, darkest))).toBeLessThanOrEqual(rate(tones.slice(darkest)));
  });

  it.each([3, 6, 8] as const)(
    'turned by EXIF orientation %i: the same face, with nothing to correct',
    async (by) => {
      for (const portrait of everyNth(portraits, ALTERED, by)) {
        const { facts } = portrait;
        const seen = expectValue(await pictures.inspect(await turnedByExif(by)(portrait)));
        expect([seen.width, seen.height, seen.faces.length]).toEqual([
          facts.width,
          facts.height,
          facts.faces.length,
        ]);
        expect(has(seen.findings, 'HeadPoseRoll')).toBe(has(facts.findings, 'HeadPoseRoll'));
        expect(seen.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
        expect(seen.crop.turn).toBe(0);
        // The crop of a copy was seen to move by 8 % of its width, so the eyes tell whether it is the same face.
        expect(apart(eyeOf(seen), eyeOf(facts))).toBeLessThanOrEqual(0.05 * facts.crop.width);
      }
    },
  );

  const another: Alter = (portrait) => {
    const next = portraits[(portraits.indexOf(portrait) + 7) % portraits.length] ?? portrait;
    return besideAnother(next.bytes)(portrait);
  };

  it.each<[string, Alter, string]>([
    ['turned by 90 degrees', turned(90), 'HeadPoseRoll'],
    ['turned by 180 degrees', turned(180), 'HeadPoseRoll'],
    ['turned by 270 degrees', turned(270), 'HeadPoseRoll'],
    ['darkened to 15 %', darkened, 'UnderExposurePrevention'],
    ['blurred by 4 % of the face', blurred(0.04), 'Sharpness'],
    ['beside another', another, 'SingleFacePresent'],
    ['cut at the left', cut('left', 0.4), 'FaceCut'],
    ['cut at the right', cut('right', 0.4), 'FaceCut'],
    ['cut at the top', cut('above', 0.4), 'FaceCut'],
    ['cut at the bottom', cut('below', 0.25), 'FaceCut'],
    ['eyes behind a black bar', barred('#000000'), 'EyesVisible'],
    ['eyes behind a grey bar', barred('#808080'), 'EyesVisible'],
    ['eyes behind a bar like skin', barred('#b98d74'), 'EyesVisible'],
    ['eyes behind dark glasses', shaded, 'EyesVisible'],
    ['eyes pixelated', pixelated, 'EyesVisible'],
  ])('%s', { timeout: LONG_MS }, async (name, alter, measure) => {
    const missed: number[] = [];
    const copied = everyNth(portraits, ALTERED, name.length);
    for (const portrait of copied) {
      const { findings } = expectValue(await pictures.inspect(await alter(portrait)));
      // Of a face cut in two no more than nothing may be found.
      const isFound =
        has(findings, measure) || (measure === 'FaceCut' && findings.some(({ detail }) => detail === 'none'));
      if (!isFound) missed.push(portraits.indexOf(portrait));
    }
    expect(missed.length / copied.length, `missed: ${missed.join()}`).toBeLessThanOrEqual(1 - LEAST_FOUND);
  });
});

function has(findings: readonly Finding[], wanted: string): boolean {
  return findings.some(({ measure }) => measure === wanted);
}

function eyeOf({ faces: [face] }: PictureFacts) {
  if (face === undefined) throw new Error('expected a face');
  return face.eyes.left;
}

function apart(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function everyNth<T>(items: readonly T[], count: number, offset: number): T[] {
  const step = Math.max(Math.floor(items.length / count), 1);
  return items.filter((_, index) => index % step === offset % step).slice(0, count);
}

/** Individual typology angle of the skin below the eyes: large is light. */
async function skinTone({ bytes, facts }: Portrait): Promise<number> {
  const [face] = facts.faces;
  if (face === undefined) throw new Error('expected a face');
  const { left, right } = face.eyes;
  const apart = Math.hypot(left.x - right.x, left.y - right.y);
  const edge = Math.max(Math.round(apart / 6), 2);
  const angles = [left, right].map(async ({ x, y }) => {
    const part = { left: Math.round(x - edge / 2), top: Math.round(y + 0.55 * apart), width: edge, height: edge };
    const { channels } = await sharp(await sharp(bytes).extract(part).png().toBuffer()).stats();
    const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
    const { lightness, b } = toLab(red, green, blue);
    return (Math.atan2(lightness - 50, b) * 180) / Math.PI;
  });
  const [one, other] = await Promise.all(angles);
  return ((one ?? 0) + (other ?? 0)) / 2;
}
