import type { ElectronApplication, Page } from '@playwright/test';
import { createText, type Locale } from '../../main/text/create-text.ts';
import { expect as expectAtOnce, firstPage, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';
import { chooseAccount, openPrivateWindow, publishNew, settledAttempt } from './visit.ts';

const CITRA = 'citra@selfsame.example';
const AMINA = 'amina@selfsame.example';
const NGOZI = 'ngozi@selfsame.example';

/** A diagnosis asks many places. */
const expect = expectAtOnce.configure({ timeout: 20_000 });

test.setTimeout(180_000);

interface Place {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly say: (key: string) => string;
}

test('the guide where a visit brought nothing: somebody else’s account, and the same day again', async ({
  launchApp,
  tenant,
}) => {
  const at = await enter(await launchApp(['--demo']), 'en');
  const { app, page, say } = at;
  await tenant.advance(25);
  // SharePoint's pull of the day.
  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, CITRA);
  await visit.locator('[data-walk="sharepoint"]').click();
  await settledAttempt(page);
  await publishNew(page, CITRA);
  await diagnose(at);
  await visitAs(at, say('refresh.open'), AMINA);
  await expect(page.getByText(/The window was signed in as .*amina@selfsame\.example/)).toBeVisible();
  await lookAt(app, page, 'guide-wrong-person', ['light', 'dark', 'forced-colors', 'small', 'zoomed']);

  await visitAs(at, say('refresh.again'), CITRA);
  await expect(page.getByText(say('refresh.end.still-old'), { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('refresh.before-after') })).toBeVisible();
  await lookAt(app, page, 'guide-still-old', ['light', 'dark', 'forced-colors', 'small', 'zoomed']);
});

test('diagnosis, guide and desk in Indonesian', { tag: '@long' }, async ({ configure, launchApp, tenant }) => {
  await configure({ locale: 'id' });
  const at = await enter(await launchApp(['--demo']), 'id');
  const { app, page, say } = at;
  await publishNew(page, CITRA);
  await tenant.advance(25);
  await diagnose(at);
  await lookAt(app, page, 'id-diagnostics', ['light', 'small']);
  await visitAs(at, say('refresh.open'), CITRA);
  await expect(page.getByText(say('refresh.end.caught-up'))).toBeVisible();
  await expect(page.getByText(say('refresh.cleared'))).toBeVisible();
  await lookAt(app, page, 'id-guide-caught-up', ['light', 'small']);
  await press(page, say('refresh.done'));

  await page.getByRole('button', { name: /Citra Dewi/ }).click();
  await page.getByRole('menuitem', { name: say('desk.title') }).click();
  await press(page, say('desk.sign-in'));
  await signInWithBrowser(app, NGOZI);
  await page.getByRole('searchbox').fill('siti');
  await page.getByRole('button', { name: /Siti Rahmawati/ }).click();
  await expect(page.getByRole('button', { name: say('desk.words.copy') })).toBeVisible();
  await lookAt(app, page, 'id-desk-diagnostics', ['light', 'small']);
});

async function enter(app: ElectronApplication, locale: Locale): Promise<Place> {
  const page = await firstPage(app);
  const say = createText(locale);
  await press(page, say('welcome.sign-in-demo'));
  await signInWithBrowser(app, CITRA);
  await page.getByRole('heading', { name: say('photo.title') }).waitFor();
  return { app, page, say };
}

/** Ask every place anew and open what the page of "my photo" leads to. */
async function diagnose({ page, say }: Place): Promise<void> {
  await press(page, say('photo.places.check-again'));
  await page.getByRole('button', { name: say('photo.places.check-again'), exact: true }).waitFor();
  await press(page, say('diagnostics.title'));
  await page.getByRole('article').first().waitFor();
}

/** From the button of that name to SharePoint's page, signed in as this account. */
async function visitAs({ app, page }: Place, button: string, upn: string): Promise<void> {
  const [visit] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('contentinfo').getByRole('button', { name: button, exact: true }).click(),
  ]);
  await chooseAccount(visit, upn);
  await visit.locator('[data-walk="sharepoint"]').click();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
