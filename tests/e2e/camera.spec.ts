import { FILM_HEIGHT, FILM_WIDTH, noisyFrames, plainFrame } from '../fixtures/camera-film.ts';
import { cameraPlaying, citraFilm, expectReady, openCameraPage } from './camera-page.ts';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';

test.setTimeout(180_000);

test('countdown, burst, choice, crop and publish, by keyboard', async ({
  launchApp,
  stateDir,
  tenant: _tenant,
}) => {
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, await citraFilm()))]);
  const page = await openCameraPage(app);

  await test.step('the live picture is mirrored and moves', async () => {
    await expect(page.getByRole('heading', { name: 'Take a photo' })).toBeFocused();
    await expectReady(page);
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

  await test.step('a double click starts one countdown, and Esc cancels it under a tooltip', async () => {
    const shutter = page.getByRole('button', { name: 'Take photo' });
    await shutter.hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await shutter.dblclick();
    await expect(page.locator('[aria-live=assertive]')).toHaveText('2');
    await expect(page.getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectReady(page);
  });

  await test.step('Esc cancels the countdown and stays on the page', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(page.locator('[aria-live=assertive]')).toHaveText('3');
    await expect(page.locator('[aria-live=assertive]')).toHaveText('2');
    await page.screenshot({ path: 'out/screenshots/camera-counting-light.png' });
    await page.keyboard.press('Escape');
    await expectReady(page);
  });

  await test.step('a presenter’s key takes five shots, one of them proposed, wherever the focus is', async () => {
    const track = await page.locator('video').evaluateHandle((video) => {
      const { srcObject } = video as HTMLVideoElement;
      return srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0] : undefined;
    });
    await page.getByRole('switch', { name: 'Take the photo by itself when all is well' }).focus();
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
    await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(/^Shot \d of 5, suggested$/);
    await expect(page.getByRole('radio', { checked: true })).toBeFocused();
    expect(await track.evaluate((taken) => taken?.readyState), 'the light is off').toBe('ended');
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
    await expectReady(page);
  });

  await test.step('Enter uses the shot, Esc on the crop page comes back', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeFocused({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Retake' }).waitFor();
    await page.keyboard.press('Escape');
    await expectReady(page);
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

test('the photo is not mirrored', async ({ launchApp, stateDir, tenant: _tenant }) => {
  // Red at the left, as the camera sees it, and blue everywhere else.
  const marked = plainFrame(20, 40, 200).map((blue, index) => {
    const isLeft = Math.floor(index / 3) % FILM_WIDTH < FILM_WIDTH / 4;
    return isLeft ? ([220, 30, 20][index % 3] ?? 0) : blue;
  });
  const app = await launchApp(['--demo', ...(await cameraPlaying(stateDir, noisyFrames(marked)))]);
  const page = await openCameraPage(app);
  await expectReady(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio')).toHaveCount(5, { timeout: 20_000 });
  const shot = page.getByRole('img', { name: /^Shot \d of 5$/ });
  await expect(shot).toHaveJSProperty('naturalWidth', FILM_WIDTH);
  const redAt = (share: number) =>
    shot.evaluate((element, at) => {
      const image = element as HTMLImageElement;
      const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
      context?.drawImage(image, 0, 0);
      const [red = 0, , blue = 0] = context?.getImageData(image.naturalWidth * at, 100, 1, 1).data ?? [];
      return red - blue;
    }, share);
  expect(await redAt(0.1), 'the left edge is red').toBeGreaterThan(100);
  expect(await redAt(0.9), 'the right edge is blue').toBeLessThan(-100);
  expect(await shot.evaluate((element) => getComputedStyle(element).transform)).toBe('none');
});
