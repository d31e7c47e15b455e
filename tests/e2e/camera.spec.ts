import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import {
  FILM_HEIGHT,
  FILM_WIDTH,
  type FilmFrame,
  filmFrame,
  noisyFrames,
  plainFrame,
  writeCameraFilm,
} from '../fixtures/camera-film.ts';
import { expect, firstPage, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';

const CITRA = 'citra@selfsame.example';
const FAKE_CAMERA = '--use-fake-device-for-media-stream';

test.setTimeout(180_000);

/** Chromium's switches for a camera that plays this film. They are real Electron's too. */
async function cameraPlaying(folder: string, frames: readonly FilmFrame[]): Promise<readonly string[]> {
  const file = await writeCameraFilm(path.join(folder, 'camera.y4m'), frames);
  return [FAKE_CAMERA, `--use-file-for-fake-video-capture=${file}`];
}

async function citraFilm(): Promise<FilmFrame[]> {
  return noisyFrames(await filmFrame(await drawPortrait(CITRA, 'now')));
}

async function openCameraPage(app: ElectronApplication): Promise<Page> {
  const page = await firstPage(app);
  await page.getByRole('button', { name: 'Sign in to the demo tenant' }).click();
  await signInWithBrowser(app, CITRA);
  await page.getByRole('button', { name: 'Change photo' }).click();
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  return page;
}

const shutterOf = (page: Page) => page.getByRole('button', { name: 'Take photo' });
const isReady = (page: Page) => expect(shutterOf(page)).not.toHaveAttribute('aria-disabled', 'true');

test('countdown, burst, choice, crop and publish, by keyboard', async ({
  launchApp,
  stateDir,
  tenant: _tenant,
}) => {
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, await citraFilm()))]);
  const page = await openCameraPage(app);

  await test.step('the live picture is mirrored and moves', async () => {
    await expect(page.getByRole('heading', { name: 'Take a photo' })).toBeFocused();
    await isReady(page);
    const video = page.locator('video');
    expect(await video.evaluate((element) => getComputedStyle(element).transform)).toContain('matrix(-1,');
    const { width, height } = (await video.boundingBox()) ?? { width: 0, height: 0 };
    expect(height).toBeGreaterThan(400);
    expect(width / height).toBeCloseTo(FILM_WIDTH / FILM_HEIGHT, 2);
    const frames = await video.evaluate(async (element) => {
      const shown = () => (element as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames;
      const before = shown();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return shown() - before;
    });
    expect(frames).toBeGreaterThan(4);
    await lookAt(app, page, 'camera-live');
  });

  await test.step('Esc cancels the countdown and stays on the page', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(page.locator('[aria-live=assertive]')).toHaveText('3');
    await expect(page.locator('[aria-live=assertive]')).toHaveText('2');
    await page.screenshot({ path: 'out/screenshots/camera-counting-light.png' });
    await page.keyboard.press('Escape');
    await isReady(page);
  });

  await test.step('a presenter’s key takes five shots, one of them proposed', async () => {
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
    await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(/^Shot \d of 5, suggested$/);
    await expect(page.getByRole('radio', { checked: true })).toBeFocused();
    await expect(page.locator('video')).toHaveCount(0);
    await lookAt(app, page, 'camera-shots');
  });

  await test.step('arrows choose, R goes back to the live picture', async () => {
    const numberOf = async () =>
      Number(/\d/.exec((await page.getByRole('radio', { checked: true }).getAttribute('aria-label')) ?? '')?.[0]);
    const before = await numberOf();
    const key = before < 5 ? 'ArrowRight' : 'ArrowLeft';
    await page.keyboard.press(key);
    expect(await numberOf()).toBe(before < 5 ? before + 1 : before - 1);
    await page.keyboard.press('r');
    await isReady(page);
  });

  await test.step('Enter uses the shot, Esc on the crop page comes back', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeFocused({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Retake' }).waitFor();
    await page.keyboard.press('Escape');
    await isReady(page);
  });

  await test.step('published', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeFocused({ timeout: 20_000 });
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your new photo is published')).toBeVisible({ timeout: 60_000 });
  });
});

test('a covered lens is told, and told no longer once it is open', async ({ launchApp, stateDir, tenant: _t }) => {
  const dark = noisyFrames(plainFrame(4, 4, 4), 3);
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, dark))]);
  const page = await openCameraPage(app);
  await expect(page.getByText('The camera sees only black')).toBeVisible({ timeout: 15_000 });
  await lookAt(app, page, 'camera-black');
});

test('a picture that stands still is told', async ({ launchApp, stateDir, tenant: _t }) => {
  const still = [await filmFrame(await drawPortrait(CITRA, 'now'))];
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, still))]);
  const page = await openCameraPage(app);
  await expect(page.getByText('The picture stands still')).toBeVisible({ timeout: 15_000 });
});

test('no camera', async ({ launchApp, tenant: _t }) => {
  const app = await launchApp(['--demo']);
  const page = await openCameraPage(app);
  await expect(page.getByRole('alert')).toContainText('No camera was found');
  await lookAt(app, page, 'camera-none');
});
