import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../../contract/result.ts';
import type { QueuedPhoto } from '../../../../contract/station/operator-panel.ts';
import { FakeStation, finishedPhoto } from './fake-station.ts';

const HARD = {
  measure: 'SingleFacePresent',
  value: 0,
  threshold: 1,
  severity: 'hard',
  advice: 'advice.x',
} as const;

const WAITING: QueuedPhoto = {
  id: 'photo-1',
  position: 1,
  personName: 'Name of bo',
  takenAt: '2026-03-02T07:00:00.000Z',
  state: 'waiting',
  failure: { kind: 'offline' },
  requestId: 'request-1',
};

let station: FakeStation;

beforeEach(() => {
  station = new FakeStation();
});

afterEach(async () => {
  await station.close();
});

describe('the PIN page', () => {
  beforeEach(async () => {
    await station.open();
    await station.lock();
  });

  it('opens the panel to the right PIN alone, and says how many tries are left', async () => {
    await station.handlers['operator:ask']();
    await station.handlers['operator:enter-pin']('0000');
    expect(await station.state()).toMatchObject({
      front: 'pin',
      pin: { failure: { kind: 'wrong-pin', triesLeft: 2 } },
    });
    await station.handlers['operator:enter-pin']('2468');
    expect(await station.state()).toMatchObject({ front: 'panel', pin: null });
    expect(station.audit.kinds.slice(-2)).toEqual(['wrong-pin', 'panel-opened']);
  });

  it('forgets what went wrong when it is opened anew', async () => {
    await station.handlers['operator:ask']();
    await station.handlers['operator:enter-pin']('0000');
    await station.handlers['operator:cancel']();
    expect(await station.state()).toMatchObject({ front: 'session', pin: null });
    await station.handlers['operator:ask']();
    expect(await station.state()).toMatchObject({ pin: { failure: null } });
  });

  it('judges no PIN that nobody asked for', async () => {
    await station.handlers['operator:enter-pin']('2468');
    expect(await station.state()).toMatchObject({ front: 'session', panel: null });
  });

  it('keeps everything behind it out of reach', async () => {
    await station.handlers['operator:ask']();
    expect(await station.handlers['operator:act']({ type: 'unlock' })).toEqual(succeed(undefined));
    expect(await station.handlers['set-up:act']({ type: 'quit' })).toEqual(succeed(undefined));
    expect(station.shell.asked).toEqual(['lock']);
    expect(await station.state()).toMatchObject({ front: 'pin', panel: null, setUp: null });
  });

  it('lets nothing happen in the session behind it', async () => {
    await station.act('begin');
    await station.handlers['operator:ask']();
    expect((await station.act('leave')).session).toEqual({ stage: 'language' });
  });
});

describe('the operator’s panel', () => {
  it('shows numbers, and no names unless policy wants them', async () => {
    station.publisher.waiting = [WAITING];
    await station.open();
    await station.lock();
    await station.reachCamera();
    const { panel } = await station.openPanel();
    expect(panel).toMatchObject({ counts: { people: 2, missing: 2 }, queueState: 'ready', showsNames: false });
    expect(panel).toMatchObject({
      queue: [{ id: 'photo-1', personName: null }],
      interrupted: { stage: 'camera', person: null },
    });
    expect(await station.handlers['operator:list-people']({ text: '', offset: 0 })).toEqual({
      people: [],
      total: 0,
    });
  });

  it('shows names where policy wants them', async () => {
    station.publisher.waiting = [WAITING];
    await station.open({ panelNames: true });
    await station.lock();
    await station.reachCamera();
    const { panel } = await station.openPanel();
    expect(panel).toMatchObject({ queue: [{ personName: 'Name of bo' }], interrupted: { person: { key: 'ann' } } });
    const listed = await station.handlers['operator:list-people']({ text: 'bo', offset: 0 });
    expect(listed).toMatchObject({ people: [{ key: 'bo' }], total: 1 });
  });

  it('goes back to what it interrupted, or ends it', async () => {
    await station.open();
    await station.lock();
    await station.reachCamera();
    await station.openPanel();
    await station.handlers['operator:act']({ type: 'go-on' });
    expect(await station.state()).toMatchObject({ front: 'session', session: { stage: 'camera' }, panel: null });
    await station.openPanel();
    await station.handlers['operator:act']({ type: 'end-session' });
    await station.reaches('idle');
  });

  it('goes back by itself when nobody looks after it', async () => {
    await station.open();
    await station.lock();
    await station.openPanel();
    station.clock.advance(200_000);
    await station.handlers['operator:act']({ type: 'reload-list' });
    station.clock.advance(299_999);
    expect((await station.state()).front).toBe('panel');
    station.clock.advance(1);
    expect((await station.state()).front).toBe('session');
  });

  it('begins a session for somebody who can’t use the screen', async () => {
    await station.open();
    await station.lock();
    await station.openPanel();
    await station.handlers['operator:act']({ type: 'assist' });
    expect(await station.state()).toMatchObject({
      front: 'session',
      isAssisted: true,
      session: { stage: 'language' },
    });
    await station.act('leave');
    expect(await station.reaches('idle')).toMatchObject({ isAssisted: false });
  });

  it('lets a photo pass that policy holds back, for a reason that goes with it', async () => {
    station.photo = finishedPhoto({ findings: [HARD] });
    await station.open({}, { blockUnusablePhotos: true });
    await station.lock();
    await station.reachCamera();
    expect((await station.shoot()).session).toMatchObject({ stage: 'review', isHeldBack: true });
    expect((await station.act('publish')).session).toMatchObject({ stage: 'review' });
    await station.openPanel();
    await station.handlers['operator:act']({ type: 'let-pass', reason: 'wears a veil' });
    expect(await station.state()).toMatchObject({
      front: 'session',
      session: { stage: 'review', isHeldBack: false },
    });
    await station.act('publish');
    await station.reaches('result');
    expect(station.publisher.orders[0]).toMatchObject({ override: 'wears a veil' });
  });

  it('takes photos back, drops them, and publishes what waits', async () => {
    await station.open();
    await station.lock();
    await station.openPanel();
    const act = station.handlers['operator:act'];
    await act({ type: 'publish-waiting' });
    await act({ type: 'publish-anyway', id: 'a' });
    await act({ type: 'drop', id: 'b' });
    await act({ type: 'undo', id: 'c' });
    expect(station.publisher.asked).toEqual(['publish-waiting', 'publish-anyway a', 'drop b', 'undo c']);
  });

  it('shows the next person nothing of the last, though it is locked again at once', async () => {
    await station.open();
    await station.lock();
    await station.reachCamera();
    await station.shoot();
    station.publisher.hold = new Promise(() => {});
    await station.act('publish');
    await station.openPanel();
    await station.handlers['operator:act']({ type: 'unlock' });
    expect((await station.reaches('result')).front).toBe('set-up');
    await station.handlers['set-up:act']({ type: 'lock' });
    expect((await station.state()).session.stage).not.toBe('result');
    await station.reaches('idle');
  });

  it('unlocks to the set-up page and wipes whoever was there', async () => {
    await station.open();
    await station.lock();
    await station.reachCamera();
    await station.openPanel();
    await station.handlers['operator:act']({ type: 'unlock' });
    expect(await station.state()).toMatchObject({ front: 'set-up', panel: null, setUp: { blockers: [] } });
    await station.reaches('idle');
    expect(station.shell.asked).toContain('unlock');
    expect(station.audit.kinds).toContain('unlocked');
  });

  it('keeps the last errors with their request ids', async () => {
    station.publisher.outcome = { kind: 'failed', failure: { kind: 'photo-refused', requestId: 'request-2' } };
    await station.open();
    await station.lock();
    await station.reachCamera();
    await station.shoot();
    await station.act('publish');
    await station.reaches('result');
    const { panel } = await station.openPanel();
    expect(panel?.errors[0]).toMatchObject({ failure: { kind: 'photo-refused' }, requestId: 'request-2' });
  });
});

describe('the operator’s sign-in', () => {
  it('that dies while people come asks for the operator, and lets people be photographed', async () => {
    await station.open();
    await station.lock();
    station.identity.tokenFailure = { kind: 'sign-in-needed' };
    station.clock.advance(300_000);
    await station.settle();
    expect(await station.state()).toMatchObject({ signals: { operatorNeeded: true, isOffline: false } });
    expect(station.audit.kinds).toContain('operator-died');
    station.publisher.outcome = { kind: 'waiting', for: 'operator' };
    await station.reachCamera();
    await station.shoot();
    await station.act('publish');
    expect((await station.reaches('result')).session).toMatchObject({
      outcome: { kind: 'waiting', for: 'operator' },
    });
  });

  it('is tried out at once when the service no longer takes it', async () => {
    await station.open();
    await station.lock();
    station.publisher.outcome = { kind: 'waiting', for: 'operator' };
    await station.reachCamera();
    await station.shoot();
    station.identity.tokenFailure = { kind: 'sign-in-refused' };
    await station.act('publish');
    await station.reaches('result');
    expect((await station.state()).signals.operatorNeeded).toBe(true);
  });

  it('does not die of a network that is gone', async () => {
    await station.open();
    await station.lock();
    station.identity.tokenFailure = { kind: 'offline' };
    station.clock.advance(300_000);
    await station.settle();
    expect((await station.state()).signals).toMatchObject({ operatorNeeded: false, isOffline: true });
    station.identity.tokenFailure = null;
    station.publisher.waiting = [WAITING];
    station.clock.advance(30_000);
    await station.settle();
    expect((await station.state()).signals).toMatchObject({ isOffline: false, waiting: 1 });
    expect(station.publisher.asked).toEqual(['publish-waiting']);
  });

  it('keeps no photo for longer than policy allows because no operator comes, or no network', async () => {
    await station.open();
    await vi.waitFor(() => expect(station.publisher.expiryLooks).toBe(1));
    station.clock.advance(30_000);
    await vi.waitFor(() => expect(station.publisher.expiryLooks).toBe(2));
    expect(station.publisher.asked).toEqual([]);
  });

  it('has the page free of what lies over it, for as long as the operator is there and a session ends', async () => {
    await station.open();
    await station.lock();
    expect(station.shell.hasRoom).toBe(false);
    await station.handlers['operator:ask']();
    expect(station.shell.hasRoom).toBe(true);
    await station.handlers['operator:cancel']();
    expect(station.shell.hasRoom).toBe(false);
    await station.act('begin');
    await station.openPanel();
    expect(station.shell.hasRoom).toBe(true);
    await station.handlers['operator:act']({ type: 'end-session' });
    expect(station.shell.hasRoom).toBe(true);
    await station.reaches('idle');
    expect(station.shell.hasRoom).toBe(false);
  });

  it('ends with the station, whose stores are closed', async () => {
    await station.open();
    await station.lock();
    await station.reachCamera();
    await station.close();
    expect(station.identity.known).toEqual([]);
    expect(station.list).toMatchObject({ isClosed: true, settled: [['ann', 'missing']] });
    expect(station.audit.kinds.slice(-3)).toEqual(['session-wiped', 'operator-signed-out', 'station-closed']);
    expect(station.audit.isClosed).toBe(true);
  });
});
