import type { ElectronApplication, Page } from '@playwright/test';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { createText, type Locale } from '../../main/text/create-text.ts';
import { texturedPicture } from '../fixtures/pictures/make-picture.ts';
import { setFaults } from './control-tenant.ts';
import { expect, firstPage, test } from './fixtures.ts';
import { dropFile } from './hand-over-file.ts';
import { type Look, lookAt } from './look-at.ts';
import { portraitFile } from './portrait-file.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';
import { chooseInNextDialog } from './stub-file-dialog.ts';

const CITRA = 'citra@selfsame.example';
const LINH = 'linh@selfsame.example';

interface Walk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly tenant: DemoTenant;
  readonly locale: Locale;
  readonly say: (key: string) => string;
  /** See the page as it is now, under this name. */
  readonly see: (name: string) => Promise<void>;
}

test.setTimeout(240_000);

const LOOKS: Readonly<Record<Locale, readonly Look[] | undefined>> = { en: undefined, id: ['light', 'small'] };

for (const locale of ['en', 'id'] as const) {
  const tag = locale === 'en' ? [] : ['@long'];
  test(`every page in every state, in ${locale}`, { tag }, async ({ configure, launchApp, stateDir, tenant }) => {
    await configure({ locale });
    const app = await launchApp(['--demo']);
    const page = await firstPage(app);
    const say = createText(locale);
    const see = (name: string) => lookAt(app, page, locale === 'en' ? name : `${locale}-${name}`, LOOKS[locale]);
    const walk: Walk = { app, locale, page, tenant, say, see };
    const picture = await portraitFile(stateDir, CITRA);
    await test.step('signing in', () => walkSignIn(walk));
    await test.step('choosing a picture', () => walkChoosing(walk, picture));
    await test.step('publishing', () => walkPublishing(walk));
    await test.step('trouble', () => walkTrouble(walk));
    await test.step('without a photo', () => walkWithoutPhoto(walk));
  });
}

async function walkSignIn({ app, locale, page, say, see }: Walk) {
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await see('welcome-demo');
  await press(page, say('welcome.sign-in-demo'));
  await page.getByText(say('welcome.waiting.heading')).waitFor();
  await see('signing-in');
  await press(page, say('welcome.waiting.cancel'));
  await app.evaluate(() => globalThis.openedPages.splice(0));
  await press(page, say('welcome.sign-in-demo'));
  await signInWithBrowser(app, CITRA);
  await checked(page, say);
  await see('my-photo');
  await page.getByRole('button', { name: /Citra Dewi/ }).click();
  await page.getByRole('menuitem', { name: say('app.sign-out') }).waitFor();
  await see('account-menu');
  await page.keyboard.press('Escape');
  await page.reload();
  await page
    .getByRole('button', { name: /Citra Dewi/ })
    .last()
    .waitFor();
  await see('continue-as');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('photo.title') }).waitFor();
}

async function walkChoosing({ app, page, say, see }: Walk, picture: string) {
  await press(page, say('photo.change'));
  await see('change-photo');
  await page.evaluate(() => {
    document.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
  });
  await see('change-photo-dragging');
  await dropFile(page, { name: 'letter.jpg', type: 'image/jpeg', bytes: Buffer.from('Dear Sir') });
  await page.getByRole('alert').waitFor();
  await see('change-photo-refused');
  const small = await texturedPicture(300, 300).jpeg().toBuffer();
  await dropFile(page, { name: 'small.jpg', type: 'image/jpeg', bytes: small });
  await page.getByRole('heading', { name: say('crop.heading') }).waitFor();
  await see('crop-advice');
  await page.keyboard.press('Escape');
  await chooseInNextDialog(app, picture);
  await press(page, say('change.choose-file'));
  await page.getByRole('heading', { name: say('crop.heading') }).waitFor();
  for (const key of ['+', '+', 'ArrowUp']) await page.keyboard.press(key);
  await see('crop');
}

async function walkPublishing({ page, say, see, tenant }: Walk) {
  // Long enough to be looked at, short enough for "Stop" to find out how it ended.
  await setFaults(tenant, [{ service: 'graph', method: 'PUT', action: { status: 429, retryAfterSeconds: 50 } }]);
  await press(page, say('crop.publish'));
  await page.locator('[aria-current=step]', { hasText: say('step.upload.running') }).waitFor();
  await see('publishing');
  await press(page, say('publishing.stop'));
  await page.getByRole('alert').waitFor();
  await see('publishing-stopped');
  await setFaults(tenant, []);
  await press(page, say('publishing.back-to-crop'));
  await press(page, say('crop.publish'));
  await page.getByText(say('photo.done.set')).waitFor({ timeout: 60_000 });
  await see('published');
  for (const summary of await page.locator('summary').all()) await summary.click();
  await see('published-details');
}

async function walkTrouble({ page, say, see, tenant }: Walk) {
  await setFaults(tenant, [{ service: 'graph', action: { status: 503, retryAfterSeconds: 600 } }]);
  await press(page, say('photo.places.check-again'));
  await page.getByRole('alert').first().waitFor();
  await see('my-photo-trouble');
  await setFaults(tenant, []);
}

async function walkWithoutPhoto({ app, page, say, see }: Walk) {
  await page.getByRole('button', { name: /Citra Dewi/ }).click();
  await page.getByRole('menuitem', { name: say('app.sign-out') }).click();
  await press(page, say('welcome.sign-in-demo'));
  await signInWithBrowser(app, LINH);
  await page.getByText(say('photo.none')).waitFor();
  await checked(page, say);
  await see('no-photo');
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Wait until every place has answered. */
async function checked(page: Page, say: Walk['say']) {
  await page.getByRole('button', { name: say('photo.places.check-again'), exact: true }).waitFor();
}
