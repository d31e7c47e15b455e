import type { ElectronApplication, Page } from '@playwright/test';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { FILM_HEIGHT, FILM_WIDTH, filmFrame, noisyFrames, plainFrame } from '../fixtures/camera-film.ts';
import {
  CITRA,
  cameraPlaying,
  citraFilm,
  enterChangePhoto,
  expectReady,
  FAKE_CAMERA,
  openCameraPage,
} from './camera-page.ts';
import { takeOpenedPage } from './captured-pages.ts';
import { expect, firstPage, test } from './fixtures.ts';
import { keepsSecrets } from './keeps-secrets.ts';
import { lookAt } from './look-at.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';

declare global {
  interface Window {
    /** How often the camera was asked for a still. */
    stillsAsked: number;
  }
}

test.setTimeout(180_000);

test('a covered lens is told, and no longer once it is open', async ({ launchApp, stateDir, tenant: _tenant }) => {
  const covered = noisyFrames(plainFrame(4, 4, 4), 3);
  const open = await citraFilm();
  const film = [...Array(4).fill(covered), ...Array(4).fill(open)].flat();
  const page = await openCameraPage(await launchApp(['--demo', ...(await cameraPlaying(stateDir, film))]));
  const told = page.getByRole('status').filter({ hasText: 'The camera sees only black' });
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expect(told).toHaveCount(0, { timeout: 20_000 });
  await expectReady(page);
});

test('a lens that stays covered', async ({ launchApp, stateDir, tenant: _tenant }) => {
  const covered = noisyFrames(plainFrame(4, 4, 4), 3);
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, covered))]);
  const page = await openCameraPage(app);
  await expect(page.getByText('The camera sees only black')).toBeVisible({ timeout: 15_000 });
  await lookAt(app, page, 'camera-black');
});

test('a picture that stands still is told', async ({ launchApp, stateDir, tenant: _tenant }) => {
  const still = [await filmFrame(await drawPortrait(CITRA, 'now'))];
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, still))]);
  const page = await openCameraPage(app);
  await expect(page.getByText('The picture stands still')).toBeVisible({ timeout: 15_000 });
  await lookAt(app, page, 'camera-frozen', ['light', 'dark']);
});

test('no camera, and Esc goes back to the other ways', async ({ launchApp, tenant: _tenant }) => {
  const app = await launchApp(['--demo']);
  const page = await openCameraPage(app);
  await expect(page.getByRole('alert')).toContainText('No camera was found');
  await lookAt(app, page, 'camera-none');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Choose a photo' })).toBeFocused();
});

test('refused, by us and by the system', async ({ launchApp, tenant: _tenant }) => {
  const app = await launchApp(['--demo', FAKE_CAMERA]);

  const page = await test.step('the permission handler says no', async () => {
    await app.evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    });
    const opened = await openCameraPage(app);
    await expect(opened.getByRole('alert')).toContainText('Selfsame was not allowed to use the camera');
    await expect(opened.getByRole('button', { name: 'Open camera settings' })).toHaveCount(0);
    return opened;
  });

  await test.step('Windows says no: its settings are one press away', async () => {
    await answerAccess(app, { status: 'denied', platform: 'windows' });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Windows does not let Selfsame use the camera');
    await expect(page.getByRole('alert')).toContainText('Let desktop apps access your camera');
    await lookAt(app, page, 'camera-refused-windows', ['light', 'dark', 'zoomed']);
    await app.evaluate(({ ipcMain, shell }) => {
      ipcMain.removeHandler('camera:open-settings');
      ipcMain.handle('camera:open-settings', () => shell.openExternal('ms-settings:privacy-webcam'));
    });
    await page.getByRole('button', { name: 'Open camera settings' }).click();
    expect(await takeOpenedPage(app)).toBe('ms-settings:privacy-webcam');
  });

  await test.step('a profile on the Mac says no', async () => {
    await answerAccess(app, { status: 'restricted', platform: 'macos' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toContainText('A profile on this Mac switches it off');
  });
});

test('in use, unplugged, back again, and a camera that lets stills hang', async ({
  launchApp,
  tenant: _tenant,
}) => {
  const app = await launchApp(['--demo', FAKE_CAMERA]);
  const page = await enterChangePhoto(app);

  await test.step('another program has it', async () => {
    await page.evaluate(() => {
      const { prototype } = MediaDevices;
      const own = prototype.getUserMedia;
      prototype.getUserMedia = () => {
        prototype.getUserMedia = own;
        return Promise.reject(new DOMException('Could not start video source', 'NotReadableError'));
      };
    });
    await page.getByRole('button', { name: 'Camera', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Another program is using the camera');
    await page.keyboard.press('Enter');
    await expectReady(page);
  });

  await test.step('unplugged in the middle of the countdown, and back by itself', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await page.locator('video').evaluate((video) => {
      const { srcObject } = video as HTMLVideoElement;
      if (!(srcObject instanceof MediaStream)) return;
      for (const track of srcObject.getTracks()) track.dispatchEvent(new Event('ended'));
    });
    await expect(page.getByRole('alert')).toContainText('The camera was unplugged');
    await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
    await expectReady(page);
  });

  await test.step('a window that nobody sees holds no camera', async () => {
    const track = await page.locator('video').evaluateHandle((video) => {
      const { srcObject } = video as HTMLVideoElement;
      return srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0] : undefined;
    });
    expect(await track.evaluate((held) => held?.readyState)).toBe('live');
    await setHidden(page, true);
    await expect(page.getByRole('button', { name: 'Take photo' })).toHaveAttribute('aria-disabled', 'true');
    expect(await track.evaluate((held) => held?.readyState), 'the light is off').toBe('ended');
    expect(await page.locator('video').evaluate((video) => (video as HTMLVideoElement).srcObject)).toBeNull();
    await setHidden(page, false);
    await expectReady(page);
  });

  await test.step('a still that never comes is not waited for twice', async () => {
    await page.evaluate(() => {
      const large = { min: 0, max: 8000, step: 1 };
      ImageCapture.prototype.getPhotoCapabilities = async () => ({ imageWidth: large, imageHeight: large });
      window.stillsAsked = 0;
      ImageCapture.prototype.takePhoto = () => {
        window.stillsAsked += 1;
        return new Promise(() => undefined);
      };
    });
    for (const burst of ['first', 'second']) {
      await expectReady(page);
      await page.keyboard.press('Space');
      await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
      expect(await page.evaluate(() => window.stillsAsked), `${burst} burst`).toBe(1);
      await page.keyboard.press('r');
    }
  });

  await test.step('a burst that fails is told, until the next', async () => {
    await expectReady(page);
    await page.evaluate(() => {
      const { prototype } = OffscreenCanvas;
      const own = prototype.convertToBlob;
      prototype.convertToBlob = () => {
        prototype.convertToBlob = own;
        return Promise.reject(new DOMException('Out of memory', 'EncodingError'));
      };
    });
    await page.keyboard.press('Space');
    await expect(page.getByRole('status').filter({ hasText: 'No photo came of that' })).toBeVisible({
      timeout: 20_000,
    });
    await lookAt(app, page, 'camera-no-shots', ['light']);
    await page.keyboard.press('Space');
    await expect(page.getByText('No photo came of that')).toHaveCount(0);
    await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
  });
});

test('a larger still is the last of the five, unless it lies across the picture', async ({
  launchApp,
  stateDir,
  tenant: _tenant,
}) => {
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, await citraFilm()))]);
  const page = await openCameraPage(app);
  for (const [still, shown] of [
    [
      { width: 2000, height: 1500 },
      { width: 2000, height: 1500 },
    ],
    [
      { width: 1500, height: 2000 },
      { width: FILM_WIDTH, height: FILM_HEIGHT },
    ],
  ] as const) {
    await expectReady(page);
    await page.evaluate(({ width, height }) => {
      const range = (max: number) => ({ min: 0, max, step: 1 });
      ImageCapture.prototype.getPhotoCapabilities = async () => ({
        imageWidth: range(width),
        imageHeight: range(height),
      });
      ImageCapture.prototype.takePhoto = async () => {
        const canvas = new OffscreenCanvas(width, height);
        canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
        return canvas.convertToBlob({ type: 'image/jpeg' });
      };
    }, still);
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
    await page.getByRole('radio', { name: /^Shot 5 of 5/ }).check();
    const large = page.getByRole('img', { name: 'Shot 5 of 5' });
    await expect(large).toHaveJSProperty('naturalWidth', shown.width);
    await expect(large).toHaveJSProperty('naturalHeight', shown.height);
    await page.keyboard.press('Escape');
  }
});

test('two cameras: the chosen one is remembered by its name', async ({ launchApp, tenant: _tenant }) => {
  const twoCameras = `${FAKE_CAMERA}=device-count=2`;
  const first = await launchApp(['--demo', twoCameras]);
  const page = await openCameraPage(first);
  await expectReady(page);
  const choice = page.getByRole('combobox', { name: 'Camera in use' });
  const labels = await choice.getByRole('option').allTextContents();
  expect(labels).toHaveLength(2);
  await lookAt(first, page, 'camera-two', ['light', 'small', 'zoomed-400']);
  await choice.focus();
  await choice.selectOption({ label: labels[1] ?? '' });
  await expectReady(page);
  await expect(page.getByRole('button', { name: 'Take photo' })).toBeFocused();
  await first.close();

  const second = await launchApp(['--demo', twoCameras]);
  const again = await firstPage(second);
  await again.getByRole('button', { name: /^Sign in|^Continue as/ }).click();
  if (!(await keepsSecrets(second))) await signInWithBrowser(second, CITRA);
  await again.getByRole('button', { name: 'Change photo' }).click();
  await again.getByRole('button', { name: 'Camera', exact: true }).click();
  await expectReady(again);
  const chosen = again.getByRole('combobox', { name: 'Camera in use' }).getByRole('option', { selected: true });
  await expect(chosen).toHaveText(labels[1] ?? '');
});

test('in Indonesian, on the smallest window', async ({ configure, launchApp, stateDir, tenant: _tenant }) => {
  await configure({ locale: 'id' });
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, await citraFilm()))]);
  const page = await enterChangePhoto(app, 'id');
  await page.getByRole('button', { name: 'Kamera', exact: true }).click();
  const shutter = page.getByRole('button', { name: 'Ambil foto' });
  await expect(shutter).not.toHaveAttribute('aria-disabled', 'true');
  await lookAt(app, page, 'id-camera-live', ['light', 'small']);
  await shutter.click();
  await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
  await lookAt(app, page, 'id-camera-shots', ['light', 'small']);
});

/** What main says from now on that the system says. */
async function answerAccess(
  app: ElectronApplication,
  access: { readonly status: string; readonly platform: string },
) {
  await app.evaluate(({ ipcMain }, answer) => {
    ipcMain.removeHandler('camera:get-access');
    ipcMain.handle('camera:get-access', () => answer);
  }, access);
}

async function setHidden(page: Page, isHidden: boolean) {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}
