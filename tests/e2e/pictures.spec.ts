import type { Page } from '@playwright/test';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { hugePng, plainText, svgWithReference, truncatedJpeg } from '../fixtures/pictures/bad-pictures.ts';
import { heicFixture } from '../fixtures/pictures/heic-pictures.ts';
import { expect, test } from './fixtures.ts';
import { dropFile, pasteFile } from './hand-over-file.ts';
import { placeOf } from './place-of.ts';

const CITRA = 'citra@selfsame.example';

test.use({ appArguments: ['--demo'] });

test('a picture can be dropped or pasted', async ({ page, enterAs }) => {
  const bytes = await drawPortrait(CITRA, 'new');
  await enterAs(CITRA);
  for (const handOver of [dropFile, pasteFile]) {
    await page.getByRole('button', { name: 'Change photo' }).click();
    await page.getByRole('heading', { name: 'Choose a photo' }).waitFor();
    await handOver(page, { name: 'me.jpg', type: 'image/jpeg', bytes });
    await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'My photo' })).toBeVisible();
  }
});

test('a picture of an iPhone can be dropped, and is shown to be cropped', async ({ page, enterAs }) => {
  await enterAs(CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  await page.getByRole('heading', { name: 'Choose a photo' }).waitFor();
  await dropFile(page, { name: 'IMG_0001.HEIC', type: '', bytes: heicFixture('portrait') });
  await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => [...document.images].some(({ naturalWidth }) => naturalWidth === 900)))
    .toBe(true);
});

test('a picture dropped on another page leaves that page as it is', async ({ page, enterAs }) => {
  await enterAs(CITRA);
  await dropFile(page, { name: 'me.jpg', type: 'image/jpeg', bytes: await drawPortrait(CITRA, 'new') });
  await expect(page.getByRole('heading', { name: 'My photo' })).toBeVisible();
});

test('what is no usable picture is refused with a clear sentence, the photo stays', async ({ page, enterAs }) => {
  const refusals = [
    { name: 'letter.jpg', bytes: plainText(), says: 'This is not a picture.' },
    { name: 'empty.jpg', bytes: new Uint8Array(), says: 'This file is empty.' },
    { name: 'drawing.png', bytes: svgWithReference(), says: 'Pictures of the kind SVG can’t be opened.' },
    { name: 'half.jpg', bytes: await truncatedJpeg(), says: 'This picture is damaged or incomplete.' },
    { name: 'huge.png', bytes: hugePng(), says: 'This picture is too large: 30,000 × 30,000 pixels.' },
  ];
  await enterAs(CITRA);
  await expect(placeOf(page, 'Profile')).toContainText('Same');
  const before = await servedPhoto(page);
  await page.getByRole('button', { name: 'Change photo' }).click();
  for (const { name, bytes, says } of refusals) {
    await dropFile(page, { name, type: 'image/jpeg', bytes });
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByRole('heading', { name: 'Choose a photo' })).toBeVisible();
  }
  await page.evaluate(() => document.dispatchEvent(new ClipboardEvent('paste', { bubbles: true })));
  await expect(page.getByRole('alert')).toContainText('There is no picture in what you pasted.');
  expect(await servedPhoto(page)).toEqual(before);
});

/** The bytes that Graph serves now. */
function servedPhoto(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const answer = await window.bridge.photo.getCurrent();
    if (!answer.ok) throw new Error(answer.failure.kind);
    return [...(answer.value.jpeg ?? [])];
  });
}
