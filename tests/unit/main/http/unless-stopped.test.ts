import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { inTime, stoppedBy, timeIsUp, unlessStopped } from '../../../../main/http/unless-stopped.ts';

const never = new Promise<Result<string>>(() => undefined);
const LONG_MS = 60_000;

describe('a question', () => {
  it('gives its answer where it comes in time', async () => {
    expect(await inTime(LONG_MS, undefined, async () => succeed('answer'))).toEqual(succeed('answer'));
  });

  it('that nobody answers has timed out, and the work is told', async () => {
    let told: AbortSignal | undefined;
    const answer = await inTime(5, undefined, (signal) => {
      told = signal;
      return never;
    });
    expect(answer).toEqual(fail({ kind: 'timed-out' }));
    expect(told?.aborted).toBe(true);
  });

  it('that somebody stops is stopped; before it was asked, too', async () => {
    const stop = new AbortController();
    const asked = inTime(LONG_MS, stop.signal, () => never);
    stop.abort();
    expect(await asked).toEqual(fail({ kind: 'stopped' }));
    expect(await inTime(LONG_MS, stop.signal, () => never)).toEqual(fail({ kind: 'stopped' }));
  });

  it('that fails as a bug does, fails as a bug does', async () => {
    await expect(inTime(LONG_MS, undefined, async () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  });

  it('that goes wrong after nobody waits any more disturbs nobody', async () => {
    const late = new Promise<Result<string>>((_resolve, reject) => {
      setTimeout(() => reject(new Error('late')), 20);
    });
    expect(await inTime(1, undefined, () => late)).toEqual(fail({ kind: 'timed-out' }));
    await expect(late).rejects.toThrow('late');
  });
});

it.each([
  [timeIsUp(), 'timed-out'],
  [undefined, 'stopped'],
  ['a reason', 'stopped'],
])('an abort for %s means %s', async (reason, kind) => {
  const stop = new AbortController();
  stop.abort(reason);
  expect(stoppedBy(stop.signal)).toEqual({ kind });
  expect(await unlessStopped(never, stop.signal)).toEqual(fail({ kind }));
});
