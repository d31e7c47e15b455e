import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { placeOf } from './place-of.ts';

const CITRA = 'citra@selfsame.example';
const NGOZI = 'ngozi@selfsame.example';
const SITI = 'siti@selfsame.example';

test.use({ appArguments: ['--demo'] });
test.setTimeout(180_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

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
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Older photo');
  const first = page.getByRole('article').first();
  await expect(first).toContainText('SharePoint');
  await lookAt(app, page, 'diagnostics');

  await test.step('copy for a ticket', async () => {
    await button(page, 'Copy for a ticket').click();
    await expect(button(page, 'Copied')).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain(SITI);
    expect(copied).toContain('SharePoint, large: Older photo');
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
    await expect(placeOf(page, 'SharePoint, large')).toContainText('Older photo');
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
  await button(page, 'Allow').click();
  await signInAs(NGOZI);
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Older photo');
  await expect(page.getByText('Only this person can visit SharePoint')).toBeVisible();
  await expect(button(page, 'Open private window')).toHaveCount(0);
  await lookAt(app, page, 'desk-diagnostics', ['light', 'dark', 'small', 'zoomed']);
  await page.keyboard.press('Escape');
  await button(page, 'Sign IT out').click();
  await expect(button(page, 'Sign in as IT')).toBeVisible();
});
