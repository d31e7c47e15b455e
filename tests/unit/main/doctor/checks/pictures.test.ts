import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../../contract/result.ts';
import { checkPictures } from '../../../../../main/doctor/checks/pictures.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { createHeicDecoder } from '../../../../../main/photo/picture-worker/decode-heic.ts';
import type { Pictures } from '../../../../../main/photo/pictures.ts';
import {
  type BuiltPictureProcess,
  buildPictureProcess,
} from '../../../../fixtures/pictures/build-picture-process.ts';
import { faceModelsForTests } from '../../../../fixtures/pictures/face-models.ts';

const ALL = { faceAnalysis: true, heicAllowed: true };
const FORMATS = 'jpeg, png, webp, avif, heic, tiff, gif';

let built: BuiltPictureProcess;
/** Without models: what can't look for faces is quick. */
let blind: Pictures;
let sighted: Pictures;
beforeAll(async () => {
  built = await buildPictureProcess();
  const heic = createHeicDecoder(built.heicThreadFile);
  blind = createInProcessPictures({ heic });
  sighted = createInProcessPictures({ heic, modelsDir: await faceModelsForTests() });
}, 60_000);
afterAll(() => built.remove());

describe('the picture check', () => {
  it('makes a photo of every format that is allowed', async () => {
    const facts = { formats: FORMATS, faces: 'off' };
    expect(await checkPictures(blind, { ...ALL, faceAnalysis: false })).toEqual({ state: 'ok', facts });
    const few = { formats: FORMATS.replace(' heic,', ''), faces: 'off' };
    expect(await checkPictures(blind, { faceAnalysis: false, heicAllowed: false })).toEqual({
      state: 'ok',
      facts: few,
    });
  });

  it('finds the face of the sample with the models that the app carries', async () => {
    const pictures = { ...blind, inspect: sighted.inspect };
    expect(await checkPictures(pictures, ALL)).toEqual({
      state: 'ok',
      facts: { formats: FORMATS, faces: 'found' },
    });
  }, 60_000);

  it('says that faces are not looked for although they should be, and who mends it', async () => {
    const facts = { reason: 'no-faces', formats: FORMATS };
    expect(await checkPictures(blind, ALL)).toEqual({ state: 'failed', facts, who: 'admin' });
  });

  it.each([0, 2])('is not content where %i faces are seen', async (count) => {
    const pictures: Pick<Pictures, 'inspect' | 'prepare'> = {
      prepare: blind.prepare,
      inspect: async (bytes) => {
        const seen = await sighted.inspect(bytes);
        return seen.ok ? succeed({ ...seen.value, faces: repeat(seen.value.faces, count) }) : seen;
      },
    };
    expect(await checkPictures(pictures, ALL)).toMatchObject({ state: 'failed', facts: { reason: 'no-faces' } });
  });

  it('tells a decoder that is missing from formats that are', async () => {
    const stop = async () => fail({ kind: 'decoder-stopped' as const });
    expect(await checkPictures({ inspect: stop, prepare: stop }, ALL)).toMatchObject({
      state: 'failed',
      facts: { reason: 'decoder-stopped' },
      who: 'admin',
    });
    const withoutGif: Pick<Pictures, 'inspect' | 'prepare'> = {
      inspect: stop,
      prepare: async (bytes, order) =>
        bytes[0] === 0x47 ? fail({ kind: 'unsupported-format', format: 'GIF' }) : blind.prepare(bytes, order),
    };
    expect(await checkPictures(withoutGif, ALL)).toMatchObject({
      state: 'warning',
      facts: { formats: 'gif', reason: 'unsupported-format' },
    });
  });
});

function repeat<T>(list: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, () => list).flat();
}
