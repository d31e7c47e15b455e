import { FILM_HEIGHT, FILM_WIDTH } from '../fixtures/camera-film.ts';
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

  await test.step('Esc cancels the countdown and stays on the page', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(page.locator('[aria-live=assertive]')).toHaveText('3');
    await expect(page.locator('[aria-live=assertive]')).toHaveText('2');
    await page.screenshot({ path: 'out/screenshots/camera-counting-light.png' });
    await page.keyboard.press('Escape');
    await expectReady(page);
  });

  await test.step('a presenter’s key takes five shots, one of them proposed', async () => {
    const track = await page.locator('video').evaluateHandle((video) => {
      const { srcObject } = video as HTMLVideoElement;
      return srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0] : undefined;
    });
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
