import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { texturedPicture } from '../fixtures/pictures/make-picture.ts';
import { expect, test } from './fixtures.ts';
import { dropFile } from './hand-over-file.ts';
import { lookAt } from './look-at.ts';

const CITRA = 'citra@selfsame.example';
const MOST_STOPS = 40;

test.use({ appArguments: ['--demo'] });
test.setTimeout(180_000);

async function openCrop(page: Page, bytes: Buffer) {
  await page.getByRole('button', { name: 'Change photo' }).click();
  await dropFile(page, { name: 'me.jpg', type: 'image/jpeg', bytes });
  await page.getByRole('heading', { name: 'Fit your photo' }).waitFor();
}

/** The dialog, opened by keyboard alone. */
async function openByKeys(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: 'All sizes' });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'How it looks at every size' });
  await dialog.getByRole('img').first().waitFor();
  // Fluent reserves room for the page's scroll bar, which a browser without a window hides.
  await page.evaluate(() => {
    document.documentElement.style.scrollbarGutter = 'auto';
  });
  return dialog;
}

const pixelsOf = (picture: Locator) =>
  picture.evaluate((element) => {
    const image = element instanceof HTMLImageElement ? element : element.querySelector('img');
    if (image === null) throw new Error('expected a picture');
    return { natural: image.naturalWidth, shown: image.offsetWidth };
  });

test('every size is shown as it will be served, by keyboard alone', async ({ app, enterAs, page }) => {
  await enterAs(CITRA);
  await openCrop(page, await drawPortrait(CITRA, 'new'));
  const dialog = await openByKeys(page);

  await test.step('avatars take the rendition that an app would', async () => {
    for (const [size, natural] of [
      [16, 48],
      [48, 48],
      [56, 64],
      [72, 96],
      [128, 240],
    ] as const) {
      const avatar = dialog.getByRole('img', { name: `Your photo as an avatar of ${size} pixels` });
      expect(await pixelsOf(avatar)).toEqual({ natural, shown: size });
    }
    await expect(dialog.getByRole('img', { name: /^Your photo as an avatar/ })).toHaveCount(14);
  });

  await test.step('pictures are shown pixel for pixel', async () => {
    const pictures = dialog.getByRole('img', { name: /^Your photo at/ });
    await expect(pictures).toHaveCount(14);
    for (const picture of await pictures.all()) {
      const { natural, shown } = await pixelsOf(picture);
      expect(shown).toBe(natural);
    }
  });

  await test.step('the arrow keys change what it is looked at on', async () => {
    const zoom = page.getByRole('slider', { name: 'Zoom', includeHidden: true });
    const before = await zoom.getAttribute('aria-valuetext');
    await dialog.getByRole('radio', { name: 'On light' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('radio', { name: 'On dark' })).toBeChecked();
    await lookAt(app, page, 'true-preview-on-dark', ['light', 'dark', 'small', 'zoomed', 'forced-colors']);
    await page.keyboard.press('ArrowLeft');
    await lookAt(app, page, 'true-preview');
    // The page behind has keys of its own.
    for (const key of ['+', 'r', '0']) await page.keyboard.press(key);
    expect(await zoom.getAttribute('aria-valuetext')).toBe(before);
  });

  await test.step('what is beyond the window is scrolled to', async () => {
    const region = dialog.getByRole('region', { name: 'SharePoint' });
    await region.focus();
    await expect(region).toBeInViewport();
    await lookAt(app, page, 'true-preview-end', ['light', 'small']);
  });

  await test.step('Esc closes it and stays on the page', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'All sizes' })).toBeFocused();
  });
});

test('a small picture is said to be enlarged', async ({ enterAs, page }) => {
  await enterAs(CITRA);
  await openCrop(page, await texturedPicture(300, 300).jpeg().toBuffer());
  const dialog = await openByKeys(page);
  await expect(dialog.getByText('The part you chose is 300 pixels wide.')).toBeVisible();
});

test('where the sizes can’t be made it is said so, and they are tried again', async ({ app, enterAs, page }) => {
  await enterAs(CITRA);
  await answerPreview(app, { ok: false, failure: { kind: 'decoder-stopped' } });
  await openCrop(page, await drawPortrait(CITRA, 'new'));
  const findings = page.getByRole('region', { name: 'About this picture' });
  await expect(findings).toContainText('This crop could not be checked.');
  await page.getByRole('button', { name: 'All sizes' }).click();
  const dialog = page.getByRole('dialog', { name: 'How it looks at every size' });
  await expect(dialog.getByRole('alert')).toHaveText('The sizes could not be made.');
  const small = await texturedPicture(48, 48).jpeg().toBuffer();
  await answerPreview(app, { ok: true, jpeg: small.toString('base64') });
  await dialog.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(dialog.getByRole('img', { name: /^Your photo as an avatar/ })).toHaveCount(14);
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(findings).not.toContainText('This crop could not be checked.');
});

type PreviewAnswer =
  | { readonly ok: false; readonly failure: { readonly kind: 'decoder-stopped' } }
  | { readonly ok: true; readonly jpeg: string };

/** What main answers from now on when a crop is previewed. */
async function answerPreview(app: ElectronApplication, answer: PreviewAnswer) {
  await app.evaluate(({ ipcMain }, given) => {
    ipcMain.removeHandler('portrait:preview-photo');
    ipcMain.handle('portrait:preview-photo', () => {
      if (!given.ok) return given;
      const jpeg = new Uint8Array(Buffer.from(given.jpeg, 'base64'));
      return { ok: true, value: { renditions: [{ edgePixels: 48, jpeg }], findings: [] } };
    });
  }, answer);
}
