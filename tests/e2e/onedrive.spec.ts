import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { loopbackRequest } from '../../demo-tenant/transport/loopback-request.ts';
import { takeOpenedPage } from './captured-pages.ts';
import { changePerson, setFaults } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { openBrowser } from './sign-in-with-browser.ts';

const CITRA = 'citra@selfsame.example';
/** More stops than the page has. */
const MOST_STOPS = 20;

test.use({ appArguments: ['--demo'] });
test.setTimeout(120_000);

const entry = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

async function openOneDrive(page: Page) {
  await page.getByRole('button', { name: 'Change photo' }).click();
  await page.getByRole('button', { name: 'Choose from OneDrive' }).click();
  await expect(page.getByRole('heading', { name: 'Choose from your OneDrive' })).toBeFocused();
}

/** How the demo tenant stands, as its owner sees it. */
async function readState({ descriptor }: DemoTenant) {
  const { body } = await loopbackRequest({
    url: new URL('state', descriptor.control).href,
    caPem: await readFile(descriptor.caFile, 'utf8'),
  });
  return JSON.parse(body.toString()) as {
    readonly people: readonly { readonly upn: string; readonly drive: string }[];
    readonly requests: readonly { readonly path: string; readonly status: number }[];
  };
}

test('a picture is found by folder, by search, and taken with the keyboard alone', async ({
  app,
  page,
  enterAs,
}) => {
  await enterAs(CITRA);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Choose a photo' })).toBeFocused();
  await lookAt(app, page, 'change-photo-sources', ['light', 'small']);
  await tabTo(page, 'Choose from OneDrive');
  await page.keyboard.press('Enter');

  await test.step('the root: folders, pictures, and what cannot be taken', async () => {
    await expect(page.getByRole('heading', { name: 'Choose from your OneDrive' })).toBeFocused();
    await expect(entry(page, 'Pictures, folder, 3 items')).toBeVisible();
    await expect(entry(page, 'IMG_0107.CR2, Can’t be opened here')).toHaveAttribute('aria-disabled', 'true');
    await expect(entry(page, 'Poster for the lobby.png, Too large')).toHaveAttribute('aria-disabled', 'true');
    await expect(entry(page, 'Notes from Monday')).toHaveCount(0);
    await expect(entry(page, 'Team photos')).toHaveCount(0);
    await expect(page.locator('[data-entry] img')).toHaveCount(3, { timeout: 20_000 });
    await lookAt(app, page, 'onedrive');
  });

  await test.step('arrow keys move, Enter opens a folder, Esc leaves it', async () => {
    await tabTo(page, /^Documents, folder/);
    await page.keyboard.press('ArrowRight');
    await expect(entry(page, 'Old phone')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('There are no pictures in this folder')).toBeVisible();
    await lookAt(app, page, 'onedrive-empty', ['light', 'dark']);
    await page.keyboard.press('Escape');
    await expect(entry(page, 'Old phone')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(entry(page, 'Camera Roll, folder, 90 items')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(entry(page, 'IMG_3001.jpg')).toBeFocused();
    await expect(page.getByRole('navigation', { name: 'Folder' })).toContainText('Camera Roll');
    await page.keyboard.press('ArrowDown');
    await expect(entry(page, 'IMG_3001.jpg')).not.toBeFocused();
    await page.keyboard.press('End');
    await expect(entry(page, 'IMG_3060.jpg')).toBeFocused();
    await tabTo(page, 'Show more');
    await page.keyboard.press('Enter');
    await expect(entry(page, 'IMG_3061.jpg')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
    await page.keyboard.press('Home');
    await lookAt(app, page, 'onedrive-folder', ['light', 'small']);
  });

  await test.step('a search, and a picture', async () => {
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('searchbox', { name: 'Search your OneDrive' })).toBeFocused();
    await page.keyboard.type('no such thing');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Nothing was found for/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(entry(page, 'IMG_3001.jpg')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('spring');
    await page.keyboard.press('Enter');
    await expect(entry(page, 'Citra this spring.jpg')).toBeFocused();
    await lookAt(app, page, 'onedrive-search', ['light', 'dark']);
    // Emptying the box is how one types something else: what was found stays, and so does the focus.
    const box = page.getByRole('searchbox', { name: 'Search your OneDrive' });
    await box.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await expect(box).toHaveValue('');
    await expect(box).toBeFocused();
    await expect(entry(page, 'Citra this spring.jpg')).toBeVisible();
    await page.keyboard.type('spring');
    await page.keyboard.press('Enter');
    await expect(entry(page, 'Citra this spring.jpg')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeFocused({ timeout: 30_000 });
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your new photo is published')).toBeVisible({ timeout: 60_000 });
  });
});

test('somebody without a OneDrive is told so, and none is made', async ({ app, page, enterAs, tenant }) => {
  await changePerson(tenant, CITRA, { cause: 'sharepoint-never-visited' });
  await enterAs(CITRA);
  await openOneDrive(page);
  await expect(page.getByText('You have no OneDrive yet')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await lookAt(app, page, 'onedrive-none', ['light', 'dark']);
  const { people, requests } = await readState(tenant);
  expect(people.find(({ upn }) => upn === CITRA)?.drive).toBe('none');
  expect(requests.filter(({ path }) => path.includes('/drive'))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Choose a photo' })).toBeFocused();
});

test('the permission is asked for here; a refusal is a sentence, and it can still be given', async ({
  app,
  page,
  enterAs,
  signInAs,
  tenant,
}) => {
  await changePerson(tenant, CITRA, { consent: false });
  await enterAs(CITRA);
  await openOneDrive(page);
  await expect(page.getByText('needs your permission to read your files').last()).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'needs your permission to read your files' }),
  ).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await lookAt(app, page, 'onedrive-allow', ['light', 'dark', 'small']);

  await page.getByRole('button', { name: 'Allow' }).click();
  await refuseInBrowser(await takeOpenedPage(app));
  await expect(page.getByRole('alert')).toContainText('The permission was not given', { timeout: 20_000 });
  await lookAt(app, page, 'onedrive-refused', ['light']);

  await page.getByRole('button', { name: 'Allow' }).click();
  await signInAs(CITRA);
  await expect(entry(page, 'Pictures, folder')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a folder that can’t be read takes the focus to what can be done about it', async ({
  page,
  enterAs,
  tenant,
}) => {
  await enterAs(CITRA);
  await openOneDrive(page);
  const down = { status: 503, code: 'serviceNotAvailable' };
  await entry(page, 'Pictures, folder').focus();
  await setFaults(tenant, [{ service: 'graph', path: 'children', action: down }]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await setFaults(tenant, []);
  // The tile that was pressed is gone; the keyboard goes on at the trouble.
  await expect(page.locator(':focus')).toContainText('Try again');
  await tabTo(page, 'Try again');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry]').first()).toBeFocused();
});

test('a double click opens one folder, not what comes to lie under the pointer', async ({ page, enterAs }) => {
  await enterAs(CITRA);
  await openOneDrive(page);
  const opened = entry(page, 'Pictures, folder');
  await opened.dispatchEvent('click', { detail: 2 });
  await expect(opened).toBeVisible();
  await opened.dispatchEvent('click', { detail: 1 });
  await expect(page.getByRole('navigation', { name: 'Folder' })).toContainText('Pictures');
});

test('trouble with one file leaves the rest usable', async ({ page, enterAs, tenant }) => {
  await enterAs(CITRA);
  await openOneDrive(page);
  await expect(entry(page, 'Citra some years ago.jpg')).toBeVisible();
  const gone = { status: 404, code: 'itemNotFound' };
  await setFaults(tenant, [{ service: 'graph', path: 'downloadUrl', times: 1, action: gone }]);
  await entry(page, 'Citra some years ago.jpg').click();
  await expect(page.getByRole('alert')).toContainText('no longer in your OneDrive');
  await setFaults(tenant, [{ service: 'sharepoint', path: 'download.aspx', action: { drop: 'mid-answer' } }]);
  await entry(page, 'Citra some years ago.jpg').click();
  await expect(page.getByRole('alert')).toContainText('can’t be reached');
  await setFaults(tenant, []);
  await entry(page, 'Citra some years ago.jpg').click();
  await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeFocused({ timeout: 30_000 });
});

async function refuseInBrowser(address: string) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const tile = page.locator(`button[name="account"][value="${CITRA}"]`);
    const cancel = page.locator('button[name="answer"][value="cancel"]');
    await tile.or(cancel).first().click();
    if (await tile.isVisible().catch(() => false)) await tile.click();
    const origin = new URL(address).origin;
    await expect(async () => {
      if (new URL(page.url()).origin === origin && (await cancel.isVisible())) await cancel.click();
      expect(new URL(page.url()).origin).not.toBe(origin);
    }).toPass({ timeout: 15_000, intervals: [100] });
  } finally {
    await browser.close();
  }
}

/** Tab on until the control with that name has the focus. */
async function tabTo(page: Page, name: string | RegExp) {
  const wanted = page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`expected to come to ${name} by Tab`);
}
