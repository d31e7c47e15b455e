import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawPortrait } from '../../../../../demo-tenant/portraits/draw-portrait.ts';
import { MODEL_SHA256 } from '../../../../../main/photo/faces/model-files.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { FACE_MODEL_FILES } from '../../../../../scripts/face-models.mjs';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { faceModelsForTests } from '../../../../fixtures/pictures/face-models.ts';

let folder: string;
let portrait: Buffer;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'selfsame-models-'));
  const whole = await faceModelsForTests();
  for (const name of FACE_MODEL_FILES) await copyFile(path.join(whole, name), path.join(folder, name));
  portrait = await drawPortrait('citra@selfsame.example', 'new');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const inspect = async (modelsDir: string | null) =>
  expectValue(await createInProcessPictures({ modelsDir }).inspect(portrait));

describe('looking for faces', () => {
  it('knows the very files that are shipped', () => {
    expect(Object.keys(MODEL_SHA256).sort()).toEqual([...FACE_MODEL_FILES].sort());
  });

  it('finds somebody with the whole models', async () => {
    expect(await inspect(folder)).toMatchObject({ faceAnalysis: 'done', faces: [{}] });
  });

  it('says that it is off where there are to be none', async () => {
    expect(await inspect(null)).toMatchObject({ faceAnalysis: 'off', faces: [], crop: { angle: 0, turn: 0 } });
  });

  it.each(FACE_MODEL_FILES)('says that it failed, and crops the middle, where %s is missing', async (name) => {
    await rm(path.join(folder, name));
    const facts = await inspect(folder);
    expect(facts).toMatchObject({ faceAnalysis: 'failed', faces: [] });
    expect(facts.findings.map(({ measure }) => measure)).not.toContain('SingleFacePresent');
  });

  it.each(FACE_MODEL_FILES)('says that it failed where %s was cut short', async (name) => {
    await truncate(path.join(folder, name), 1000);
    expect(await inspect(folder)).toMatchObject({ faceAnalysis: 'failed', faces: [] });
  });

  it('says that it failed where a model has other weights', async () => {
    const file = path.join(folder, 'blazeface.bin');
    await writeFile(file, (await readFile(file)).fill(7, 1000, 2000));
    expect(await inspect(folder)).toMatchObject({ faceAnalysis: 'failed', faces: [] });
  });
});
