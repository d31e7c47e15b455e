import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { createText, type Locale } from '../../main/text/create-text.ts';
import { type FilmFrame, filmFrame, noisyFrames, writeCameraFilm } from '../fixtures/camera-film.ts';
import { firstPage } from './fixtures.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';

export const CITRA = 'citra@selfsame.example';

/** Chromium's switch for a camera that shows a test picture. It is real Electron's too. */
export const FAKE_CAMERA = '--use-fake-device-for-media-stream';

/** Chromium's switches for a camera that plays this film over and over. */
export async function cameraPlaying(folder: string, frames: readonly FilmFrame[]): Promise<readonly string[]> {
  const file = await writeCameraFilm(path.join(folder, 'camera.y4m'), frames);
  return [FAKE_CAMERA, `--use-file-for-fake-video-capture=${file}`];
}

/** Citra sits still before her camera. */
export async function citraFilm(): Promise<FilmFrame[]> {
  return noisyFrames(await filmFrame(await drawPortrait(CITRA, 'now')));
}

/** From the demo tenant's welcome page to the one before the camera. */
export async function enterChangePhoto(app: ElectronApplication, locale: Locale = 'en'): Promise<Page> {
  const say = createText(locale);
  const page = await firstPage(app);
  await page.getByRole('button', { name: say('welcome.sign-in-demo') }).click();
  await signInWithBrowser(app, CITRA);
  await page.getByRole('button', { name: say('photo.change') }).click();
  await page.getByRole('button', { name: say('change.camera'), exact: true }).waitFor();
  return page;
}

export async function openCameraPage(app: ElectronApplication): Promise<Page> {
  const page = await enterChangePhoto(app);
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  return page;
}

/** The live picture is there and the shutter can be pressed. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Take photo' })).not.toHaveAttribute('aria-disabled', 'true');
}
