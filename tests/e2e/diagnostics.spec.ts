import type { Page } from '@playwright/test';
import { expect as expectAtOnce, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { placeOf } from './place-of.ts';
import { chooseAccount, publishNew } from './visit.ts';

const CITRA = 'citra@selfsame.example';
const NGOZI = 'ngozi@selfsame.example';
const SITI = 'siti@selfsame.example';

/** A diagnosis asks many places. */
const expect = expectAtOnce.configure({ timeout: 20_000 });

test.use({ appArguments: ['--demo'] });
test.setTimeout(180_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** After something that the page does not know of. */
async function openDiagnosticsAnew(page: Page) {
  await button(page, 'Check again').click();
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Older photo');
  await openDiagnostics(page);
}

async function openDiagnostics(page: Page) {
  await button(page, 'Check again').waitFor();
  await button(page, 'Diagnostics').click();
  await expect(page.getByRole('heading', { name: 'What each place serves now' })).toBeVisible();
}

test('why SharePoint is behind, what to do, and what to hand on', async ({ app, enterAs, page }) => {
  await enterAs(SITI);
  await expect(button(page, 'Why?')).toBeVisible();
  await lookAt(app, page, 'my-photo-behind', ['light', 'dark', 'small']);
  await openDiagnostics(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Siti Rahmawati');
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Another photo');
  const first = page.getByRole('article').first();
  await expect(first).toContainText('SharePoint');
  await lookAt(app, page, 'diagnostics');

  await test.step('copy for a ticket', async () => {
    await button(page, 'Copy for a ticket').click();
    await expect(button(page, 'Copied')).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain(SITI);
    expect(copied).toContain('SharePoint, large: Another photo');
    expect(copied).not.toMatch(/Bearer|eyJ/);
  });

  await test.step('everything that is folded', async () => {
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expect(page.getByText('Checked', { exact: true }).first()).toBeVisible();
    await lookAt(app, page, 'diagnostics-unfolded', ['light', 'small']);
  });

  await test.step('back with Esc, nothing asked anew', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'My photo' })).toBeVisible();
    await expect(placeOf(page, 'SharePoint, large')).toContainText('Another photo');
  });
});

test('IT looks somebody up', async ({ app, enterAs, page, signInAs }) => {
  await enterAs(CITRA);
  await button(page, /Citra Dewi/).click();
  await page.getByRole('menuitem', { name: 'Look somebody up' }).click();
  await lookAt(app, page, 'desk-sign-in', ['light', 'small']);
  await button(page, 'Sign in as IT').click();
  await signInAs(NGOZI);
  await page.getByRole('searchbox').fill('siti');
  await expect(button(page, /Siti Rahmawati/)).toBeVisible();
  await lookAt(app, page, 'desk');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Siti Rahmawati');
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Another photo');
  await expect(page.getByText('Only this person can visit SharePoint')).toBeVisible();
  await expect(button(page, 'Open private window')).toHaveCount(0);
  await lookAt(app, page, 'desk-diagnostics', ['light', 'dark', 'small', 'zoomed']);
  await page.keyboard.press('Escape');
  await button(page, 'Sign IT out').click();
  await expect(button(page, 'Sign in as IT')).toBeVisible();
});

test('the guide of a visit, by its buttons', async ({ app, enterAs, page, tenant }) => {
  await enterAs(CITRA);
  await publishNew(page, CITRA);
  await tenant.advance(25);
  await openDiagnosticsAnew(page);
  await lookAt(app, page, 'diagnostics-older', ['light', 'dark', 'small']);
  const [visit] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('contentinfo').getByRole('button', { name: 'Open private window' }).click(),
  ]);
  await visit.locator('button[name="account"]').first().waitFor();
  await expect(page.locator('[aria-current=step]')).toContainText('Sign in as');
  await lookAt(app, page, 'guide');

  await test.step('an address that is not SharePoint’s', async () => {
    await page.getByLabel('The site or page where the photo is behind').fill('https://example.com/');
    await button(page, 'Go there').click();
    await expect(page.getByText('not an address of your organisation’s SharePoint')).toBeVisible();
    await lookAt(app, page, 'guide-wrong-address', ['light', 'small']);
  });

  await test.step('away and back', async () => {
    await page.keyboard.press('Escape');
    await button(page, 'Show the steps').click();
    await expect(page.locator('[aria-current=step]')).toContainText('Sign in as');
  });

  await test.step('the other browsers', async () => {
    await button(page, 'Use my browser instead').click();
    await expect(page.getByRole('radio', { name: 'My photo in SharePoint' })).toBeVisible();
    await lookAt(app, page, 'guide-browsers', ['light', 'small']);
    await button(page, 'Use my browser instead').click();
  });

  await test.step('as the person, by the SharePoint tile', async () => {
    await chooseAccount(visit, CITRA);
    await visit.locator('[data-walk="sharepoint"]').click();
    await expect(page.getByText('SharePoint now serves the new photo.')).toBeVisible();
    await expect(
      page.getByText('No cookie or cache entry of the private window was found afterwards.'),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Before and after' })).toBeVisible();
    await lookAt(app, page, 'guide-caught-up');
  });

  await button(page, 'Done').click();
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Same');
});

test('a visit that is stopped, and a reminder', async ({ app, enterAs, page }) => {
  await enterAs(SITI);
  await openDiagnostics(page);
  await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('contentinfo').getByRole('button', { name: 'Open private window' }).click(),
  ]);
  await button(page, 'I see').click();
  await expect(page.getByText('Sign-in wants a device that your organisation manages.')).toBeVisible();
  await lookAt(app, page, 'guide-device-refused', ['light', 'dark', 'small']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article').first()).toBeVisible();
  const remind = button(page, 'Remind me tomorrow').first();
  await remind.click();
  await expect(page.getByText('You will be reminded to try again')).toBeVisible();
  await button(page, 'Watch until it is the same').click();
  await expect(page.getByText('Next time:')).toBeVisible();
  await lookAt(app, page, 'diagnostics-watching', ['light', 'small']);
  await button(page, 'Stop watching').click();
  await expect(page.getByText('Watching was stopped.')).toBeVisible();
  await button(page, 'Save report').click();
  await lookAt(app, page, 'report-dialog', ['light', 'dark', 'small']);
});
