import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPictures, startPictureChildProcess } from '../../../../main/photo/fork-pictures.ts';
import type { Pictures } from '../../../../main/photo/pictures.ts';
import { buildPictureProcess } from '../../../fixtures/pictures/build-picture-process.ts';
import { quartersPicture } from '../../../fixtures/pictures/make-picture.ts';

const { SELFSAME_TEST_LONG } = process.env;
const RUNS = SELFSAME_TEST_LONG === '1' ? 5000 : 150;
const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const;

/** Bytes of a valid file, some of them overwritten, the end perhaps cut off. */
function mutate(file: Uint8Array, changes: readonly (readonly [number, number])[], kept: number): Uint8Array {
  const bytes = Uint8Array.from(file.subarray(0, Math.ceil(file.length * kept)));
  for (const [place, value] of changes) bytes[Math.floor(place * (bytes.length - 1))] = value;
  return bytes;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Headers are where files lie: every second change goes to the first twentieth. */
const change = fc.tuple(fc.oneof(share, fc.double({ min: 0, max: 0.05, noNaN: true })), fc.nat(255));

describe('files that lie', () => {
  let built: Awaited<ReturnType<typeof buildPictureProcess>>;
  let pictures: Pictures;
  let processesStarted = 0;

  beforeAll(async () => {
    built = await buildPictureProcess();
    pictures = createPictures(() => {
      processesStarted += 1;
      return startPictureChildProcess(built.entryFile);
    });
  });

  afterAll(async () => {
    await pictures.dispose();
    await built.remove();
  });

  it.each(FORMATS)(
    'a mutated %s is a photo or a failure, and the process lives',
    async (format) => {
      const file = await quartersPicture(64, 60).toFormat(format).toBuffer();
      const property = fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share }),
        async (changes, kept) => {
          const bytes = mutate(file, changes, kept);
          const prepared = await pictures.prepare(bytes, { crop: 'centre', angle: 0, turn: 0 });
          if (prepared.ok) expect(prepared.value.photo).toMatchObject({ width: 648, height: 648 });
          else expect(prepared.failure.kind).not.toBe('decoder-stopped');
          await pictures.inspect(bytes);
        },
      );
      await fc.assert(property, { numRuns: RUNS });
      expect(processesStarted).toBe(1);
    },
    600_000,
  );

  it('random bytes are never a crash', async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect((await pictures.inspect(bytes)).ok).toBe(false);
    });
    await fc.assert(property, { numRuns: RUNS });
    expect(processesStarted).toBe(1);
  }, 600_000);
});
