import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { expect, test } from './fixtures.ts';
import { dropFile } from './hand-over-file.ts';

const CITRA = 'citra@selfsame.example';

test.use({ appArguments: ['--demo'] });

test('the picture is dragged, zoomed and turned under a mask that fits every window', async ({
  app,
  enterAs,
  page,
}) => {
  await enterAs(CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  await dropFile(page, { name: 'me.jpg', type: 'image/jpeg', bytes: await drawPortrait(CITRA, 'new') });
  const mask = page.getByRole('application', { name: /^Crop area/ });
  await mask.waitFor();

  await test.step('the wheel zooms, without scrolling the page', async () => {
    await mask.hover();
    await page.mouse.wheel(0, -300);
    await expect(page.getByRole('slider', { name: 'Zoom' })).not.toHaveAttribute('aria-valuetext', '100 %');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  await test.step('dragging moves the picture with the pointer', async () => {
    const before = await pictureBox(page);
    const centre = await centreOf(page);
    await page.mouse.move(centre.x, centre.y);
    await page.mouse.down();
    await page.mouse.move(centre.x + 20, centre.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await pictureBox(page)).x - before.x)).toBe(20);
    expect(Math.round((await pictureBox(page)).y - before.y)).toBe(10);
  });

  await test.step('the picture always fills the mask', async () => {
    const centre = await centreOf(page);
    await page.mouse.move(centre.x, centre.y);
    await page.mouse.down();
    await page.mouse.move(centre.x + 2000, centre.y + 2000, { steps: 4 });
    await page.mouse.up();
    const [picture, circle] = [await pictureBox(page), await boxOf(mask)];
    expect(picture.x).toBeLessThanOrEqual(circle.x + 1);
    expect(picture.y).toBeLessThanOrEqual(circle.y + 1);
  });

  await test.step('the mask fits', async () => {
    const window = await app.browserWindow(page);
    for (const size of [
      { width: 480, height: 600 },
      { width: 1400, height: 900 },
    ]) {
      await window.evaluate((own, wanted) => own.setBounds({ ...own.getNormalBounds(), ...wanted }), size);
      const stage = mask.locator('xpath=../..');
      const share = async () => (await boxOf(mask)).height / (await boxOf(stage)).height;
      await expect.poll(share).toBeGreaterThan(0.8);
      await expect.poll(share).toBeLessThan(0.95);
    }
  });
});

test('what the circle shows is what is published', async ({ enterAs, page }) => {
  await enterAs(CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  await dropFile(page, { name: 'me.jpg', type: 'image/jpeg', bytes: await drawPortrait(CITRA, 'new') });
  await page.getByRole('heading', { name: 'Fit your photo' }).waitFor();
  const preview = page.getByRole('img', { name: 'Your photo as a circle of 240 pixels' }).first();
  await expectServed(preview);
  const suggested = await greyPixelsOf(preview);
  for (const key of ['+', '+', ']', ']']) await page.keyboard.press(key);
  await expect.poll(() => preview.evaluate(({ tagName }) => tagName)).toBe('CANVAS');
  await expectServed(preview);
  const shown = await greyPixelsOf(preview);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Your new photo is published').waitFor({ timeout: 60_000 });
  const served = page.getByRole('img', { name: /^Photo of/ });
  await served.waitFor();
  const published = await greyPixelsOf(served);
  // Twice encoded, at another size: a level or two. Another crop is many.
  expect(meanDifference(published, shown)).toBeLessThan(3);
  expect(meanDifference(published, suggested)).toBeGreaterThan(8);
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('expected an element in sight');
  return box;
}

function pictureBox(page: Page): Promise<Box> {
  return boxOf(page.getByRole('application', { name: /^Crop area/ }).locator('xpath=../img'));
}

async function centreOf(page: Page) {
  const { x, y, width, height } = await boxOf(page.getByRole('application', { name: /^Crop area/ }));
  return { x: x + width / 2, y: y + height / 2 };
}

/** Wait until what Microsoft 365 would serve has replaced the sketch that the page draws at once. */
async function expectServed(preview: Locator) {
  await expect.poll(() => preview.evaluate(({ tagName }) => tagName)).toBe('IMG');
}

async function greyPixelsOf(locator: Locator): Promise<readonly number[]> {
  const pixels = await sharp(await locator.screenshot())
    .greyscale()
    .raw()
    .toBuffer();
  return [...pixels];
}

/** Of 255. */
function meanDifference(a: readonly number[], b: readonly number[]): number {
  expect(a).toHaveLength(b.length);
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}
