import { EVERY_STATE } from './station-pages/every-state.ts';
import { show, test } from './station-pages/fixtures.ts';
import { ALL_LOOKS, expectNoBarrier, lookAtStation, type StationLook } from './station-pages/look-at-station.ts';

/** One of each kind of page; the others differ in words. */
const IN_EVERY_LOOK = new Set([
  'idle-signals',
  'language-many',
  'who-list',
  'sign-in-warned',
  'confirm',
  'notice',
  'review-advice',
  'publishing',
  'result-waiting-network',
  'idle-warning',
  'pin-wrong',
]);

for (const locale of ['en', 'ar'] as const) {
  test(`every page in every state, ${locale}: no barrier, nothing cut off`, async ({ openStation }) => {
    test.setTimeout(180_000);
    const page = await openStation();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [name, state] of Object.entries(EVERY_STATE)) {
      await show(page, { ...state, locale });
      const looks: readonly StationLook[] = IN_EVERY_LOOK.has(name) ? ALL_LOOKS : ['start'];
      await lookAtStation(page, locale === 'en' ? name : `${name}-${locale}`, looks);
      await expectNoBarrier(page, `${name} in ${locale}`);
    }
  });
}
