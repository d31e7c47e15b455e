import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { setFaults } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import { dropFile } from './hand-over-file.ts';
import { lookAt } from './look-at.ts';

const CITRA = 'citra@selfsame.example';
const ROOM = 'Add room around the picture';
const MOST_STOPS = 40;

test.use({ appArguments: ['--demo'] });
test.setTimeout(120_000);

/** Cut so that the face is near the left border. */
async function tightPicture(): Promise<Buffer> {
  return sharp(await drawPortrait(CITRA, 'new'))
    .extract({ left: 580, top: 640, width: 900, height: 1100 })
    .jpeg()
    .toBuffer();
}

test('a picture that is too tight gets room around it, if asked for, by keyboard too', async ({
  app,
  enterAs,
  page,
  tenant,
}) => {
  await enterAs(CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  const toggle = page.getByRole('switch', { name: ROOM });

  await test.step('a picture with room enough has no such switch', async () => {
    await dropFile(page, { name: 'wide.jpg', type: 'image/jpeg', bytes: await drawPortrait(CITRA, 'new') });
    await page.getByRole('heading', { name: 'Fit your photo' }).waitFor();
    await expect(toggle).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await dropFile(page, { name: 'tight.jpg', type: 'image/jpeg', bytes: await tightPicture() });
  await expect(toggle).not.toBeChecked();
  await servedPreview(page);
  const within = await outsideOfMask(page);
  expect(within).toBeLessThanOrEqual(1);
  await lookAt(app, page, 'crop-tight', ['light']);

  await test.step('the space bar adds room, and the surroundings are shown', async () => {
    await tabToSwitch(page);
    await page.keyboard.press('Space');
    await expect(toggle).toBeChecked();
    await expect(toggle).toHaveAccessibleDescription(/made up by the app/);
    await expect.poll(() => stageSource(page)).toBeGreaterThan(1);
    await servedPreview(page);
    await lookAt(app, page, 'crop-extended');
  });

  await test.step('arrow keys and zoom go outside, and no further than they may', async () => {
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('-');
    await expect(zoom(page)).toHaveAttribute('aria-valuetext', '50 %');
    await page.getByRole('application', { name: /^Crop area/ }).focus();
    for (let press = 0; press < 60; press += 1) await page.keyboard.press('ArrowRight');
    await servedPreview(page);
    await lookAt(app, page, 'crop-extended-far', ['light']);
    await page.keyboard.press('0');
    await expect(zoom(page)).not.toHaveAttribute('aria-valuetext', '50 %');
    await expect(toggle).toBeChecked();
  });

  await test.step('a publish that failed comes back with the room', async () => {
    const chosen = await zoom(page).getAttribute('aria-valuetext');
    await setFaults(tenant, [{ service: 'graph', method: 'PUT', action: { status: 503, retryAfterSeconds: 600 } }]);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Back to the picture' }).click();
    await expect(toggle).toBeChecked();
    await expect(zoom(page)).toHaveAttribute('aria-valuetext', chosen ?? 'none');
    await setFaults(tenant, []);
  });

  await test.step('off brings the crop back within the picture, on again publishes', async () => {
    await toggle.click();
    await expect(toggle).not.toBeChecked();
    await expect.poll(() => stageSource(page)).toBe(1);
    await expect.poll(() => outsideOfMask(page)).toBeLessThanOrEqual(1);
    await toggle.click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('Your new photo is published')).toBeVisible({ timeout: 60_000 });
    await lookAt(app, page, 'published-extended', ['light']);
  });
});

const zoom = (page: Page) => page.getByRole('slider', { name: 'Zoom' });

/** What Microsoft 365 would serve has replaced the sketch that the page draws at once. */
async function servedPreview(page: Page) {
  const preview = page.getByRole('img', { name: 'Your photo as a circle of 240 pixels' }).first();
  await expect.poll(() => preview.evaluate(({ tagName }) => tagName)).toBe('IMG');
}

const stageImage = (page: Page) => page.getByRole('application', { name: /^Crop area/ }).locator('xpath=../img');

/** How many times as wide as the picture itself is what the stage shows. */
function stageSource(page: Page): Promise<number> {
  return stageImage(page).evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth / 900 : 0));
}

/** Pixels of the mask to the left of what the stage shows. */
async function outsideOfMask(page: Page): Promise<number> {
  const mask = await page.getByRole('application', { name: /^Crop area/ }).boundingBox();
  const picture = await stageImage(page).boundingBox();
  if (mask === null || picture === null) throw new Error('expected the stage in sight');
  return picture.x - mask.x;
}

async function tabToSwitch(page: Page) {
  const toggle = page.getByRole('switch', { name: ROOM });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await toggle.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('expected the switch among the stops of the keyboard');
}
