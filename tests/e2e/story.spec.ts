import { visitSharePoint } from '../../demo-tenant/visit-share-point.ts';
import { expect, firstPage, test } from './fixtures.ts';
import { keepsSecrets, NO_KEYRING } from './keeps-secrets.ts';
import { placeOf } from './place-of.ts';
import { portraitFile } from './portrait-file.ts';
import { chooseInNextDialog } from './stub-file-dialog.ts';

const CITRA = 'citra@selfsame.example';

test.describe('one photo, from a file to every place', () => {
  test.use({ appArguments: ['--demo'] });
  test.setTimeout(180_000);

  test('publish, see where it has arrived, undo, stay signed in, sign out', async ({
    app,
    page,
    signInAs,
    tenant,
    stateDir,
    launchApp,
  }) => {
    const picture = await portraitFile(stateDir, CITRA);

    await test.step('sign in through the provider’s own pages', async () => {
      await page.getByRole('button', { name: 'Sign in to the demo tenant' }).click();
      await signInAs(CITRA);
      await expect(page.getByRole('heading', { name: 'Citra Dewi' })).toBeVisible();
      await expect(placeOf(page, 'SharePoint, large')).toContainText('Same');
    });

    await test.step('choose a file and crop it by keyboard', async () => {
      await page.getByRole('button', { name: 'Change photo' }).click();
      await chooseInNextDialog(app, picture);
      await page.getByRole('button', { name: 'Choose a file' }).click();
      await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeVisible();
      await page.getByRole('application', { name: /^Crop area/ }).focus();
      for (const key of ['+', '+', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
      await expect(page.getByLabel('Zoom', { exact: true })).not.toHaveValue('1');
    });

    await test.step('publish', async () => {
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await expect(page.getByText('Your new photo is published')).toBeVisible({ timeout: 60_000 });
      await expect(placeOf(page, 'Profile').first()).toContainText('Same');
      await expect(placeOf(page, 'SharePoint, large')).toContainText('Older photo');
    });

    await test.step('SharePoint catches up after a day and a visit as the person', async () => {
      await tenant.advance(25);
      await visitSharePoint({ descriptor: tenant.descriptor, upn: CITRA });
      await page.getByRole('button', { name: 'Check again' }).click();
      await expect(placeOf(page, 'SharePoint, large')).toContainText('Same');
      // Ages are reckoned by the service's clock, which has moved on by a day.
      await expect(placeOf(page, 'Profile')).toContainText('Asked now');
    });

    await test.step('undo', async () => {
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText('Your earlier photo is back')).toBeVisible({ timeout: 60_000 });
      await expect(placeOf(page, 'Profile').first()).toContainText('Same');
    });

    await test.step('a relaunch is still signed in', async () => {
      test.skip(!(await keepsSecrets(app)), NO_KEYRING);
      await app.close();
      const again = await launchApp();
      const second = await firstPage(again);
      await second.getByRole('button', { name: /Continue as/ }).click();
      await expect(placeOf(second, 'Profile').first()).toContainText('Same');
      await second.getByRole('button', { name: /Citra Dewi/ }).click();
      await second.getByRole('menuitem', { name: 'Sign out' }).click();
      await expect(second.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
    });
  });
});
