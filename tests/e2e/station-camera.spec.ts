import type { Browser, Page } from '@playwright/test';
import type { StationState } from '../../contract/station/station-state.ts';
import { FILM_HEIGHT, FILM_WIDTH, plainFrame } from '../fixtures/camera-film.ts';
import { writeFilm } from '../fixtures/film/write-film.ts';
import { citraFilm } from './camera-page.ts';
import { expect, show, test } from './station-pages/fixtures.ts';
import { ALL_LOOKS, expectNoBarrier, lookAtStation } from './station-pages/look-at-station.ts';
import { BUSY, inPanel, inSetUp, READY } from './station-pages/operator-states.ts';
import { CITRA, IDLE, inSession } from './station-pages/station-states.ts';
import { badgeFilm, launchWithFilm, openWithCamera } from './station-pages/with-camera.ts';

test.setTimeout(180_000);

const CAMERA = { stage: 'camera', person: CITRA, retakesLeft: 5, failure: null } as const;
const BY_HAND: Partial<StationState> = { automaticShutter: false };
const shutterOf = (page: Page) => page.getByRole('button', { name: 'Take photo' });
const shotsOf = (page: Page) => page.evaluate(() => window.fromCamera.shots);

let browser: Browser | null = null;
test.afterEach(async () => {
  await browser?.close();
  browser = null;
});

test('by clicker: countdown, the best shot is handed over, nothing stays', async ({ pages }, { outputDir }) => {
  browser = await launchWithFilm(outputDir, await citraFilm());
  const page = await openWithCamera(browser, pages.origin, inSession(CAMERA, BY_HAND));
  await expect(shutterOf(page)).toBeEnabled();
  await expect(shutterOf(page)).toBeFocused();
  for (const locale of ['en', 'ar'] as const) {
    await show(page, inSession(CAMERA, { ...BY_HAND, locale }));
    await lookAtStation(page, locale === 'en' ? 'camera' : `camera-${locale}`, ALL_LOOKS);
    await expectNoBarrier(page, `camera in ${locale}`);
  }
  await show(page, inSession(CAMERA, BY_HAND));

  await test.step('a press too many doesn’t stop the countdown, a later one does', async () => {
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(page.locator('[aria-live=assertive]')).toHaveText('2');
    await page.keyboard.press('PageDown');
    await expect(shutterOf(page)).toBeVisible();
    expect(await shotsOf(page)).toEqual([]);
  });

  await test.step('one JPEG', async () => {
    await page.waitForTimeout(700);
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await shotsOf(page)).length, { timeout: 20_000 }).toBe(1);
    const [shot] = await shotsOf(page);
    expect(shot?.isJpeg).toBe(true);
    expect(await page.evaluate(() => window.fromCamera.reports.at(-1)?.trouble)).toBeNull();
  });

  await test.step('the camera is off once the page is left', async () => {
    await show(page, IDLE);
    await expect(page.locator('video')).toHaveCount(0);
  });
});

test('by itself once all is well, but not for who asked for more time', async ({ pages }) => {
  browser = await launchWithFilm('', await writeFilm());
  const page = await openWithCamera(browser, pages.origin, inSession(CAMERA, { hasMoreTime: true }));
  await expect(page.locator('[data-hint]')).toHaveText('Good. Take the photo whenever you like', {
    timeout: 60_000,
  });
  await page.waitForTimeout(2500);
  expect(await shotsOf(page)).toEqual([]);
  await show(page, inSession(CAMERA));
  await expect.poll(async () => (await shotsOf(page)).length, { timeout: 60_000 }).toBe(1);
});

test('a lost camera comes back by itself, and main knows', async ({ pages }, { outputDir }) => {
  browser = await launchWithFilm(outputDir, await citraFilm());
  const page = await openWithCamera(browser, pages.origin, inSession(CAMERA, BY_HAND));
  await expect(shutterOf(page)).toBeEnabled();
  await page.locator('video').evaluate((video) => {
    const { srcObject } = video as HTMLVideoElement;
    const track = srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0] : undefined;
    // As when it is unplugged: it ends, and says so.
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText('The camera is taking a break')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.fromCamera.reports.at(-1)?.trouble)).toBe('unplugged');
  await expect(shutterOf(page)).toBeEnabled({ timeout: 20_000 });
  await expect.poll(() => page.evaluate(() => window.fromCamera.reports.at(-1)?.trouble)).toBeNull();
});

test('a badge is read from the camera, once', async ({ pages }, { outputDir }) => {
  browser = await launchWithFilm(outputDir, await badgeFilm('k-citra'));
  const finding = { bySearch: true, byList: false, byBadge: true };
  const page = await openWithCamera(
    browser,
    pages.origin,
    inSession({ stage: 'who', notFound: false }, { finding, way: 'operator' }),
  );
  await expect(page.locator('video'), 'before the notice no camera is on unasked').toHaveCount(0);
  await page.getByRole('button', { name: 'Show it to the camera' }).click();
  await expect(page.getByRole('heading', { name: 'Is this you?' })).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => window.fake.badges)).toEqual(['k-citra']);
});

test('a badge that is not on the list counts once while it is held up', async ({ pages }, { outputDir }) => {
  browser = await launchWithFilm(outputDir, await badgeFilm('somebody else'));
  const finding = { bySearch: false, byList: false, byBadge: true };
  const state = inSession({ stage: 'who', notFound: false }, { finding });
  const page = await openWithCamera(browser, pages.origin, state);
  await expect(page.getByText('Badge read')).toBeVisible({ timeout: 30_000 });
  await lookAtStation(page, 'badge-read', ['start', 'small']);
  await page.waitForTimeout(3000);
  expect(await page.evaluate(() => window.fake.badges)).toEqual(['somebody else']);
});

test('the operator tests camera and light, and the picture goes with the page', async ({ pages }) => {
  browser = await launchWithFilm('', await writeFilm());
  const page = await openWithCamera(browser, pages.origin, inSetUp(READY));
  await page.getByRole('button', { name: 'Test the camera' }).click();
  const shoot = page.getByRole('button', { name: 'Take a test shot' });
  await expect(shoot).not.toHaveAttribute('aria-disabled', 'true', { timeout: 20_000 });
  await shoot.click();
  const shot = page.getByRole('img', { name: 'Test shot' });
  await expect(shot).toHaveJSProperty('naturalWidth', FILM_WIDTH, { timeout: 20_000 });
  await expect(shot).toHaveJSProperty('naturalHeight', FILM_HEIGHT);
  await lookAtStation(page, 'camera-check', ['start', 'small']);
  const address = await shot.getAttribute('src');
  await show(page, inPanel(BUSY));
  const isGone = await page.evaluate(
    (src) =>
      fetch(src ?? '').then(
        () => false,
        () => true,
      ),
    address,
  );
  expect(isGone, 'the picture’s address leads nowhere').toBe(true);
  expect(await shotsOf(page), 'main never got it').toEqual([]);
});

test('a covered lens is told of, to the person and to main', async ({ pages }, { outputDir }) => {
  browser = await launchWithFilm(outputDir, [plainFrame(2, 2, 2)]);
  const page = await openWithCamera(browser, pages.origin, inSession(CAMERA, BY_HAND));
  await expect(page.getByText('The camera sees nothing at the moment')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => page.evaluate(() => window.fromCamera.reports.at(-1)?.trouble)).toBe('black');
  await expectNoBarrier(page, 'covered camera');
});
