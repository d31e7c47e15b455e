import { expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { shareLookup } from '../../../../main/http/share-lookup.ts';

/** Lookups that end when the test says so. */
function prepare() {
  const begun: { readonly signal: AbortSignal; readonly end: (result: Result<string>) => void }[] = [];
  const ask = shareLookup<string>(
    (signal) =>
      new Promise((end) => {
        begun.push({ signal, end });
      }),
  );
  return { begun, ask };
}

const STOPPED: Result<string> = fail({ kind: 'stopped' });
const OFFLINE: Result<string> = fail({ kind: 'offline' });

it('asks once for all who wait and for all who come later', async () => {
  const { begun, ask } = prepare();
  const waiting = [ask(), ask(new AbortController().signal)];
  begun[0]?.end(succeed('found'));
  expect(await Promise.all(waiting)).toEqual([succeed('found'), succeed('found')]);
  expect(await ask()).toEqual(succeed('found'));
  expect(begun).toHaveLength(1);
});

it('goes on for the others when the one who asked first stops', async () => {
  const { begun, ask } = prepare();
  const stop = new AbortController();
  const first = ask(stop.signal);
  const second = ask();
  stop.abort();
  expect(await first).toEqual(STOPPED);
  expect(begun[0]?.signal.aborted).toBe(false);
  begun[0]?.end(succeed('found'));
  expect(await second).toEqual(succeed('found'));
});

it('ends when nobody waits any more, and is begun anew by the next', async () => {
  const { begun, ask } = prepare();
  const stop = new AbortController();
  const both = [ask(stop.signal), ask(stop.signal)];
  stop.abort();
  expect(await Promise.all(both)).toEqual([STOPPED, STOPPED]);
  expect(begun[0]?.signal.aborted).toBe(true);
  const next = ask();
  begun[0]?.end(STOPPED);
  begun[1]?.end(succeed('found'));
  expect(await next).toEqual(succeed('found'));
});

it('keeps no failure', async () => {
  const { begun, ask } = prepare();
  const failing = [ask(), ask()];
  begun[0]?.end(OFFLINE);
  expect(await Promise.all(failing)).toEqual([OFFLINE, OFFLINE]);
  const next = ask();
  begun[1]?.end(succeed('found'));
  expect(await next).toEqual(succeed('found'));
});

it('begins nothing for somebody who has stopped already', async () => {
  const { begun, ask } = prepare();
  expect(await ask(AbortSignal.abort())).toEqual(STOPPED);
  expect(begun).toEqual([]);
});

it('keeps what may change only as long as it is being asked for', async () => {
  let lookups = 0;
  const ask = shareLookup(async () => succeed(++lookups), 'while-asked');
  expect(await Promise.all([ask(), ask()])).toEqual([succeed(1), succeed(1)]);
  expect(await ask()).toEqual(succeed(2));
});
