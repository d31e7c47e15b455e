import type { AttemptState } from '../../contract/attempt-state.ts';
import { changePerson, setFaults } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import {
  attemptState,
  chooseAccount,
  openPrivateWindow,
  photoRequests,
  pullsOf,
  settledAttempt,
  stepLetters,
} from './visit.ts';

const CITRA = 'citra@selfsame.example';
const AMINA = 'amina@selfsame.example';

test.use({ appArguments: ['--demo'] });

test('somebody else signs in: stopped before anything is asked', async ({ app, page, enterAs, tenant }) => {
  await enterAs(CITRA);
  await tenant.advance(25);
  const pulls = [await pullsOf(tenant, CITRA), await pullsOf(tenant, AMINA)];
  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, AMINA);
  await visit.locator('[data-walk="sharepoint"]').click();
  const attempt = await settledAttempt(page);
  expect(attempt).toMatchObject({ end: 'wrong-person', otherAccount: `i:0#.f|membership|${AMINA}` });
  expect(stepLetters(attempt)).toBe('ddfsss');
  expect(attempt.receipt.attempt).toMatchObject({
    end: 'wrong-person',
    requestedAt: null,
    wipe: { isClean: true },
  });
  expect(attempt.receipt.causes[0]?.id).toBe('wrong-account');
  expect(await photoRequests(tenant, CITRA)).toEqual([]);
  expect(await photoRequests(tenant, AMINA)).toEqual([]);
  expect([await pullsOf(tenant, CITRA), await pullsOf(tenant, AMINA)]).toEqual(pulls);
});

test('a device that can’t be seen is refused, whether the title tells it or the person', async ({
  app,
  page,
  enterAs,
  tenant,
}) => {
  await enterAs(CITRA);
  await changePerson(tenant, CITRA, { deviceRequired: true });
  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, CITRA);
  await visit.locator('[data-walk="sharepoint"]').click();
  const refused = await settledAttempt(page);
  expect(refused.end).toBe('device-refused');
  expect(refused.receipt.causes[0]?.id).toBe('device-required');
  expect(await photoRequests(tenant, CITRA)).toEqual([]);

  await openPrivateWindow(app, page);
  await page.evaluate(() => window.bridge.refresh.reportRefusal());
  expect((await settledAttempt(page)).end).toBe('device-refused');
  const browsers = await page.evaluate(() => window.bridge.refresh.listBrowsers());
  expect(browsers[0]).toEqual({ id: 'default', name: 'Your default browser', hasPrivateMode: false });
});

test('a password box is refused, and said so', async ({ app, page, enterAs, tenant }) => {
  await enterAs(CITRA);
  await changePerson(tenant, CITRA, { federated: 'basic' });
  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, CITRA);
  expect((await settledAttempt(page)).end).toBe('password-needed');
});

test('closed half way: written down, and the next one can start at once', async ({ app, page, enterAs }) => {
  await enterAs(CITRA);
  await test.step('by its title bar', async () => {
    const visit = await openPrivateWindow(app, page);
    await visit.locator('button[name="account"]').first().waitFor();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.close());
    await expectClosed(await settledAttempt(page));
  });
  await test.step('its page ends', async () => {
    const visit = await openPrivateWindow(app, page);
    await visit.locator('button[name="account"]').first().waitFor();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().at(-1)?.webContents.forcefullyCrashRenderer(),
    );
    await expectClosed(await settledAttempt(page));
  });
  await test.step('started twice it is one, stopped it ends', async () => {
    await openPrivateWindow(app, page);
    const again = await page.evaluate(() => window.bridge.refresh.start(null));
    expect(again).toMatchObject({ ok: true, value: { id: (await attemptState(page)).id } });
    expect(app.windows()).toHaveLength(2);
    await page.evaluate(() => window.bridge.refresh.stop());
    expect((await settledAttempt(page)).end).toBe('stopped');
    expect(app.windows()).toHaveLength(1);
  });
});

test('the network is cut', async ({ app, page, enterAs, tenant }) => {
  await enterAs(CITRA);
  await tenant.advance(25);
  await test.step('while SharePoint is opened', async () => {
    const visit = await openPrivateWindow(app, page);
    await chooseAccount(visit, CITRA);
    const tile = visit.locator('[data-walk="sharepoint"]');
    await tile.waitFor();
    await setFaults(tenant, [{ service: 'sharepoint', action: { drop: 'before' } }]);
    await tile.click();
    const { end, receipt } = await settledAttempt(page);
    expect(end).toBe('offline');
    expect(receipt.attempt).toMatchObject({ end: 'offline', requestedAt: null });
  });
  await test.step('while the photo is asked for', async () => {
    await setFaults(tenant, [{ service: 'sharepoint', path: 'userphoto.aspx', action: { drop: 'before' } }]);
    const visit = await openPrivateWindow(app, page);
    await chooseAccount(visit, CITRA);
    await visit.locator('[data-walk="sharepoint"]').click();
    const { end, receipt } = await settledAttempt(page);
    expect(end).toBe('offline');
    expect(receipt.attempt?.requestedAt).not.toBeNull();
    await setFaults(tenant, []);
  });
});

test.describe('switched off by policy', () => {
  test('nothing opens', async ({ configure, launchApp, tenant: _tenant }) => {
    await configure({ attemptsAllowed: false });
    const app = await launchApp(['--demo']);
    const page = await app.firstWindow();
    await page.getByRole('button', { name: 'Sign in to the demo tenant' }).waitFor();
    const answers = await page.evaluate(async () => [
      await window.bridge.refresh.start(null),
      await window.bridge.refresh.openPage('https://contoso.sharepoint.com/'),
      await window.bridge.refresh.openBrowser({ browser: 'default', isPrivate: false, target: 'photo' }),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { kind: 'attempts-off' } });
    expect(app.windows()).toHaveLength(1);
  });
});

async function expectClosed(attempt: AttemptState): Promise<void> {
  expect(attempt).toMatchObject({
    end: 'window-closed',
    wipe: { isClean: true },
    receipt: { attempt: { end: 'window-closed', requestedAt: null } },
  });
}
