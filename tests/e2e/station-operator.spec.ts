import { expect, show, test } from './station-pages/fixtures.ts';
import { ALL_LOOKS, expectNoBarrier, lookAtStation } from './station-pages/look-at-station.ts';
import { BUSY, inPanel, inSetUp, QUIET, READY, UNREADY } from './station-pages/operator-states.ts';

const STATES = {
  'set-up-ready': inSetUp(READY),
  'set-up-unready': inSetUp(UNREADY),
  'panel-busy': inPanel(BUSY),
  'panel-quiet': inPanel(QUIET),
} as const;

for (const locale of ['en', 'ar'] as const) {
  test(`the operator's pages, ${locale}: no barrier, nothing cut off`, async ({ openStation }) => {
    test.setTimeout(120_000);
    const page = await openStation();
    for (const [name, state] of Object.entries(STATES)) {
      await show(page, { ...state, locale });
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await lookAtStation(page, locale === 'en' ? name : `${name}-${locale}`, ALL_LOOKS);
      await expectNoBarrier(page, `${name} in ${locale}`);
    }
  });
}

test('nothing', async () => {
  expect(1).toBe(1);
});
