import { expect, firstPage, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';

const REAL_TENANT = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-8999-000000000000',
  managedBy: 'Contoso',
};

test('without a configuration: what IT has to do, and the demo tenant', async ({ launchApp }) => {
  const app = await launchApp();
  const page = await firstPage(app);
  await expect(page.getByRole('button', { name: 'Try the demo tenant' })).toBeVisible();
  await lookAt(app, page, 'welcome');
  await page.getByRole('button', { name: 'What IT has to do' }).click();
  await expect.poll(() => app.evaluate(() => globalThis.openedPages)).toHaveLength(1);

  await page.getByRole('button', { name: 'Try the demo tenant' }).click();
  await expect(page.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
  await expect(page).toHaveTitle(/Demo/);
});

test('a broken configuration is named, and nothing is offered in its place', async ({ configure, launchApp }) => {
  await configure({ tenantId: 'nope' });
  const app = await launchApp();
  const page = await firstPage(app);
  await expect(page.getByRole('alert')).toContainText('tenantId');
  await expect(page.getByRole('alert')).toContainText('Ask your IT department to correct it.');
  await expect(page.getByRole('button', { name: /Sign in|demo/ })).toHaveCount(0);
  await lookAt(app, page, 'welcome-problem', ['light', 'small']);
});

test('a configured tenant: its sign-in, who manages it, no demo', async ({ configure, launchApp }) => {
  await configure(REAL_TENANT);
  const app = await launchApp();
  const page = await firstPage(app);
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
  await expect(page.getByText(/^Managed by .*Contoso/)).toBeVisible();
  await expect(page.getByRole('button', { name: /demo/ })).toHaveCount(0);
  await expect(page.getByText('Demo')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/Demo/);
  await lookAt(app, page, 'welcome-configured', ['light', 'dark']);
});

test('a configured tenant beside a demo that is allowed', async ({ configure, launchApp }) => {
  await configure({ ...REAL_TENANT, demoAllowed: true });
  const page = await firstPage(await launchApp());
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
  await page.getByRole('button', { name: 'Try the demo tenant' }).click();
  await expect(page.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
});
