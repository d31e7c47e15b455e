import { changePerson } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import {
  attemptState,
  chooseAccount,
  openPrivateWindow,
  photoRequests,
  publishNew,
  pullsOf,
  settledAttempt,
  stepLetters,
} from './visit.ts';

const CITRA = 'citra@selfsame.example';
/** New: no site of her own, and the root site is not hers to read, so nobody tells her My Site host. */
const THANDIWE = 'thandiwe@selfsame.example';
const USER_PHOTO = 'sharepoint-userphoto-L';

test.use({ appArguments: ['--demo'] });

test('SharePoint catches up by a visit in the private window, and nothing of the visit is left', async ({
  app,
  page,
  enterAs,
  tenant,
}) => {
  await enterAs(CITRA);
  await publishNew(page, CITRA);
  await tenant.advance(25);
  const pulls = await pullsOf(tenant, CITRA);
  expect(await photoRequests(tenant, CITRA)).toEqual([]);

  const visit = await openPrivateWindow(app, page);
  await test.step('sign-in is asked for, step by step', async () => {
    await expect(visit.locator('button[name="account"]').first()).toBeVisible();
    expect(stepLetters(await attemptState(page))).toBe('dcwwww');
    const title = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.getTitle());
    expect(title).toMatch(/^Private · localhost:\d+ · Demo$/);
    await chooseAccount(visit, CITRA);
    await visit.locator('[data-walk="sharepoint"]').waitFor();
    await expect.poll(async () => stepLetters(await attemptState(page))).toBe('ddcwww');
  });

  await test.step('from the SharePoint tile on it goes by itself', async () => {
    await visit.locator('[data-walk="sharepoint"]').click();
    const { end, origin, receipt, wipe } = await settledAttempt(page);
    expect(end).toBe('caught-up');
    expect(stepLetters(await attemptState(page))).toBe('dddddd');
    expect(origin).toBeNull();
    expect(wipe).toMatchObject({ cookies: 0, cacheBytes: 0, isClean: true });
    expect(receipt).toMatchObject({
      action: 'refresh',
      person: { upn: CITRA },
      attempt: {
        way: 'private-window',
        end: 'caught-up',
        signedInAs: `i:0#.f|membership|${CITRA}`,
        requestedAt: expect.stringMatching(/Z$/),
        wipe: { isClean: true },
      },
    });
    expect(receipt.places.find(({ place }) => place === USER_PHOTO)).toMatchObject({ verdict: 'same' });
    const before = receipt.attempt?.before.find(({ place }) => place === 'sharepoint-thumbnail-L');
    expect(before).toMatchObject({ verdict: 'older' });
    expect(receipt.places.find(({ place }) => place === 'sharepoint-thumbnail-L')).toMatchObject({
      verdict: 'same',
    });
    expect(visit.isClosed()).toBe(true);
  });

  await test.step('the photo was asked for once, and that was the pull', async () => {
    expect(await photoRequests(tenant, CITRA)).toEqual([
      expect.stringMatching(/^\/_layouts\/15\/userphoto\.aspx\?size=l&accountname=citra@selfsame\.example&t=\d+$/),
    ]);
    expect(await pullsOf(tenant, CITRA)).toBe(pulls + 1);
  });

  await test.step('a new private window knows nobody', async () => {
    const again = await openPrivateWindow(app, page);
    await expect(again.locator('button[name="account"]').first()).toBeVisible();
    await page.evaluate(() => window.bridge.refresh.stop());
    expect((await settledAttempt(page)).end).toBe('stopped');
  });
});

test('a page can be chosen, and only one of SharePoint’s', async ({ app, page, enterAs, tenant }) => {
  await enterAs(CITRA);
  await publishNew(page, CITRA);
  await tenant.advance(25);
  const refused = await page.evaluate(() => window.bridge.refresh.start('https://example.com/people'));
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'bad-argument', name: 'page' } });
  expect(app.windows()).toHaveLength(1);

  const address = new URL('/sites/demo/SitePages/People.aspx', tenant.descriptor.sharepoint).href;
  const visit = await openPrivateWindow(app, page, ` "${address}" `);
  expect((await attemptState(page)).page).toBe(address);
  const seen: string[] = [];
  visit.on('framenavigated', (frame) => {
    if (frame === visit.mainFrame()) seen.push(frame.url());
  });
  await chooseAccount(visit, CITRA);
  await visit.locator('[data-walk="sharepoint"]').click();
  expect((await settledAttempt(page)).end).toBe('caught-up');
  expect(seen).toContain(address);
});

test('the daily rule: a second visit on the same day changes nothing, and says so', async ({
  app,
  page,
  enterAs,
  tenant,
}) => {
  await enterAs(CITRA);
  await tenant.advance(25);
  const first = await openPrivateWindow(app, page);
  await chooseAccount(first, CITRA);
  await first.locator('[data-walk="sharepoint"]').click();
  await settledAttempt(page);
  await publishNew(page, CITRA);
  const pulls = await pullsOf(tenant, CITRA);

  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, CITRA);
  await visit.locator('[data-walk="sharepoint"]').click();
  const { end, receipt } = await settledAttempt(page);
  expect(end).toBe('still-old');
  expect(receipt.places.find(({ place }) => place === USER_PHOTO)).toMatchObject({ verdict: 'older' });
  expect(await pullsOf(tenant, CITRA)).toBe(pulls);
});

test('sign-in at the person’s own organisation, on another host and with a popup', async ({
  app,
  page,
  enterAs,
  tenant,
}) => {
  await enterAs(CITRA);
  await publishNew(page, CITRA);
  await tenant.advance(25);
  await changePerson(tenant, CITRA, { federated: 'popup' });
  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, CITRA);
  const opener = visit.locator('[data-walk="popup"]');
  await opener.waitFor();
  const origin = async () => (await attemptState(page)).origin ?? '';
  await expect.poll(origin).toMatch(/^http:\/\/sign-in\.demo-partner\.localhost:/);
  const titles = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()));
  expect((await titles()).join()).toContain('Private · sign-in.demo-partner.localhost:');

  const [popup] = await Promise.all([app.waitForEvent('window'), opener.click()]);
  await popup.locator('form button').click();
  await visit.locator('[data-walk="sharepoint"]').click();
  expect((await settledAttempt(page)).end).toBe('caught-up');
  expect(app.windows()).toHaveLength(1);
});

test('a newcomer who never opened SharePoint: the visit learns where her photo is, and it can be read afterwards', async ({
  app,
  page,
  enterAs,
  tenant,
}) => {
  await enterAs(THANDIWE);
  await publishNew(page, THANDIWE);
  await tenant.advance(25);
  const visit = await openPrivateWindow(app, page);
  await chooseAccount(visit, THANDIWE);
  await visit.locator('[data-walk="sharepoint"]').waitFor();
  await expect.poll(async () => stepLetters(await attemptState(page))).toBe('ddcwww');
  await visit.locator('[data-walk="sharepoint"]').click();

  const { end, receipt, wipe } = await settledAttempt(page);
  expect(end).toBe('caught-up');
  expect(wipe).toMatchObject({ isClean: true });
  const before = receipt.attempt?.before.find(({ place }) => place === 'sharepoint-profile');
  expect(before).toMatchObject({ verdict: 'unknown' });
  for (const place of [USER_PHOTO, 'sharepoint-profile', 'sharepoint-thumbnail-L'])
    expect(receipt.places.find((one) => one.place === place)).toMatchObject({ place, verdict: 'same' });
  const requests = await photoRequests(tenant, THANDIWE);
  expect(requests).toHaveLength(1);
  expect(await pullsOf(tenant, THANDIWE)).toBe(1);
});
