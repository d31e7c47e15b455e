import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PictureFacts } from '../../../contract/photo.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import { animatedGif, cmykJpeg, orientedJpeg, sixteenBitTiff } from '../../fixtures/pictures/accepted-pictures.ts';
import { hugePng, plainText, svgWithReference, truncatedJpeg } from '../../fixtures/pictures/bad-pictures.ts';
import { heicFixture } from '../../fixtures/pictures/heic-pictures.ts';
import { colourAt, quarterAt, quartersPicture } from '../../fixtures/pictures/make-picture.ts';
import { expect, test, unwrap } from './fixtures.ts';

interface Refused {
  readonly failure: { readonly kind: string; readonly message: string };
}

const REFUSED: readonly {
  readonly what: string;
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly kind: string;
  readonly says: RegExp;
}[] = [
  {
    what: 'an empty file',
    name: 'empty.jpg',
    make: () => new Uint8Array(),
    kind: 'empty-file',
    says: /This file is empty/,
  },
  { what: 'text', name: 'letter.jpg', make: plainText, kind: 'not-a-picture', says: /not a picture/ },
  {
    what: 'a JPEG cut short',
    name: 'cut.jpg',
    make: truncatedJpeg,
    kind: 'damaged-picture',
    says: /damaged or incomplete/,
  },
  {
    what: '900 megapixels in a few KB',
    name: 'huge.png',
    make: () => hugePng(),
    kind: 'too-many-pixels',
    says: /30,000 × 30,000 pixels/,
  },
  {
    what: 'an SVG that names another host',
    name: 'drawing.jpg',
    make: svgWithReference,
    kind: 'unsupported-format',
    says: /kind SVG/,
  },
  {
    what: '20 × 20 pixels',
    name: 'stamp.png',
    make: () => quartersPicture(20, 20).png().toBuffer(),
    kind: 'too-small',
    says: /20 × 20 pixels/,
  },
];

for (const { what, name, make, kind, says } of REFUSED) {
  test(`set refuses ${what}, says why, and asks the service for nothing`, async ({
    selfsameJson,
    selfsame,
    control,
    stateDir,
  }) => {
    const file = path.join(stateDir, name);
    await writeFile(file, await make());
    const before = await control.person();

    const { failure } = await selfsameJson<Refused>(2, 'set', file, '--demo');
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(says);
    const spoken = await selfsame('set', file, '--demo');
    expect(spoken).toMatchObject({ exitCode: 2, stdout: '' });
    expect(unwrap(spoken.stderr)).toContain(failure.message);

    expect(await control.person()).toEqual(before);
    expect((await control.state()).requests).toEqual([]);
  });
}

test('the photo that is shown stays the same after all of them', async ({ selfsameJson, tenant, stateDir }) => {
  expect(tenant.owned).toBe(true);
  const shown = await selfsameJson<{ photo: object }>(0, 'show', '--demo');
  for (const { name, make } of REFUSED) {
    const file = path.join(stateDir, name);
    await writeFile(file, await make());
    await selfsameJson(2, 'set', file, '--demo');
  }
  expect(await selfsameJson(0, 'show', '--demo')).toEqual(shown);
});

test('an animated GIF is published by its first frame, and inspect says so', async ({
  selfsameJson,
  tenant,
  stateDir,
}) => {
  expect(tenant.owned).toBe(true);
  const file = path.join(stateDir, 'dance.gif');
  const shown = path.join(stateDir, 'shown.jpg');
  await writeFile(file, await animatedGif());
  // Nobody is in it, which is a hard finding.
  const { images } = await selfsameJson<{ images: readonly PictureFacts[] }>(1, 'inspect', file);
  expect(images[0]?.findings).toContainEqual(
    expect.objectContaining({
      measure: 'Animation',
      severity: 'soft',
      advice: 'This picture is animated. Its first frame is used.',
    }),
  );
  await publish(selfsameJson, file, shown);
  expectNear(await colourAt(await readFile(shown), 0.5, 0.5), [220, 30, 30]);
});

for (const { what, name, make, near } of [
  // Ink can't show every colour of a screen, so a printer's picture comes out a little duller.
  { what: 'a CMYK JPEG', name: 'print.jpg', make: () => cmykJpeg(true), near: 80 },
  { what: 'a 16-bit TIFF', name: 'scan.tiff', make: sixteenBitTiff, near: 20 },
  { what: 'a HEIC in Display P3', name: 'IMG_0001.HEIC', make: () => heicFixture('quarters-p3'), near: 20 },
]) {
  test(`${what} is published in its own colours`, async ({ selfsameJson, tenant, stateDir }) => {
    expect(tenant.owned).toBe(true);
    const file = path.join(stateDir, name);
    const shown = path.join(stateDir, 'shown.jpg');
    await writeFile(file, await make());
    await publish(selfsameJson, file, shown);
    await expectQuarters(shown, near);
  });
}

test('a HEIC is refused by name where a policy or the user has switched HEIC off', async ({
  selfsameJson,
  stateDir,
}) => {
  const file = path.join(stateDir, 'IMG_0001.HEIC');
  await writeFile(file, heicFixture('portrait'));
  await writeFile(path.join(stateDir, 'config.json'), JSON.stringify({ heicAllowed: false }));
  const { images } = await selfsameJson<{ images: readonly Refused[] }>(2, 'inspect', file);
  expect(images[0]?.failure).toMatchObject({ kind: 'unsupported-format', format: 'HEIC' });
  expect(images[0]?.failure.message).toContain('HEIC is switched off');
});

test('EXIF orientations 1 to 8 all come out upright', async ({ selfsameJson, stateDir }) => {
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const file = path.join(stateDir, `held-${orientation}.jpg`);
    const out = path.join(stateDir, `upright-${orientation}.jpg`);
    await writeFile(file, await orientedJpeg(orientation, 900, 700));
    const { images } = await selfsameJson<{ images: readonly PictureFacts[] }>(1, 'inspect', file);
    expect(images[0]).toMatchObject({ width: 900, height: 700 });
    const prepared = await selfsameJson<object>(0, 'prepare', file, out);
    expect(prepared).toMatchObject({ crop: { left: 100, top: 0, width: 700, height: 700, angle: 0 } });
    await expectQuarters(out, 12);
  }
});

async function publish(
  selfsameJson: <T>(exitCode: number, ...args: readonly string[]) => Promise<T>,
  file: string,
  shown: string,
) {
  await selfsameJson<Receipt>(0, 'set', file, '--demo');
  await selfsameJson(0, 'show', '--demo', '--out', shown);
}

async function expectQuarters(file: string, near: number) {
  const picture = await readFile(file);
  for (const [x, y] of [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const) {
    expectNear(await colourAt(picture, x, y), quarterAt(x, y), near);
  }
}

function expectNear(seen: readonly number[], expected: readonly number[], near = 20) {
  const worst = Math.max(...seen.map((level, channel) => Math.abs(level - (expected[channel] ?? Number.NaN))));
  expect(worst, `${seen} instead of ${expected}`).toBeLessThanOrEqual(near);
}
