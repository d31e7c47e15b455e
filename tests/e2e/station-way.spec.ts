import type { ElectronApplication, Page } from '@playwright/test';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { filmFrame, noisyFrames } from '../fixtures/camera-film.ts';
import { writeFilm } from '../fixtures/film/write-film.ts';
import { CITRA, cameraPlaying, FAKE_CAMERA } from './camera-page.ts';
import { tenantState } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import { openServedPhotos } from './served-photos.ts';
import { signInWithBrowser } from './sign-in-with-browser.ts';
import { OPERATOR, STATION, stateOf, stationPage, windowFlags } from './station-app.ts';
import { CLICKER, type Hand, type HandLocale, KEYBOARD, pressOn, wordsIn, write } from './station-hands.ts';
import { expectNoBarrier } from './station-pages/look-at-station.ts';
import { expectCleanAudit, expectNoTrace } from './station-traces.ts';
import { chooseAccount, photoRequests } from './visit.ts';

const LAYLA = 'layla@selfsame.example';
/** Long enough for axe to look at the page. */
const RESULT = { resultSeconds: 60 } as const;

test.setTimeout(180_000);

test('the operator way by keyboard alone: the photo takes itself', async ({
  launchApp,
  configure,
  tenant,
  stateDir,
}) => {
  await configure({ station: { ...RESULT, languages: ['en', 'ar'] } });
  const film = [FAKE_CAMERA, `--use-file-for-fake-video-capture=${await writeFilm()}`];
  const app = await launchApp([...STATION, ...film]);
  const walk = await startWalk(app, KEYBOARD, 'en');
  const { page } = walk;
  await setUpStation(walk);
  await walk.enter('language', 'station.idle.begin');
  await pressOn(page, KEYBOARD, page.getByRole('button', { name: 'English' }));
  await walk.at('who', 'station.who');
  await write(page, KEYBOARD, 'citra');
  await pressOn(page, KEYBOARD, page.getByRole('button', { name: /^Citra Dewi/ }));
  await walk.at('confirm', 'station.confirm');
  await walk.enter('notice', 'station.confirm.yes');
  await pressOn(page, KEYBOARD, walk.button('station.notice.continue'));
  const before = await tenantState(tenant);
  const photo = await publishShot(walk, async () => undefined);
  await expectForgotten(app, page, ['citra', 'Citra']);

  const served = await openServedPhotos(tenant);
  await served.expect(CITRA, photo);
  await served.close();
  const changed = (await tenantState(tenant)).people.filter(
    ({ photo: now }, index) => now?.etag !== before.people[index]?.photo?.etag,
  );
  expect(changed.map(({ upn }) => upn)).toEqual([CITRA]);
  await app.close();
  await expectCleanAudit(stateDir, 1);
  await expectNoTrace(stateDir, ['citra', 'Citra']);
});

test('the operator way by the two keys of a clicker, in Arabic', async ({
  launchApp,
  configure,
  tenant,
  stateDir,
}) => {
  await configure({ station: { ...RESULT, languages: ['ar', 'en'], automaticShutter: false } });
  const frames = noisyFrames(await filmFrame(await drawPortrait(LAYLA, 'new')));
  const app = await launchApp([...STATION, ...(await cameraPlaying(stateDir, frames))]);
  // Before somebody chooses a language, the station speaks the machine's.
  const operator = await startWalk(app, CLICKER, 'en');
  await setUpStation(operator);
  await operator.enter('language', 'station.idle.begin');
  const walk = await startWalk(app, CLICKER, 'ar');
  const { page } = walk;
  await pressOn(page, CLICKER, page.getByRole('button', { name: 'العربية' }));
  await walk.at('who', 'station.who');
  await write(page, CLICKER, 'لي');
  await pressOn(page, CLICKER, page.getByRole('button', { name: /^ليلى/ }));
  await walk.at('confirm', 'station.confirm');
  await walk.enter('notice', 'station.confirm.yes');
  await pressOn(page, CLICKER, walk.button('station.notice.continue'));
  const photo = await publishShot(walk, () => shootByHand(walk));
  await expectForgotten(app, page, ['layla', 'ليلى']);

  const served = await openServedPhotos(tenant);
  await served.expect(LAYLA, photo);
  await served.close();
  await app.close();
  await expectCleanAudit(stateDir, 1);
  await expectNoTrace(stateDir, ['layla', 'ليلى']);
});

test('the way where people sign in themselves, through its pages', async ({
  launchApp,
  configure,
  tenant,
  stateDir,
}) => {
  await configure({ station: { ...RESULT, way: 'person-signs-in', languages: ['en'], automaticShutter: false } });
  const frames = noisyFrames(await filmFrame(await drawPortrait(CITRA, 'new')));
  const app = await launchApp([...STATION, ...(await cameraPlaying(stateDir, frames))]);
  // The same pages as in the operator's way, but for the two about signing in.
  const walk = await startWalk(app, KEYBOARD, 'en', { looks: false });
  const { page } = walk;
  await choosePin(walk);
  await lock(walk);
  await walk.enter('who', 'station.idle.begin');
  await walk.enter('sign-in', 'station.to-sign-in.next');
  const [signIn] = await Promise.all([app.waitForEvent('window'), walk.press('station.sign-in.open')]);
  await chooseAccount(signIn, CITRA);
  await signIn
    .locator('button[name="answer"][value="accept"]')
    .click({ timeout: 5000 })
    .catch(() => undefined);
  await walk.at('confirm', 'station.confirm');
  await walk.enter('notice', 'station.confirm.yes');
  await pressOn(page, KEYBOARD, walk.button('station.notice.continue'));
  const photo = await publishShot(walk, () => shootByHand(walk));
  await expectForgotten(app, page, ['citra', 'Citra']);

  // Asked before anybody else reads: at most the one request that wakes SharePoint.
  expect(await photoRequests(tenant, CITRA)).toEqual([expect.stringContaining('size=l&')]);
  const served = await openServedPhotos(tenant);
  await served.expect(CITRA, photo);
  await served.close();
  await app.close();
  await expectCleanAudit(stateDir, 1);
  await expectNoTrace(stateDir, ['citra', 'Citra']);
});

type Walk = Awaited<ReturnType<typeof startWalk>>;
type Words = Parameters<ReturnType<typeof wordsIn>>[0];

/** Somebody who goes through the pages with one hand, looking at each for barriers unless told not to. */
async function startWalk(app: ElectronApplication, hand: Hand, locale: HandLocale, { looks = true } = {}) {
  const page = await stationPage(app);
  const say = wordsIn(locale);
  const button = (key: Words) => page.getByRole('button', { name: say(key), exact: true });
  const at = async (stage: string, heading?: Words) => {
    await expect.poll(async () => (await stateOf(page)).session.stage, { timeout: 60_000 }).toBe(stage);
    if (heading !== undefined) await page.getByRole('heading', { level: 1, name: say(heading) }).waitFor();
    if (looks) await expectNoBarrier(page, `${stage} in ${locale}`);
  };
  const press = (key: Words) => pressOn(page, hand, button(key));
  const enter = async (stage: string, key: Words) => {
    await press(key);
    await at(stage);
  };
  return { app, page, hand, locale, say, button, at, press, enter };
}

/** The operator signs in, today's list is read, a PIN is chosen, and the station is locked. */
async function setUpStation(walk: Walk): Promise<void> {
  const { app, page, press } = walk;
  await expectNoBarrier(page, `set-up in ${walk.locale}`);
  await press('station.set-up.sign-in');
  await signInWithBrowser(app, OPERATOR);
  await expect.poll(async () => (await stateOf(page)).setUp?.list?.people, { timeout: 20_000 }).toBeGreaterThan(3);
  await choosePin(walk);
  await lock(walk);
}

/** On the keys of the dialog, which a clicker has no others than. */
async function choosePin({ page, press, hand, locale }: Walk): Promise<void> {
  await press('station.set-up.pin.choose');
  await expectNoBarrier(page, `PIN in ${locale}`);
  await write(page, hand, '24680');
  await press('station.next');
  await write(page, hand, '24680');
  await press('station.set-up.pin.set-it');
  await expect.poll(async () => (await stateOf(page)).setUp?.pin).toBe('set');
}

async function lock({ page, press, at }: Walk): Promise<void> {
  await press('station.set-up.lock');
  await expect.poll(async () => (await stateOf(page)).front).toBe('session');
  await at('idle', 'station.idle');
}

/** A press as soon as the page is there is taken for the second of a double one: who sees no countdown presses again. */
async function shootByHand({ button, press }: Walk): Promise<void> {
  await expect(async () => {
    await press('station.camera.shutter');
    await button('station.camera.cancel').waitFor({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}

/** From the camera over review and result to the next person's first page; the photo that was reviewed. */
async function publishShot({ page, at, press }: Walk, shoot: () => Promise<void>): Promise<Uint8Array> {
  await at('camera');
  await shoot();
  await at('review', 'station.review');
  const photo = await page.evaluate(async () => [...((await window.station.getPhoto()) ?? [])]);
  await press('station.review.use');
  await at('result', 'station.result.published');
  await press('station.result.done');
  await at('idle');
  return new Uint8Array(photo);
}

/** Nothing of the person in what the page knows or shows, no window of theirs, no photo. */
async function expectForgotten(app: ElectronApplication, page: Page, words: readonly string[]): Promise<void> {
  expect((await windowFlags(app)).windows).toBe(1);
  expect(await page.evaluate(() => window.station.getPhoto())).toBeNull();
  const known = `${JSON.stringify(await stateOf(page))} ${await page.content()}`;
  for (const word of words) expect(known).not.toContain(word);
}
