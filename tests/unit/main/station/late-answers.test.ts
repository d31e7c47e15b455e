import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { FakeStation, finishedPhoto } from './fake-station.ts';

let station: FakeStation;

beforeEach(async () => {
  station = new FakeStation();
  await station.open();
  await station.lock();
});

afterEach(async () => {
  await station.close();
});

/** Answers that come when a test says so, in the order in which they were asked for. */
function answers<T>() {
  const waiting: ((answer: T) => void)[] = [];
  return {
    ask: () => new Promise<T>((resolve) => waiting.push(resolve)),
    next: (answer: T) => waiting.shift()?.(answer),
  };
}

async function choose(key: string) {
  await station.act({ type: 'choose-person', key });
  return station.act('confirm-person');
}

async function begin() {
  await station.act('begin');
  return station.act({ type: 'choose-language', locale: 'en' });
}

describe('an answer that comes late', () => {
  it('about a claim of somebody else does not let the next one to the camera', async () => {
    const claims = answers<Awaited<ReturnType<typeof station.list.claim>>>();
    station.list.claim = claims.ask;
    await begin();
    await choose('ann');
    await station.act('back');
    await station.act('back');
    expect((await choose('bo')).session).toMatchObject({ stage: 'notice', person: { key: 'bo' } });
    await station.act('accept-notice');
    claims.next(succeed({ key: 'ann', isShared: true }));
    await station.settle();
    expect((await station.state()).session).toMatchObject({ stage: 'notice', person: { key: 'bo' } });
    claims.next(succeed({ key: 'bo', isShared: true }));
    await station.settle();
    expect((await station.state()).session).toMatchObject({ stage: 'camera', person: { key: 'bo' } });
    expect(station.list.settled).toEqual([['ann', 'missing']]);
  });

  it('about a claim that was lost by somebody else turns nobody away', async () => {
    const claims = answers<Awaited<ReturnType<typeof station.list.claim>>>();
    station.list.claim = claims.ask;
    await begin();
    await choose('ann');
    await station.act('back');
    await station.act('back');
    await choose('bo');
    claims.next(fail({ kind: 'taken-elsewhere' }));
    await station.settle();
    expect((await station.state()).session).toMatchObject({ stage: 'notice', person: { key: 'bo' } });
    claims.next(succeed({ key: 'bo', isShared: true }));
  });

  it('with the photo of somebody else is not shown to the next one', async () => {
    const shots = answers<ReturnType<typeof succeed<ReturnType<typeof finishedPhoto>>>>();
    station.prepare = shots.ask;
    await station.reachCamera('ann');
    const taking = station.handlers['session:take-shot'](Uint8Array.of(1));
    for (let page = 0; page < 3; page += 1) await station.act('back');
    await choose('bo');
    await station.act('accept-notice');
    shots.next(succeed(finishedPhoto()));
    expect(await taking).toEqual(fail({ kind: 'portrait-closed' }));
    expect((await station.state()).session).toMatchObject({
      stage: 'camera',
      person: { key: 'bo' },
      failure: null,
    });
  });

  it('with a photo of the last session changes nothing in the next', async () => {
    const shots = answers<ReturnType<typeof succeed<ReturnType<typeof finishedPhoto>>>>();
    station.prepare = shots.ask;
    await station.reachCamera('ann');
    const taking = station.handlers['session:take-shot'](Uint8Array.of(1));
    await station.act('leave');
    await station.reaches('idle');
    await station.reachCamera('ann');
    shots.next(succeed(finishedPhoto()));
    await taking;
    expect((await station.state()).session).toMatchObject({ stage: 'camera' });
  });
});
