import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { tenantState } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';
import {
  lockStation,
  logEvents,
  OPERATOR,
  PIN,
  STATION,
  setUp,
  stateOf,
  stationPage,
  windowFlags,
} from './station-app.ts';
import { chooseAccount, photoRequests } from './visit.ts';

const CITRA = 'citra@selfsame.example';

test.setTimeout(180_000);

test('operator: from set-up over one person’s session to the next one’s first page', async ({
  launchApp,
  tenant,
}) => {
  const app = await launchApp(STATION);
  const page = await stationPage(app);
  const stage = async () => (await stateOf(page)).session.stage;

  await test.step('the operator signs in in the system browser, and today’s list is read', async () => {
    const signedIn = setUp(page, { type: 'sign-in' });
    await signInWithBrowser(app, OPERATOR);
    await signedIn;
    await expect.poll(async () => (await stateOf(page)).setUp?.operator.state).toBe('signed-in');
    await expect
      .poll(async () => (await stateOf(page)).setUp?.list?.people, { timeout: 20_000 })
      .toBeGreaterThan(3);
  });
  await lockStation(page);

  const key = await test.step('somebody is found by name', async () => {
    await page.evaluate(async () => {
      await window.station.act({ type: 'begin' });
      await window.station.act({ type: 'choose-language', locale: 'en' });
    });
    const found = await page.evaluate(() => window.station.search('citra'));
    if (!found.ok) throw new Error(`expected people, got ${found.failure.kind}`);
    const person = found.value.find(({ progress }) => progress === 'missing');
    if (person === undefined) throw new Error('expected somebody without a photo');
    return person.key;
  });

  await test.step('they confirm, accept the notice, and stand before the camera', async () => {
    await page.evaluate((chosen) => window.station.act({ type: 'choose-person', key: chosen }), key);
    await expect.poll(stage).toBe('confirm');
    await page.evaluate(() => window.station.act({ type: 'confirm-person' }));
    await expect.poll(stage).toBe('notice');
    await page.evaluate(() => window.station.act({ type: 'accept-notice' }));
    await expect.poll(stage).toBe('camera');
  });

  await test.step('a shot is reviewed and published, and the station forgets them', async () => {
    const shot = [...(await drawPortrait(CITRA, 'now'))];
    const taken = await page.evaluate((bytes) => window.station.takeShot(new Uint8Array(bytes)), shot);
    expect(taken).toMatchObject({ ok: true });
    await expect.poll(stage).toBe('review');
    await page.evaluate(() => window.station.act({ type: 'publish' }));
    await expect
      .poll(async () => (await stateOf(page)).session, { timeout: 60_000 })
      .toMatchObject({ stage: 'result', outcome: { kind: 'published' } });
    await expect.poll(stage, { timeout: 30_000 }).toBe('idle');
    expect((await windowFlags(app)).windows).toBe(1);
    expect(await page.evaluate(() => window.station.getPhoto())).toBeNull();
  });

  await test.step('the operator unlocks by the PIN and ends the program', async () => {
    await page.evaluate(async (pin) => {
      await window.station.operator.ask();
      await window.station.operator.enterPin(pin);
      await window.station.operator.act({ type: 'unlock' });
    }, PIN);
    await expect.poll(async () => (await stateOf(page)).front).toBe('set-up');
    await Promise.all([
      app.waitForEvent('close'),
      page.evaluate(() => window.station.setUp({ type: 'quit' })).catch(() => undefined),
    ]);
  });
  const puts = (await tenantState(tenant)).requests.filter(({ method }) => method === 'PUT');
  expect(puts).toHaveLength(1);
});

test('person signs in: their own sign-in, their own photo, SharePoint woken, nothing left', async ({
  launchApp,
  configure,
  tenant,
  stateDir,
}) => {
  await configure({ station: { way: 'person-signs-in' } });
  const app = await launchApp(STATION);
  const page = await stationPage(app);
  const session = async () => (await stateOf(page)).session;
  await lockStation(page);
  const [signIn] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(async () => {
      await window.station.act({ type: 'begin' });
      await window.station.act({ type: 'choose-language', locale: 'en' });
      await window.station.act({ type: 'open-sign-in' });
      await window.station.act({ type: 'open-sign-in' });
    }),
  ]);
  await chooseAccount(signIn, CITRA);
  await signIn
    .locator('button[name="answer"][value="accept"]')
    .click({ timeout: 5000 })
    .catch(() => undefined);
  await expect.poll(async () => (await session()).stage, { timeout: 30_000 }).toBe('confirm');
  await page.evaluate(() => window.station.act({ type: 'confirm-person' }));
  await expect.poll(async () => (await session()).stage).toBe('notice');
  await page.evaluate(() => window.station.act({ type: 'accept-notice' }));
  await expect.poll(async () => (await session()).stage).toBe('camera');
  const shot = [...(await drawPortrait(CITRA, 'now'))];
  await page.evaluate((bytes) => window.station.takeShot(new Uint8Array(bytes)), shot);
  await expect.poll(async () => (await session()).stage).toBe('review');
  await page.evaluate(() => window.station.act({ type: 'publish' }));
  await expect
    .poll(session, { timeout: 60_000 })
    .toMatchObject({ stage: 'result', outcome: { kind: 'published' } });
  await expect.poll(async () => (await session()).stage, { timeout: 60_000 }).toBe('idle');
  expect((await windowFlags(app)).windows).toBe(1);
  const asked = await photoRequests(tenant, CITRA);
  expect(asked).toEqual([expect.stringContaining('size=l&')]);
  expect(await logEvents(stateDir)).toContain('sharepoint-visited');
});
