import { beforeEach, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import type { WatchState } from '../../../../contract/watch.ts';
import { createWatches } from '../../../../main/desktop/watch-handlers.ts';
import type { Services } from '../../../../main/services.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { reading } from '../../../fixtures/findings.ts';

const BUDI = 'budi@selfsame.example';

let told: WatchState[];
let asked: unknown[];
let signedIn: AbortController;
let isSignedIn: boolean;
beforeEach(() => {
  told = [];
  asked = [];
  signedIn = new AbortController();
  isSignedIn = true;
});

/** SharePoint is older, so that a watch goes on until something ends it. */
const diagnose: Services['diagnose'] = async ({ signal, onRead, keep, ...request }) => {
  asked.push(request);
  if (signal?.aborted === true) return fail({ kind: 'stopped' });
  return succeed({ ...emptyReceipt(), places: [reading('graph', 'same'), reading('sharepoint-profile', 'older')] });
};

function open() {
  const services = { diagnose } as Services;
  return createWatches(
    { servicesFor: () => (isSignedIn ? services : null), whileSignedIn: () => signedIn.signal },
    {
      emit: (channel, payload) => {
        if (channel === 'watch:changed') told.push(payload as WatchState);
      },
      log: new FakeLog(),
    },
  );
}

const phases = () => told.map(({ end, phase, upn }) => [upn, phase, end]);
const untilWaiting = () => expect.poll(() => told.at(-1)?.phase).toBe('waiting');

it('tells how it goes, and stops when asked to', async () => {
  const { handlers } = open();
  await handlers['watch:start'](BUDI);
  await untilWaiting();
  await handlers['watch:stop']();
  expect(phases()).toEqual([
    [BUDI, 'asking', null],
    [BUDI, 'waiting', null],
    [BUDI, 'ended', 'stopped'],
  ]);
  expect(asked).toEqual([{ action: 'watch', for: BUDI }]);
});

it('ends one before the next begins', async () => {
  const { handlers, settle } = open();
  await handlers['watch:start'](BUDI);
  await untilWaiting();
  await handlers['watch:start'](null);
  expect(told.filter(({ phase }) => phase === 'ended').map(({ upn }) => upn)).toEqual([BUDI]);
  expect(asked.at(-1)).toEqual({ action: 'watch' });
  await settle();
});

it('runs one, however many are asked for at once', async () => {
  const { handlers, settle } = open();
  await Promise.all([handlers['watch:start'](BUDI), handlers['watch:start'](null), handlers['watch:start'](null)]);
  await untilWaiting();
  expect(asked).toHaveLength(1);
  await settle();
  expect(told.filter(({ phase }) => phase === 'ended')).toHaveLength(1);
});

it('ends with the sign-in', async () => {
  const { handlers } = open();
  await handlers['watch:start'](null);
  await untilWaiting();
  signedIn.abort();
  await expect.poll(() => told.at(-1)).toMatchObject({ phase: 'ended', end: 'stopped' });
});

it('says that somebody has to sign in', async () => {
  isSignedIn = false;
  await open().handlers['watch:start'](BUDI);
  await expect.poll(() => told.at(-1)).toMatchObject({ end: 'failed', failure: { kind: 'sign-in-needed' } });
});

it('stops nothing where nothing runs', async () => {
  await open().handlers['watch:stop']();
  expect(told).toEqual([]);
});
