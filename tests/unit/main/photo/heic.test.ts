import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPictures, startPictureChildProcess } from '../../../../main/photo/fork-pictures.ts';
import { createInProcessPictures } from '../../../../main/photo/in-process-pictures.ts';
import { createHeicDecoder } from '../../../../main/photo/picture-worker/decode-heic.ts';
import type { Pictures } from '../../../../main/photo/pictures.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { type BuiltPictureProcess, buildPictureProcess } from '../../../fixtures/pictures/build-picture-process.ts';
import { expectColour, expectQuarters } from '../../../fixtures/pictures/expect-colour.ts';
import {
  firstCoded,
  gridHeic,
  heicFixture,
  quartersHeic,
  thirdIsPrimary,
} from '../../../fixtures/pictures/heic-pictures.ts';
import { imir, irot, ispe, nclxColour, writeHeif } from '../../../fixtures/pictures/heif-file.ts';
import { quarterAt } from '../../../fixtures/pictures/make-picture.ts';

const CENTRE = { crop: 'centre', angle: 0, turn: 0 } as const;
const GRID = { rows: 2, columns: 2, width: 560, height: 520 } as const;

let built: BuiltPictureProcess;
let pictures: Pictures;

beforeAll(async () => {
  built = await buildPictureProcess();
  pictures = createInProcessPictures({ heic: createHeicDecoder(built.heicThreadFile) });
});

afterAll(() => built.remove());

async function previewOf(bytes: Uint8Array) {
  return expectValue(await pictures.open(bytes, 'IMG_0001.HEIC')).preview;
}

describe('a HEIC', () => {
  it('is inspected, opened, cut, prepared, printed and shrunk', async () => {
    const bytes = heicFixture('portrait');
    const facts = { format: 'heic', width: 900, height: 900, turn: 0, findings: [] };
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject(facts);
    const opened = expectValue(await pictures.open(bytes, 'IMG_0001.HEIC'));
    expect(opened).toMatchObject({ name: 'IMG_0001.HEIC', facts, previewWidth: 900 });
    expect(expectValue(await pictures.cut(opened.portraitId, CENTRE)).photo).toMatchObject({ width: 648 });
    expect(expectValue(await pictures.prepare(bytes, CENTRE)).photo).toMatchObject({ width: 648 });
    expect(expectValue(await pictures.print(bytes))).toMatchObject({ width: 900, height: 900, blank: false });
    expect(await sharp(expectValue(await pictures.shrink(bytes, 100))).metadata()).toMatchObject({ width: 100 });
  });

  it('keeps its colours, as they are and with ten bits', async () => {
    await expectQuarters(await previewOf(heicFixture('quarters')));
    await expectQuarters(await previewOf(heicFixture('quarters-10bit')));
  });

  it('comes from Display P3 to sRGB, by ICC profile and by code numbers', async () => {
    await expectQuarters(await previewOf(heicFixture('quarters-p3')), 5);
    const { data, configuration } = firstCoded('quarters-p3');
    const properties = [configuration, ispe(640, 480), nclxColour(12, 13)];
    const byNumbers = writeHeif({ items: [{ id: 1, type: 'hvc1', data, properties }], primary: 1 });
    await expectQuarters(await previewOf(byNumbers), 5);
  });

  it('lies on white where it is see-through', async () => {
    const preview = await previewOf(heicFixture('half-transparent'));
    await expectColour(preview, 0.25, 0.5, [90, 90, 90]);
    await expectColour(preview, 0.75, 0.5, [255, 255, 255]);
  });

  it('is put together from tiles', async () => {
    const bytes = gridHeic(GRID);
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject({ format: 'heic', width: 560, height: 520 });
    await expectQuarters(await previewOf(bytes));
  });

  it('may have more tiles than libvips’ own libheif allows', async () => {
    const bytes = gridHeic({ rows: 17, columns: 17, width: 5300, height: 5300 });
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject({ format: 'heic', width: 5300, height: 5300 });
  });

  it('is the primary one of several', async () => {
    const preview = await previewOf(thirdIsPrimary());
    await expectColour(preview, 0.2, 0.8, quarterAt(0, 1));
    await expectColour(preview, 0.95, 0.1, quarterAt(1, 1));
  });
});

describe('the orientation of a HEIC', () => {
  it('is not what EXIF says', async () => {
    const bytes = heicFixture('quarters-exif');
    expect(Buffer.from(bytes).includes('Exif')).toBe(true);
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject({ width: 640, height: 480, turn: 0 });
    await expectQuarters(await previewOf(bytes));
  });

  it.each([
    [1, 480, 640, [1, 3, 0, 2]],
    [2, 640, 480, [3, 2, 1, 0]],
    [3, 480, 640, [2, 0, 3, 1]],
  ])('is %i quarter turns to the left by its own property, once', async (quarters, width, height, order) => {
    const bytes = quartersHeic(irot(quarters));
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject({ width, height, turn: 0 });
    await expectOrder(await previewOf(bytes), order);
  });

  it('is mirrored by its own property, left and right or top and bottom', async () => {
    await expectOrder(await previewOf(quartersHeic(imir(0))), [2, 3, 0, 1]);
    await expectOrder(await previewOf(quartersHeic(imir(1))), [1, 0, 3, 2]);
  });

  it('holds for the whole of a grid', async () => {
    const bytes = gridHeic(GRID, irot(3));
    expect(expectValue(await pictures.inspect(bytes))).toMatchObject({ width: 520, height: 560 });
    await expectOrder(await previewOf(bytes), [2, 0, 3, 1]);
  });
});

/** Which quarter, counted in reading order, is seen at each place. */
async function expectOrder(picture: Uint8Array, order: readonly number[]) {
  for (const [place, quarter] of order.entries()) {
    const expected = quarterAt(quarter % 2 === 0 ? 0 : 1, quarter < 2 ? 0 : 1);
    await expectColour(picture, place % 2 === 0 ? 0.25 : 0.75, place < 2 ? 0.25 : 0.75, expected);
  }
}

describe('a HEIC that is refused', () => {
  it('is damaged where it was cut short, wherever that was', async () => {
    const whole = heicFixture('portrait');
    for (const kept of [0.02, 0.2, 0.5, 0.9, 0.99]) {
      const bytes = whole.subarray(0, Math.floor(whole.length * kept));
      expect(await pictures.prepare(bytes, CENTRE), `${kept}`).toEqual({
        ok: false,
        failure: { kind: 'damaged-picture' },
      });
    }
  });

  it('has more pixels by its header than are opened', async () => {
    const bytes = gridHeic({ rows: 1, columns: 1, width: 10_000, height: 10_000 });
    expect(await pictures.inspect(bytes)).toEqual({
      ok: false,
      failure: { kind: 'too-many-pixels', width: 10_000, height: 10_000, limitPixels: 50_000_000 },
    });
  });

  it('says a size that its pixels don’t have', async () => {
    const { data, configuration } = firstCoded('quarters');
    const properties = [configuration, ispe(64, 64)];
    const bytes = writeHeif({ items: [{ id: 1, type: 'hvc1', data, properties }], primary: 1 });
    expect(await pictures.inspect(bytes)).toMatchObject({ ok: false, failure: { kind: 'damaged-picture' } });
  });

  it('is HEIC where that is switched off', async () => {
    const failure = { kind: 'unsupported-format', format: 'HEIC' };
    const off = createPictures(() =>
      startPictureChildProcess(built.entryFile, { modelsDir: null, heicAllowed: false }),
    );
    expect(await off.inspect(heicFixture('quarters'))).toEqual({ ok: false, failure });
    expect(await off.print(gridHeic(GRID))).toEqual({ ok: false, failure });
    await off.dispose();
  });
});

describe('the thread that decodes a HEIC', () => {
  const known = { limitPixels: 5e7, size: { width: 900, height: 900 } } as const;

  it('is in the picture process, which lives on', async () => {
    let started = 0;
    const forked = createPictures(() => {
      started += 1;
      return startPictureChildProcess(built.entryFile);
    });
    expect((await forked.prepare(heicFixture('portrait'), CENTRE)).ok).toBe(true);
    expect((await forked.prepare(heicFixture('portrait').subarray(0, 9000), CENTRE)).ok).toBe(false);
    await expectQuarters(expectValue(await forked.prepare(gridHeic(GRID), CENTRE)).photo.jpeg);
    await forked.dispose();
    expect(started).toBe(1);
  });

  it('is stopped when its time is up', async () => {
    const decoder = createHeicDecoder(built.heicThreadFile, { leastLimitMs: 1, msPerMegapixel: 0 });
    const answer = await decoder.decode(heicFixture('portrait'), known);
    expect(answer).toEqual({ ok: false, failure: { kind: 'decoder-stopped' } });
  });

  it('is missed without harm', async () => {
    const decoder = createHeicDecoder(`${built.heicThreadFile}.gone.mjs`);
    const answer = await decoder.decode(heicFixture('portrait'), known);
    expect(answer).toEqual({ ok: false, failure: { kind: 'decoder-stopped' } });
  });
});
