import { beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../../contract/result.ts';
import { createProgressBoard, type ProgressBoard } from '../../../../../main/station/list/progress-board.ts';
import { FakeBoard, OFFLINE, toolsOf } from './fake-board.ts';
import { listed } from './listed.ts';

const PLACE = { name: 'Today', of: 'sharepoint' } as const;
const [entry = expect.fail('expected somebody')] = listed('citra').map((one) => ({ ...one, at: 7 }));
const { key } = entry;

let service: FakeBoard;
let board: ProgressBoard;
let kept: number;
beforeEach(() => {
  service = new FakeBoard();
  kept = 0;
  board = open(service);
});

function open(lines: FakeBoard | null): ProgressBoard {
  const made = createProgressBoard({
    tools: lines === null ? null : toolsOf(lines),
    place: () => PLACE,
    find: (wanted) => (wanted === key ? entry : null),
    onChanged: () => undefined,
    keep: async () => {
      kept += 1;
    },
  });
  if (lines !== null) made.sharing.take({ states: new Map([[7, lines.state]]), at: null }, 100);
  return made;
}

describe('a claim', () => {
  it('nobody can be told of is one all the same', async () => {
    service.trouble.push({ failure: OFFLINE }, { failure: OFFLINE });
    expect(await board.claim(entry)).toEqual(succeed({ key, isShared: false }));
    expect(board.sharing.refusal()).toBeNull();
  });

  it('is none yet where the list is there and asks for a pause', async () => {
    const busy = { kind: 'throttled', status: 429, retryAfterSeconds: 30 } as const;
    service.trouble.push({ failure: busy }, { failure: busy });
    expect(await board.claim(entry)).toEqual(fail(busy));
    expect(await board.claim(entry)).toMatchObject({ ok: true, value: { isShared: true } });
  });

  it('that its session gave up is stopped, whatever arrived', async () => {
    expect(await board.claim(entry, AbortSignal.abort())).toEqual(fail({ kind: 'stopped' }));
  });

  it('on a line that is gone is none', async () => {
    service.trouble.push({ failure: { kind: 'unexpected-answer', status: 404 } });
    expect(await board.claim(entry)).toEqual(fail({ kind: 'list-line-gone', ...PLACE }));
  });

  it.each([
    [403, 'access-denied', 'read-only'],
    [400, 'unexpected-answer', 'other-words'],
  ] as const)(
    'refused with %i ends the sharing, until somebody asks for the list again',
    async (status, kind, why) => {
      service.trouble.push({ failure: { kind, status } });
      expect(await board.claim(entry)).toEqual(succeed({ key, isShared: false }));
      expect(board.sharing.refusal()).toBe(why);
      expect(await board.claim(entry)).toEqual(succeed({ key, isShared: false }));
      expect(service.log).toHaveLength(1);
      board.sharing.forgetRefusal();
      expect(await board.claim(entry)).toEqual(succeed({ key, isShared: true }));
    },
  );

  it('is renewed after a while, until its session is settled', async () => {
    await board.claim(entry);
    service.nowMs += 4 * 60_000;
    await board.renew();
    expect(service.log).toEqual(['write claimed']);
    service.nowMs += 60_000;
    await board.renew();
    expect(service.log).toEqual(['write claimed', 'write claimed']);
    await board.settle(entry, 'missing');
    service.nowMs += 6 * 60_000;
    await board.renew();
    expect(service.log).toHaveLength(2);
  });
});

describe('what became of somebody', () => {
  it('stands here at once, is kept, and is told when it can be', async () => {
    await board.settle(entry, 'done');
    expect([board.progressOf(entry), kept]).toEqual(['done', 1]);
    service.trouble.push({ failure: OFFLINE }, { failure: OFFLINE });
    await board.tell();
    expect(board.marks.size).toBe(1);
    await board.tell();
    expect([board.marks.size, service.state.status, board.progressOf(entry)]).toEqual([0, 'done', 'done']);
  });

  it('said anew while it was being told is told, too', async () => {
    await board.settle(entry, 'waiting');
    service.beforeWrite = () => void board.settle(entry, 'done');
    await board.tell();
    expect([service.state.status, board.progressOf(entry)]).toEqual(['waiting', 'done']);
    await board.tell();
    expect(service.state.status).toBe('done');
  });

  it('stays known here where its line is gone', async () => {
    await board.settle(entry, 'done');
    service.trouble.push({ failure: { kind: 'unexpected-answer', status: 404 } });
    await board.tell();
    expect([board.marks.size, board.progressOf(entry)]).toEqual([1, 'done']);
  });

  it('stays here where the list forbids to write it', async () => {
    await board.settle(entry, 'done');
    service.trouble.push({ failure: { kind: 'access-denied', status: 403 } });
    await board.tell();
    expect([board.progressOf(entry), board.sharing.refusal()]).toEqual(['done', 'read-only']);
  });

  it('"no photo" is taken back by the next claim', async () => {
    await board.settle(entry, 'declined');
    expect(await board.claim(entry)).toMatchObject({ ok: true });
    await board.tell();
    expect(service.state).toMatchObject({ status: 'claimed', station: 'us' });
  });
});

it('a list that nobody shares needs no mark for somebody who is missing', async () => {
  const alone = open(null);
  await alone.settle(entry, 'done');
  await alone.tell();
  expect([alone.progressOf(entry), alone.marks.size]).toEqual(['done', 1]);
  await alone.settle(entry, 'missing');
  expect([alone.progressOf(entry), alone.marks.size]).toEqual(['missing', 0]);
  expect(alone.progressOf({ ...entry, isBlocked: true })).toBe('blocked');
});
