import { expect, test } from './fixtures.ts';
import { lockStation, STATION, stateOf, stationPage, windowFlags } from './station-app.ts';

test.beforeEach(async ({ configure, tenant: _tenant }) => {
  await configure({ station: { way: 'person-signs-in' } });
});

test('trial', async ({ launchApp }) => {
  const app = await launchApp(STATION);
  const page = await stationPage(app);
  console.log(JSON.stringify(await stateOf(page)).slice(0, 3000));
  await lockStation(page);
  console.log(await windowFlags(app));
  expect(
    await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (e) => e.name,
      ),
    ),
  ).toBe('granted');
});
