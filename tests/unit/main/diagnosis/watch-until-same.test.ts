import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import type { Verdict } from '../../../../contract/place.ts';
import type { Receipt } from '../../../../contract/receipt.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import type { WatchState } from '../../../../contract/watch.ts';
import { type WatchOptions, watchUntilSame } from '../../../../main/diagnosis/watch-until-same.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { NOW, reading } from '../../../fixtures/findings.ts';

const MINUTE_MS = 60_000;
const START = Date.parse(NOW);

/** What SharePoint serves, while Graph serves the photo. */
function served(verdict: Verdict, history: Receipt['history'] = []): Result<Receipt> {
  return succeed({
    ...emptyReceipt(history),
    places: [reading('graph', 'same'), reading('sharepoint-profile', verdict)],
  });
}

/** Answers in turn, the last one again and again, on a clock that only pauses move. */
function bench(answers: readonly Result<Receipt>[], changes: Partial<WatchOptions> = {}) {
  const stop = new AbortController();
  const states: WatchState[] = [];
  const kept: boolean[] = [];
  const askedAt: number[] = [];
  let now = START;
  const watching = () =>
    watchUntilSame({
      upn: null,
      ask: async ({ keep }) => {
        const answer = answers[Math.min(askedAt.length, answers.length - 1)] ?? fail({ kind: 'offline' });
        askedAt.push((now - START) / MINUTE_MS);
        if (answer.ok) kept.push(keep(answer.value));
        return answer;
      },
      onChanged: (state) => void states.push(state),
      signal: stop.signal,
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        now += ms;
      },
      nowMs: () => now,
      random: () => 0,
      ...changes,
    });
  return { watching, stop, states, kept, askedAt };
}

it('asks at once, and ends where it is the same already', async () => {
  const { watching, states, askedAt } = bench([served('same')]);
  expect(await watching()).toMatchObject({ phase: 'ended', end: 'same', asked: 1, nextAt: null, failure: null });
  expect(askedAt).toEqual([0]);
  expect(states.map(({ phase }) => phase)).toEqual(['asking', 'ended']);
});

it('asks ever more rarely, and says when next', async () => {
  const older = Array.from({ length: 9 }, () => served('older'));
  const { watching, states, askedAt } = bench([...older, served('same')]);
  expect((await watching()).end).toBe('same');
  expect(askedAt).toEqual([0, 0.5, 1.5, 3.5, 8.5, 18.5, 33.5, 63.5, 93.5, 123.5]);
  const waiting = states.filter(({ phase }) => phase === 'waiting').map(({ nextAt }) => nextAt);
  expect(waiting.slice(0, 2)).toEqual(['2026-11-23T08:00:30.000Z', '2026-11-23T08:01:30.000Z']);
});

it('does not ask in step with others', async () => {
  const { watching, askedAt } = bench([served('older'), served('same')], { random: () => 1 });
  await watching();
  expect(askedAt[1]).toBeCloseTo(0.55);
});

it('gives up after twelve hours', async () => {
  const { watching, askedAt } = bench([served('older')]);
  expect(await watching()).toMatchObject({ end: 'gave-up', nextAt: null });
  expect(askedAt.at(-1)).toBeLessThanOrEqual(720);
  expect(askedAt.at(-1)).toBeGreaterThan(720 - 31);
});

it('gives up at its limit', async () => {
  const { watching, askedAt } = bench([served('older')], { limitMs: 2 * MINUTE_MS });
  expect((await watching()).end).toBe('gave-up');
  expect(askedAt).toEqual([0, 0.5, 1.5]);
});

it('keeps a receipt where a verdict changed, and the last one', async () => {
  const watched = bench([served('older'), served('older'), served('unknown'), served('older'), served('same')]);
  await watched.watching();
  expect(watched.kept).toEqual([true, false, true, true, true]);
  const limited = bench([served('older')], { limitMs: 2 * MINUTE_MS });
  await limited.watching();
  expect(limited.kept).toEqual([true, false, true]);
});

it('keeps no receipt that says what the one before the watch said', async () => {
  const places = [reading('sharepoint-profile', 'older'), reading('graph', 'same')];
  const history = [
    { at: NOW, places },
    { at: NOW, places },
  ];
  const { watching, kept } = bench([served('older', history), served('same', history)]);
  await watching();
  expect(kept).toEqual([false, true]);
});

it('does not count places that refuse, and says which', async () => {
  const { watching } = bench([served('refused')]);
  expect(await watching()).toMatchObject({ end: 'same', notCounted: ['sharepoint-profile'] });
});

describe('a question without an answer', () => {
  const PASSING: readonly Failure[] = [
    { kind: 'offline' },
    { kind: 'timed-out' },
    { kind: 'throttled' },
    { kind: 'service-unavailable' },
  ];

  it.each(PASSING)('is asked again: $kind', async (failure) => {
    const { watching, states, askedAt } = bench([served('older'), fail(failure), served('same')]);
    expect(await watching()).toMatchObject({ end: 'same', asked: 3, failure: null });
    expect(askedAt).toEqual([0, 0.5, 1.5]);
    const afterwards = states.filter(({ asked }) => asked === 2)[0];
    expect(afterwards).toMatchObject({ phase: 'waiting', failure, receipt: { action: 'diagnose' } });
  });

  it('is asked again when the service wants to', async () => {
    const { watching, askedAt } = bench([fail({ kind: 'throttled', retryAfterSeconds: 900 }), served('same')]);
    await watching();
    expect(askedAt).toEqual([0, 15]);
  });

  it('does not wait past its limit for the service', async () => {
    const { watching } = bench([fail({ kind: 'throttled', retryAfterSeconds: 90_000 })]);
    expect(await watching()).toMatchObject({ end: 'gave-up', asked: 1, failure: { kind: 'throttled' } });
  });

  const LASTING: readonly Failure[] = [
    { kind: 'sign-in-needed' },
    { kind: 'consent-needed', scopes: ['User.ReadWrite'] },
    { kind: 'person-not-found' },
  ];

  it.each(LASTING)('ends the watch where waiting does not help: $kind', async (failure) => {
    const { watching, askedAt } = bench([served('older'), fail(failure)]);
    expect(await watching()).toMatchObject({ end: 'failed', failure, receipt: { action: 'diagnose' } });
    expect(askedAt).toHaveLength(2);
  });
});

it.each([
  ['none', 'no-photo'],
  ['refused', 'access-denied'],
] as const)('ends where Graph says %s: there is nothing to be the same as', async (verdict, kind) => {
  const { watching } = bench([succeed({ ...emptyReceipt(), places: [reading('graph', verdict)] })]);
  expect(await watching()).toMatchObject({ end: 'failed', failure: { kind } });
});

it('stops while it waits, and keeps what it knows', async () => {
  const stop = new AbortController();
  const { watching } = bench([served('older')], {
    signal: stop.signal,
    onChanged: ({ phase }) => {
      if (phase === 'waiting') stop.abort();
    },
  });
  const last = await watching();
  expect(last).toMatchObject({ phase: 'ended', end: 'stopped', asked: 1, nextAt: null });
  expect(last.receipt).not.toBeNull();
});

it('stops while it asks', async () => {
  const stop = new AbortController();
  const { watching } = bench([], {
    signal: stop.signal,
    ask: async () => {
      stop.abort();
      return fail({ kind: 'stopped' });
    },
  });
  expect(await watching()).toMatchObject({ end: 'stopped', failure: null });
});
