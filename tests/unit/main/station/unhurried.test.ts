import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeStation } from './fake-station.ts';

let station: FakeStation;

beforeEach(async () => {
  station = new FakeStation();
  await station.open();
  await station.lock();
});

afterEach(async () => {
  await station.close();
});

it('tells the camera when the photo before was not kept, so that the next one waits longer', async () => {
  expect((await station.reachCamera()).session).toMatchObject({ stage: 'camera', isRetake: false });
  await station.handlers['session:take-shot'](new Uint8Array());
  expect((await station.state()).session).toMatchObject({ stage: 'camera', isRetake: true });
  await station.act('back');
  expect((await station.act('accept-notice')).session).toMatchObject({ stage: 'camera', isRetake: false });
  await station.shoot();
  expect((await station.act('retake')).session).toMatchObject({ stage: 'camera', isRetake: true });
});

it('tells the page of more time as long as the person is here', async () => {
  expect(await station.reachCamera()).toMatchObject({ hasMoreTime: false });
  expect(await station.act('need-more-time')).toMatchObject({ hasMoreTime: true, session: { stage: 'camera' } });
  await station.shoot();
  expect(await station.act('retake')).toMatchObject({ hasMoreTime: true });
  await station.act('leave');
  expect(await station.reaches('idle')).toMatchObject({ hasMoreTime: false });
});
