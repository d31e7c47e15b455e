import { changePerson } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { placeOf } from './place-of.ts';

const CITRA = 'citra@selfsame.example';
const AOIFE = 'aoife@selfsame.example';

test.use({ appArguments: ['--demo'] });

test('SharePoint’s permission is asked for where it is wanted, and not before', async ({
  app,
  enterAs,
  page,
  signInAs,
  tenant,
}) => {
  await changePerson(tenant, CITRA, { consent: false });
  await enterAs(CITRA);
  await expect(placeOf(page, 'Profile')).toContainText('Same');
  await expect(page.getByText('Not allowed to ask').first()).toBeVisible();
  // A refusal of SharePoint's is no place to count, and no failure.
  await expect(page.getByText('Same in 6 of 6 places we can ask')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await lookAt(app, page, 'allow-sharepoint', ['light', 'dark', 'small']);

  await page.getByRole('button', { name: 'Allow' }).click();
  await signInAs(CITRA);
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Same');
  await expect(page.getByText('Same in 10 of 10 places we can ask')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0);
});

test('somebody who may not use the app is told so when back', async ({ app, page, signInAs }) => {
  await page.getByRole('button', { name: 'Sign in to the demo tenant' }).click();
  await signInAs(AOIFE);
  await expect(page.getByRole('alert')).toContainText('Your organisation did not let you sign in to Selfsame.');
  await expect(page.getByRole('alert')).toContainText('50105');
  const cause = page.getByRole('article', { name: 'Selfsame is not assigned to this account' });
  await expect(cause).toContainText('Your IT:');
  await expect(page.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
  await lookAt(app, page, 'sign-in-refused', ['light', 'dark', 'small']);
});
