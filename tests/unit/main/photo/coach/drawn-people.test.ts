import { beforeAll, describe, expect, it } from 'vitest';
import { drawPortrait } from '../../../../../demo-tenant/portraits/draw-portrait.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import type { Pictures } from '../../../../../main/photo/pictures.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { faceModelsForTests } from '../../../../fixtures/pictures/face-models.ts';

/** Fair, and three of the darkest. */
const PEOPLE = ['aoife@demo', 'amina@demo', 'ngozi@demo', 'chidi@demo'];

describe('drawn people', () => {
  let pictures: Pictures;

  beforeAll(async () => {
    pictures = createInProcessPictures({ modelsDir: await faceModelsForTests() });
  }, 60_000);

  const measures = async (jpeg: Buffer) =>
    expectValue(await pictures.inspect(jpeg)).findings.map(({ measure }) => measure);

  it.each(PEOPLE)('%s has nothing to correct, whatever the skin', async (upn) => {
    const found = await measures(await drawPortrait(upn, 'now'));
    expect(found.filter((measure) => measure !== 'Resolution')).toEqual([]);
  });

  it.each(PEOPLE)('%s in the dark has too little light', async (upn) => {
    expect(await measures(await drawPortrait(upn, 'now', { dark: true }))).toContain('UnderExposurePrevention');
  });

  it('says when eyes are closed or show nothing of themselves', async () => {
    for (const upn of ['citra@demo', 'juergen@demo', 'chidi@demo', 'minh@demo']) {
      const found = await measures(await drawPortrait(upn, 'new', { eyesClosed: true }));
      expect(found.filter((measure) => measure === 'EyesOpen' || measure === 'EyesVisible')).toHaveLength(1);
    }
  });
});
