import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import type { SessionOutcome } from '../../../../../contract/station/session-state.ts';
import { createMemoryOldPhotos } from '../../../../../main/station/publish/memory-old-photos.ts';
import { createPace } from '../../../../../main/station/publish/pace.ts';
import { createSessionsTold } from '../../../../../main/station/publish/sessions-told.ts';
import { createUndoShelf } from '../../../../../main/station/publish/undo-shelf.ts';
import type { QueueItem } from '../../../../../main/station/queue/photo-queue.ts';
import { newItem } from '../queue/queue-bench.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE_MS = 60_000;
const now = () => new Date();

const waits = (failure: Failure | null): QueueItem => ({
  ...newItem(),
  id: 'item',
  number: 1,
  sha256: 'a',
  state: 'waiting',
  failure,
  isSent: false,
});

describe('when what waits comes again', () => {
  it('after a minute, then two, up to a quarter of an hour; from the start once a run left nothing', () => {
    const gaps: number[] = [];
    let lastMs = Date.now();
    const pace = createPace(Date.now, () => {
      gaps.push((Date.now() - lastMs) / MINUTE_MS);
      lastMs = Date.now();
      pace.noteRun([waits({ kind: 'offline' })], { kind: 'offline' });
    });
    pace.noteRun([waits({ kind: 'offline' })], { kind: 'offline' });
    vi.advanceTimersByTime(60 * MINUTE_MS);
    expect(gaps).toEqual([1, 2, 4, 8, 15, 15, 15]);
    pace.noteRun([], null);
    vi.advanceTimersByTime(60 * MINUTE_MS);
    expect(gaps).toHaveLength(7);
    lastMs = Date.now();
    pace.noteRun([waits(null)], null);
    vi.advanceTimersByTime(MINUTE_MS);
    expect(gaps.at(-1)).toBe(1);
    pace.close();
  });

  it('not before the service wants it', () => {
    const run = vi.fn();
    const pace = createPace(Date.now, run);
    const throttled: Failure = { kind: 'throttled', retryAfterSeconds: 600 };
    pace.noteRun([waits(throttled)], throttled);
    expect(pace.heldSeconds()).toBe(600);
    vi.advanceTimersByTime(9 * MINUTE_MS);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE_MS);
    expect(run).toHaveBeenCalledOnce();
    expect(pace.heldSeconds()).toBe(0);
  });

  it('every five minutes for an account or a licence', () => {
    const run = vi.fn();
    const pace = createPace(Date.now, run);
    const item = waits({ kind: 'no-account-yet' });
    expect(pace.isDue(item, 'timer')).toBe(true);
    pace.noteTried(item.id);
    expect(pace.isDue(item, 'session')).toBe(false);
    expect(pace.isDue(item, 'operator')).toBe(true);
    pace.noteRun([item], null);
    vi.advanceTimersByTime(5 * MINUTE_MS);
    expect(run).toHaveBeenCalledOnce();
    expect(pace.isDue(item, 'timer')).toBe(true);
  });

  it.each(['newer-photo', 'photo-before-unknown', 'access-denied'] as const)('never by itself: %s', (kind) => {
    const run = vi.fn();
    const pace = createPace(Date.now, run);
    pace.noteRun([waits({ kind })], null);
    vi.advanceTimersByTime(60 * MINUTE_MS);
    expect(run).not.toHaveBeenCalled();
    expect(pace.isDue(waits({ kind }), 'operator')).toBe(kind === 'access-denied');
  });
});

describe('who waits in front of the screen', () => {
  const begin = (signal?: AbortSignal) => {
    const sessions = createSessionsTold(20_000);
    const steps: string[] = [];
    let outcome: SessionOutcome | undefined;
    const told = sessions
      .wait('item', (step) => steps.push(step), signal)
      .then((said) => {
        outcome = said;
      });
    return { sessions, steps, told, outcome: () => outcome };
  };

  it('is told once, and of the steps until then', async () => {
    const { outcome, sessions, steps, told } = begin();
    sessions.progress('item')({ step: 'upload', state: 'running' });
    sessions.progress('item')({ step: 'upload', state: 'done' });
    expect(sessions.tell('item', { kind: 'published' })).toBe(true);
    expect(sessions.tell('item', { kind: 'waiting', for: 'network' })).toBe(false);
    sessions.progress('item')({ step: 'confirm', state: 'running' });
    await told;
    expect(outcome()).toEqual({ kind: 'published' });
    expect(steps).toEqual(['upload']);
  });

  it.each([
    ['upload', 'network'],
    ['confirm', 'service'],
  ] as const)('stands there no longer than that, during %s: waits for the %s', async (step, reason) => {
    const { outcome, sessions, told } = begin();
    sessions.progress('item')({ step, state: 'running' });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(outcome()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await told;
    expect(outcome()).toEqual({ kind: 'waiting', for: reason });
    expect(sessions.isWaiting('item')).toBe(false);
  });

  it('leaves when the session ends', async () => {
    const leave = new AbortController();
    const { outcome, told } = begin(leave.signal);
    leave.abort();
    await told;
    expect(outcome()).toEqual({ kind: 'waiting', for: 'network' });
    const gone = begin(AbortSignal.abort());
    await gone.told;
    expect(gone.outcome()).toEqual({ kind: 'waiting', for: 'network' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the undo shelf', () => {
  const shelved = (id: string) => ({
    id,
    personId: 'oid',
    person: { key: 'key', id: 'oid', name: 'Linh Nguyễn' },
    session: null,
    sha256: 'a',
    store: createMemoryOldPhotos(now),
  });

  it('holds what is younger than policy allows, newest first', () => {
    const onChanged = vi.fn();
    const shelf = createUndoShelf({ minutes: 10, showsNames: false, now, onChanged });
    shelf.put(shelved('first'));
    vi.advanceTimersByTime(4 * MINUTE_MS);
    shelf.put(shelved('second'));
    expect(shelf.list().map(({ id, personName }) => [id, personName])).toEqual([
      ['second', null],
      ['first', null],
    ]);
    vi.advanceTimersByTime(6 * MINUTE_MS);
    expect(shelf.find('first')).toBeNull();
    expect(shelf.list()).toHaveLength(1);
    expect(onChanged).toHaveBeenCalledTimes(3);
    shelf.remove('second');
    expect(shelf.list()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('holds nothing where policy wants none, and no timer once cleared', () => {
    const none = createUndoShelf({ minutes: 0, showsNames: true, now, onChanged: () => undefined });
    none.put(shelved('first'));
    expect(none.list()).toEqual([]);
    const shelf = createUndoShelf({ minutes: 10, showsNames: true, now, onChanged: () => undefined });
    shelf.put(shelved('first'));
    shelf.clear();
    expect(shelf.list()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
