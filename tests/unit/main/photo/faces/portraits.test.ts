import { beforeAll, describe, expect, it } from 'vitest';
import type { PictureFacts } from '../../../../../contract/photo.ts';
import { rotate } from '../../../../../main/photo/faces/plane.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { faceModelsForTests } from '../../../../fixtures/pictures/face-models.ts';
import { hasPortraits, listPortraits, readPortrait } from '../../../../fixtures/pictures/portrait-set.ts';

/** A sample in `npm test`, everybody in `npm run test:long`. */
const PEOPLE = process.env['SELFSAME_TEST_LONG'] === '1' ? Number.POSITIVE_INFINITY : 30;

/** Eyes and head of the largest face in the suggested crop, as shares of its edge. */
function placeInCrop({ faces: [face], crop, width, height }: PictureFacts) {
  if (face === undefined) throw new Error('expected a face');
  const inCrop = ({ x, y }: { x: number; y: number }) => {
    const turned = rotate({ x: x - width / 2, y: y - height / 2 }, crop.angle);
    return {
      x: (turned.x + width / 2 - crop.left) / crop.width,
      y: (turned.y + height / 2 - crop.top) / crop.width,
    };
  };
  const eyes = [inCrop(face.eyes.left), inCrop(face.eyes.right)] as const;
  return { eyes, eyeLine: (eyes[0].y + eyes[1].y) / 2, head: face.box.height / crop.width };
}

describe.skipIf(!hasPortraits)('official portraits', () => {
  const seen: PictureFacts[] = [];

  beforeAll(async () => {
    const pictures = createInProcessPictures({ modelsDir: await faceModelsForTests() });
    for (const name of listPortraits(PEOPLE)) {
      seen.push(expectValue(await pictures.inspect(await readPortrait(name))));
    }
  }, 600_000);

  it('show exactly one face each', () => {
    expect(seen.filter(({ faces }) => faces.length !== 1)).toEqual([]);
  });

  it('are not turned', () => {
    expect(seen.filter(({ crop }) => crop.turn !== 0)).toEqual([]);
  });

  it('are cropped with both eyes in the circle and the eye line between 35 and 50 % from its top', () => {
    for (const { eyes, eyeLine } of seen.map(placeInCrop)) {
      for (const { x, y } of eyes) expect(Math.hypot(x - 0.5, y - 0.5)).toBeLessThan(0.5);
      expect(eyeLine).toBeGreaterThanOrEqual(0.35);
      expect(eyeLine).toBeLessThanOrEqual(0.5);
    }
  });

  it('are cropped to heads of one size', () => {
    const heads = seen.map((facts) => placeInCrop(facts).head);
    const mean = heads.reduce((sum, head) => sum + head, 0) / heads.length;
    const deviation = Math.sqrt(heads.reduce((sum, head) => sum + (head - mean) ** 2, 0) / heads.length);
    expect(deviation).toBeLessThanOrEqual(0.04);
  });

  it('are all usable', () => {
    const hard = seen.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'hard'));
    expect(hard).toEqual([]);
  });
});
