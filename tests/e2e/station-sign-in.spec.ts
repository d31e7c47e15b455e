import type { ElectronApplication, Page } from '@playwright/test';
import { changePerson, setSwitches } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import { lockStation, logEvents, STATION, stateOf, stationPage } from './station-app.ts';

const CITRA = 'citra@selfsame.example';

test.beforeEach(async ({ configure, tenant: _tenant }) => {
  await configure({ station: { way: 'person-signs-in' } });
});

/** From the locked station's first page to the person's own sign-in. */
async function openSignIn(app: ElectronApplication): Promise<{ readonly page: Page; readonly signIn: Page }> {
  const page = await stationPage(app);
  await lockStation(page);
  await page.evaluate(async () => {
    await window.station.act({ type: 'begin' });
    await window.station.act({ type: 'choose-language', locale: 'en' });
    await window.station.act({ type: 'open-sign-in' });
  });
  await expect.poll(async () => (await stateOf(page)).session).toMatchObject({ stage: 'sign-in', step: 'warned' });
  const [signIn] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.station.act({ type: 'open-sign-in' })),
  ]);
  await signIn.locator(`button[name="account"][value="${CITRA}"]`).waitFor();
  return { page, signIn };
}

const windowsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('the sign-in window leaves the bar of the station free, and lies above everything', async ({ launchApp }) => {
  const app = await launchApp(STATION);
  const { page } = await openSignIn(app);
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ ...window.getBounds(), isOnTop: window.isAlwaysOnTop() })),
  );
  const [station, signIn] = windows;
  expect(signIn).toEqual({
    ...station,
    y: (station?.y ?? 0) + 144,
    height: (station?.height ?? 0) - 144,
    isOnTop: true,
  });
  await page.evaluate(() => window.station.act({ type: 'cancel-sign-in' }));
  await expect.poll(() => windowsOf(app)).toBe(1);
});

test('no page of it covers the bar of the station, by moving its window or by opening another', async ({
  launchApp,
}) => {
  const app = await launchApp(STATION);
  const { signIn } = await openSignIn(app);
  await signIn.evaluate(() => {
    window.moveTo(0, 0);
    window.resizeTo(screen.width, screen.height);
    window.open('about:blank', '', 'popup,left=0,top=0,width=500,height=100');
  });
  await expect.poll(() => windowsOf(app)).toBe(3);
  await signIn.waitForTimeout(SETTLE_MS);
  const [station, ...others] = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getBounds()),
  );
  for (const { y } of others) expect(y).toBeGreaterThanOrEqual((station?.y ?? 0) + 144);
});

test('a hostile page in it stays inside, and nothing of it is left', async ({ launchApp, tenant, stateDir }) => {
  test.setTimeout(180_000);
  await changePerson(tenant, CITRA, { federated: 'redirect' });
  await setSwitches(tenant, { hostilePage: true });
  const app = await launchApp(STATION);
  const { page, signIn } = await openSignIn(app);
  let dialogs = 0;
  signIn.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  const address = new URL('/hostile', tenant.descriptor.pages);
  address.hostname = 'sign-in.demo-partner.localhost';
  await goTo(signIn, address.href);

  const names = await signIn.locator('#attempts button').evaluateAll((buttons) => buttons.map(({ id }) => id));
  expect(names.length).toBeGreaterThan(40);
  for (const name of names) {
    if (name === 'hang') continue;
    await test.step(name, async () => {
      // Each begins anew: its own site is where a sign-in may be, so some lead to another page of it.
      await expect(() => goTo(signIn, address.href)).toPass({ timeout: 15_000 });
      // A click of the person's, because much is allowed after one only.
      await signIn.locator(`[id="${name}"]`).click({ noWaitAfter: true });
      await signIn.waitForTimeout(SETTLE_MS);
      await closePopups(app, signIn);
      await expect.poll(() => signIn.url(), `${name} stays at its site`).toMatch(INSIDE);
    });
  }
  await goTo(signIn, address.href);
  // Another program on this machine.
  await signIn.evaluate((port) => {
    location.href = `http://localhost:${port}/`;
  }, Number(address.port) + 1);
  await expect.poll(() => logEvents(stateDir)).toContain('visit-navigation-refused');
  expect(signIn.url()).toBe(address.href);
  expect(dialogs, 'no dialog of a page').toBe(0);
  expect(await app.evaluate(() => globalThis.openedPages)).toEqual([]);
  expect(await logEvents(stateDir)).toContain('file-dialog-refused');
  const shortcuts = ['Control+r', 'F5', 'F11', 'Control+p', 'Control+s', 'Control+Shift+i', 'Alt+ArrowLeft'];
  for (const shortcut of shortcuts) await signIn.keyboard.press(shortcut);
  expect(signIn.url()).toBe(address.href);
  expect((await stateOf(page)).front).toBe('session');

  // It hangs, and the station goes on without it.
  await signIn
    .locator('#hang')
    .click({ noWaitAfter: true, timeout: 2000 })
    .catch(() => undefined);
  await page.evaluate(() => window.station.act({ type: 'leave' }));
  await expect.poll(async () => (await stateOf(page)).session.stage, { timeout: 30_000 }).toBe('idle');
  expect(await windowsOf(app)).toBe(1);
});

/** What a page begins is under way by then. */
const SETTLE_MS = 150;

/** For a `blob:` no request is made, so that the stand-in can't refuse it; it is its maker's, policy and all. */
const INSIDE = /^(blob:)?http:\/\/sign-in\.demo-partner\.localhost:\d+\/(hostile(\/other)?|[\da-f-]{36})$/;

/** As a page of the sign-in itself would lead there. */
async function goTo(signIn: Page, address: string): Promise<void> {
  await signIn.evaluate((url) => {
    location.href = url;
  }, address);
  await signIn.waitForURL(address, { timeout: 5000 });
  await signIn.locator('#attempts button').first().waitFor({ timeout: 5000 });
}

/** Popups of a sign-in are allowed, in the same session and under the same guard; here they are closed again. */
async function closePopups(app: ElectronApplication, signIn: Page): Promise<void> {
  for (const popup of app.windows().slice(1)) {
    if (popup === signIn) continue;
    expect(popup.url()).toMatch(/^(:|about:blank)?$|^http:\/\/sign-in\.demo-partner\.localhost:/);
    await popup.close();
  }
}

for (const [interruption, step] of [
  ['registration', 'registration'],
  ['registration-older', 'registration'],
  ['password-change', 'password-change'],
  ['terms', 'terms'],
] as const) {
  test(`${interruption} is known by its address, and left`, async ({ launchApp, tenant }) => {
    await changePerson(tenant, CITRA, { interruption });
    const app = await launchApp(STATION);
    const { page, signIn } = await openSignIn(app);
    await signIn.locator(`button[name="account"][value="${CITRA}"]`).click();
    if (interruption.startsWith('registration'))
      await signIn
        .getByRole('button')
        .first()
        .click()
        .catch(() => undefined);
    await expect.poll(async () => (await stateOf(page)).session).toMatchObject({ stage: 'sign-in', step });
    await expect.poll(() => windowsOf(app)).toBe(1);
  });
}
