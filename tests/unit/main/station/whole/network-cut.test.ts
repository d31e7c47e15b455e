import { afterEach, expect, it, vi } from 'vitest';
import { drawPortrait } from '../../../../../demo-tenant/portraits/draw-portrait.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { type DemoStation, openDemoStation } from './demo-station.ts';

let station: DemoStation;

afterEach(async () => {
  await station.close();
  await station.remove();
});

it('keeps a photo while the network is gone, and publishes it once it is back', { timeout: 60_000 }, async () => {
  station = await openDemoStation({ way: 'operator' });
  const { act, handlers, reaches, strike } = station;
  const [person = expect.fail()] = await station.expectPeople(1);
  expectValue(await handlers['set-up:act']({ type: 'set-pin', pin: '2468' }));
  expectValue(await handlers['set-up:act']({ type: 'sign-in' }));
  expectValue(await handlers['set-up:act']({ type: 'lock' }));
  await act({ type: 'begin' });
  const [found = expect.fail()] = expectValue(await handlers['session:search'](person.Title));
  await act({ type: 'choose-person', key: found.key });
  await act({ type: 'confirm-person' });
  await act({ type: 'accept-notice' });
  await reaches('camera');
  expectValue(await handlers['session:take-shot'](await drawPortrait(person.Account, 'new')));
  await strike({ service: 'graph', action: { drop: 'before' } });
  await act({ type: 'publish' });
  expect(await reaches('result')).toMatchObject({
    session: { outcome: { kind: 'waiting', for: 'network' } },
    signals: { waiting: 1 },
  });
  await act({ type: 'leave' });
  await reaches('idle');

  await strike();
  await handlers['operator:ask']();
  await handlers['operator:enter-pin']('2468');
  expectValue(await handlers['operator:act']({ type: 'publish-waiting' }));
  await vi.waitFor(async () => expect((await station.state()).signals).toMatchObject({ waiting: 0 }), 20_000);
  expect((await station.state()).panel?.counts).toMatchObject({ done: 1, waiting: 0 });
});
