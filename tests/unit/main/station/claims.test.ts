import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import { fail, succeed } from '../../../../contract/result.ts';
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

/** The list answers these, one claim after the other; then the claim is given. */
function answer(...failures: readonly Failure[]): string[] {
  const waiting = [...failures];
  const asked: string[] = [];
  station.list.claim = async (key) => {
    asked.push(key);
    const failure = waiting.shift();
    return failure === undefined ? succeed({ key, isShared: true }) : fail(failure);
  };
  return asked;
}

async function pass(milliseconds: number) {
  station.clock.advance(milliseconds);
  await station.settle();
  return station.state();
}

const busy = (retryAfterSeconds?: number): Failure => ({
  kind: 'throttled',
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});

describe('a list that asks for a pause', () => {
  it('is asked again after it, and only then lets somebody to the camera', async () => {
    const asked = answer(busy(7));
    expect((await station.reachCamera()).session).toMatchObject({ stage: 'notice', isListBusy: true });
    expect((await pass(6999)).session).toMatchObject({ stage: 'notice' });
    expect(asked).toEqual(['ann']);
    expect((await pass(1)).session).toMatchObject({ stage: 'camera' });
    expect(asked).toEqual(['ann', 'ann']);
  });

  it.each([
    ['no time', busy(), 5000],
    ['no pause at all', busy(0), 1000],
  ])('and names %s waits a little all the same', async (_name, failure, milliseconds) => {
    const asked = answer(failure);
    await station.reachCamera();
    await pass(milliseconds - 1);
    expect(asked).toHaveLength(1);
    expect((await pass(1)).session).toMatchObject({ stage: 'camera' });
  });

  it('for longer than somebody can stand there ends the session, without a photo', async () => {
    answer(busy(20), busy(20));
    await station.reachCamera();
    expect((await pass(20_000)).session).toMatchObject({
      stage: 'result',
      outcome: { kind: 'failed', failure: { kind: 'throttled' } },
    });
  });

  it('at once for a long time is not waited for', async () => {
    const asked = answer(busy(31));
    expect((await station.reachCamera()).session).toMatchObject({ stage: 'result', outcome: { kind: 'failed' } });
    expect(asked).toHaveLength(1);
  });

  it('is not asked for somebody who has left', async () => {
    const asked = answer(busy(10));
    const before = station.clock.running;
    await station.reachCamera();
    await station.act('leave');
    await station.reaches('idle');
    await pass(10_000);
    expect(asked).toHaveLength(1);
    expect(station.clock.running).toBe(before);
  });

  it('is asked once for who goes back and says “that’s me” again', async () => {
    const asked = answer(busy(10));
    await station.reachCamera();
    await station.act('back');
    await station.act('confirm-person');
    expect((await station.act('accept-notice')).session).toMatchObject({ stage: 'camera' });
    await pass(10_000);
    expect(asked).toHaveLength(2);
  });
});

it('photographs nobody who is no longer on the list, and tells the list nothing of them', async () => {
  answer({ kind: 'list-line-gone', name: 'Today', of: 'sharepoint' });
  expect((await station.reachCamera()).session).toMatchObject({
    stage: 'result',
    outcome: { kind: 'failed', failure: { kind: 'list-line-gone' } },
  });
  expect(station.list.settled).toEqual([]);
});

it('goes on where the list can’t be reached: who was photographed twice is found when it is published', async () => {
  answer({ kind: 'offline' });
  expect((await station.reachCamera()).session).toMatchObject({ stage: 'camera' });
});
