import { expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { RunningChange } from '../../../../main/desktop/running-change.ts';

/** Ends when it is stopped, a little later. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<ReturnType<typeof fail<{ kind: 'stopped' }>>>((resolve) => {
    signal.addEventListener('abort', () => setImmediate(() => resolve(fail({ kind: 'stopped' }))));
  });

it('runs one at a time', async () => {
  const running = new RunningChange();
  const first = running.run(untilStopped);
  expect(await running.run(async () => succeed(2))).toEqual({ ok: false, failure: { kind: 'publish-running' } });
  running.stop();
  expect(await first).toEqual({ ok: false, failure: { kind: 'stopped' } });
  expect(await running.run(async () => succeed(3))).toEqual({ ok: true, value: 3 });
});

it('is free again after a bug', async () => {
  const running = new RunningChange();
  await expect(running.run(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(await running.run(async () => succeed(1))).toEqual({ ok: true, value: 1 });
});

it('settles once what runs has ended', async () => {
  const running = new RunningChange();
  let isEnded = false;
  void running.run(untilStopped).then(() => {
    isEnded = true;
  });
  await running.settle();
  expect(isEnded).toBe(true);
});

it('does not wait for what never ends', async () => {
  const running = new RunningChange();
  void running.run(() => new Promise(() => undefined));
  await running.settle(20);
  expect(await running.run(async () => succeed(1))).toMatchObject({ failure: { kind: 'publish-running' } });
});

it('has nothing to settle where nothing runs', async () => {
  await expect(new RunningChange().settle()).resolves.toBeUndefined();
});
