import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import sharp from 'sharp';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { expect, firstPage, test } from './fixtures.ts';
import { dropFile } from './hand-over-file.ts';
import { lookAt } from './look-at.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';

const CITRA = 'citra@selfsame.example';
const MINH = 'minh@selfsame.example';

test.use({ appArguments: ['--demo'] });

async function portraitOf(upn: string, edge: number): Promise<Buffer> {
  return sharp(await drawPortrait(upn, 'new'))
    .resize(edge, edge, { fit: 'cover' })
    .png()
    .toBuffer();
}

async function pairPicture(): Promise<Buffer> {
  const [left, right] = [await portraitOf(CITRA, 900), await portraitOf(MINH, 760)];
  return sharp({ create: { width: 1700, height: 920, channels: 3, background: '#b8c4cc' } })
    .composite([
      { input: left, left: 0, top: 20 },
      { input: right, left: 930, top: 160 },
    ])
    .jpeg()
    .toBuffer();
}

const jpegFile = (name: string, bytes: Uint8Array) => ({ name, type: 'image/jpeg', bytes });

/** From an app that starts only now, as it is configured, to the page where a picture is chosen. */
async function openChangePhoto(launchApp: (args: readonly string[]) => Promise<ElectronApplication>) {
  const app = await launchApp(['--demo']);
  const page = await firstPage(app);
  await page.getByRole('button', { name: 'Sign in to the demo tenant' }).click();
  await signInWithBrowser(app, CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  return { app, page };
}

/** No face, but a picture: a wall in the sun. */
async function wallPicture(): Promise<Buffer> {
  const shade = '<svg width="900" height="900"><defs><linearGradient id="g"><stop stop-color="#d9c9a8"/>';
  const light =
    '<stop offset="1" stop-color="#8a7a5c"/></linearGradient></defs><rect width="900" height="900" fill="url(#g)"/></svg>';
  return sharp(Buffer.from(shade + light))
    .jpeg()
    .toBuffer();
}

test('the face is found, a sideways picture is put upright, and several people are asked whose photo it is', async ({
  app,
  enterAs,
  page,
}) => {
  await enterAs(CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  const findings = page.getByRole('region', { name: 'About this picture' });
  const hardFindings = page.getByRole('region', { name: 'Before you publish' });

  await test.step('a sideways picture', async () => {
    const sideways = await sharp(await portraitOf(CITRA, 900))
      .rotate(90)
      .jpeg()
      .toBuffer();
    await dropFile(page, jpegFile('sideways.jpg', sideways));
    await expect(findings).toContainText('was turned for you');
    await lookAt(app, page, 'crop-sideways', ['light']);
    await page.keyboard.press('Escape');
  });

  await test.step('two people', async () => {
    await dropFile(page, jpegFile('two.jpg', await pairPicture()));
    await expect(findings).toContainText('several people');
    const chooser = page.getByRole('group', { name: 'Whose photo is it?' });
    const [first, second] = [
      chooser.getByRole('button', { name: 'Person 1, on the left' }),
      chooser.getByRole('button', { name: 'Person 2, on the right' }),
    ];
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    await second.focus();
    await page.keyboard.press('Enter');
    await expect(second).toHaveAttribute('aria-pressed', 'true');
    // Enter chose the person; it did not publish.
    await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeVisible();
    await lookAt(app, page, 'crop-people');
    await page.keyboard.press('Escape');
  });

  await test.step('nobody', async () => {
    await dropFile(page, jpegFile('wall.jpg', await wallPicture()));
    await expect(hardFindings).toContainText('No face was found, so the middle was taken.');
    await expect(page.getByRole('group', { name: 'Whose photo is it?' })).toHaveCount(0);
    await lookAt(app, page, 'crop-nobody', ['light', 'dark', 'small']);
  });
});

test('advice about eyes can be switched off for good, and on again', async ({ enterAs, page }) => {
  await enterAs(CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  const closed = await drawPortrait(CITRA, 'new', { eyesClosed: true });
  await dropFile(page, jpegFile('closed.jpg', closed));
  const findings = page.getByRole('region', { name: 'About this picture' });
  await expect(findings).toContainText('The eyes look closed.');
  await findings.getByRole('button', { name: 'Don’t mention eyes again' }).press('Enter');
  await expect(findings).not.toContainText('The eyes look closed.');
  await expect(findings.getByRole('button', { name: 'Don’t mention eyes again' })).toHaveCount(0);
  // One press is for all advice about eyes.
  const dismissed = () => page.evaluate(async () => (await window.bridge.app.getState()).dismissedFindings);
  await expect.poll(dismissed).toEqual(['EyesOpen', 'EyesVisible']);
  // The button is gone; a second Enter must not publish.
  await expect(findings).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeVisible();
  await page.reload();
  await page
    .getByRole('button', { name: /Citra Dewi/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Change photo' }).click();
  await dropFile(page, jpegFile('closed.jpg', closed));
  await expect(findings).toBeVisible();
  await expect(findings).not.toContainText('The eyes look closed.');
  await findings.getByRole('button', { name: 'Mention eyes again' }).press('Enter');
  await expect(findings).toContainText('The eyes look closed.');
  await expect(findings).toBeFocused();
});

test('policy holds an unusable photo back, a person’s reason lets it pass and is written down', async ({
  configure,
  launchApp,
  stateDir,
  tenant,
}) => {
  await configure({ blockUnusablePhotos: true });
  expect(tenant).toBeDefined();
  const { app, page } = await openChangePhoto(launchApp);
  await dropFile(page, jpegFile('wall.jpg', await wallPicture()));
  await page.getByRole('button', { name: 'Publish anyway…' }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish this photo anyway?' });
  await expect(dialog).toBeVisible();
  // Fluent reserves room for the page's scroll bar, which a browser without a window hides.
  await page.evaluate(() => {
    document.documentElement.style.scrollbarGutter = 'auto';
  });
  await lookAt(app, page, 'crop-override', ['light', 'dark', 'small', 'zoomed']);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeVisible();

  await page.getByRole('button', { name: 'Publish anyway…' }).click();
  // No reason is chosen for anybody: it would stand in the record.
  for (const radio of await dialog.getByRole('radio').all()) await expect(radio).not.toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Publish' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('radio', { name: 'Another reason' }).check();
  await expect(dialog.getByRole('button', { name: 'Publish' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: 'In your own words' }).fill('Our mascot');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('heading', { name: 'My photo' }).waitFor({ timeout: 60_000 });

  const audit = await readFile(path.join(stateDir, 'demo/client/audit.jsonl'), 'utf8');
  const entries = audit
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries.map(({ action }) => action)).toEqual(['override', 'set']);
  expect(entries[0].override).toEqual({
    reason: 'other',
    note: 'Our mascot',
    measures: ['SingleFacePresent'],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('where policy switches face analysis off the crop is made by hand', async ({
  configure,
  launchApp,
  tenant,
}) => {
  await configure({ faceAnalysis: false });
  expect(tenant).toBeDefined();
  const { page } = await openChangePhoto(launchApp);
  await dropFile(page, jpegFile('two.jpg', await pairPicture()));
  const findings = page.getByRole('region', { name: 'About this picture' });
  await expect(findings).toContainText('Your organisation has switched advice about faces off.');
  await expect(page.getByRole('group', { name: 'Whose photo is it?' })).toHaveCount(0);
});
