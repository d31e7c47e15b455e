import { beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../../contract/result.ts';
import type { LineTools } from '../../../../../main/station/list/change-line.ts';
import { claimLine } from '../../../../../main/station/list/claim-line.ts';
import { CLAIM_MS } from '../../../../../main/station/list/line-words.ts';
import { FakeBoard, OFFLINE, toolsOf } from './fake-board.ts';

let board: FakeBoard;
let tools: LineTools;
beforeEach(() => {
  board = new FakeBoard();
  tools = toolsOf(board);
});
const claim = () => claimLine(tools, 7);

describe('a claim', () => {
  it('is one request where nobody is at the line', async () => {
    expect(await claim()).toEqual(succeed('written'));
    expect(board.log).toEqual(['write claimed']);
    expect(tools.states.get(7)).toEqual(board.state);
  });

  it('of our own is renewed', async () => {
    await claim();
    board.nowMs += 60_000;
    expect(await claim()).toEqual(succeed('written'));
    expect(board.log).toEqual(['write claimed', 'write claimed']);
    expect(board.state.modifiedMs).toBe(board.nowMs);
  });

  it.each([
    ['taken-elsewhere', 'claimed'],
    ['done-before', 'done'],
    ['done-before', 'waiting'],
    ['done-before', 'waiting-for-account'],
  ] as const)('is lost to another station that was faster: %s', async (refusal, status) => {
    board.beforeWrite = () => board.put({ status, station: 'them' });
    expect(await claim()).toEqual(succeed(refusal));
    expect(board.log).toEqual(['write claimed', 'read']);
    expect(board.state.station).toBe('them');
  });

  it('is made all the same where a keeper corrected the line meanwhile', async () => {
    board.beforeWrite = () => board.put({});
    expect(await claim()).toEqual(succeed('written'));
    expect(board.log).toEqual(['write claimed', 'read', 'write claimed']);
  });

  it('gives up a line that somebody changes again and again', async () => {
    const put = board.write.bind(board);
    board.write = (...args) => {
      board.put({});
      return put(...args);
    };
    expect(await claim()).toMatchObject({ ok: false, failure: { kind: 'service-unavailable' } });
    expect(board.log.length).toBeLessThan(20);
  });
});

describe('what is known to stand in the way', () => {
  it('is read anew: the other station may have let go', async () => {
    board.put({ status: 'claimed', station: 'them' });
    tools = toolsOf(board);
    board.put({ status: 'missing', station: null });
    expect(await claim()).toEqual(succeed('written'));
    expect(board.log).toEqual(['read', 'write claimed']);
  });

  it('is respected where it still stands, up to the last second of the service’s clock', async () => {
    board.put({ status: 'claimed', station: 'them' });
    tools = toolsOf(board);
    board.nowMs += CLAIM_MS - 1;
    expect(await claim()).toEqual(succeed('taken-elsewhere'));
    board.nowMs += 1;
    expect(await claim()).toEqual(succeed('written'));
    expect(board.log).toEqual(['read', 'read', 'write claimed']);
  });

  it('is not taken over by a station whose own clock is wrong', async () => {
    board.put({ status: 'claimed', station: 'them' });
    // This machine believes that an hour went by; the service, asked, says that none did.
    let shownMs = board.nowMs + 3_600_000;
    const learn = (at: string) => {
      shownMs = Date.parse(at);
    };
    tools = { ...toolsOf(board), clock: { now: () => shownMs, learn } };
    expect(await claim()).toEqual(succeed('taken-elsewhere'));
    expect(board.log).toEqual(['read']);
  });

  it('is not overtaken by a claim that was renewed a moment before', async () => {
    board.put({ status: 'claimed', station: 'them' });
    tools = toolsOf(board);
    board.nowMs += CLAIM_MS;
    board.beforeWrite = () => board.put({ status: 'claimed', station: 'them' });
    expect(await claim()).toEqual(succeed('taken-elsewhere'));
  });
});

describe('an answer that is lost', () => {
  it('is found out: the claim had arrived', async () => {
    board.trouble.push({ failure: { kind: 'timed-out' }, after: true });
    expect(await claim()).toEqual(succeed('written'));
    expect(board.state).toMatchObject({ status: 'claimed', station: 'us' });
  });

  it('leaves nobody sure of the line where the service can’t be asked', async () => {
    board.trouble.push({ failure: OFFLINE, after: true }, { failure: OFFLINE });
    expect(await claim()).toEqual(fail(OFFLINE));
    expect(tools.states.get(7)).toBeUndefined();
  });
});

it.each([{ kind: 'access-denied', status: 403 } as const, { kind: 'sign-in-needed' } as const])(
  'is not tried again where it is not allowed: $kind',
  async (failure) => {
    board.trouble.push({ failure });
    expect(await claim()).toEqual(fail(failure));
    expect(board.log).toHaveLength(1);
  },
);

it('waits as long as a busy service asks, and is made then', async () => {
  board.trouble.push({ failure: { kind: 'throttled', status: 429 } });
  expect(await claim()).toEqual(succeed('written'));
  expect(board.log).toEqual(['write claimed', 'read', 'write claimed']);
});

it('is never written blindly where the service gives no ETag', async () => {
  board.state = { ...board.state, etag: null };
  tools = toolsOf(board);
  expect(await claim()).toMatchObject({ ok: false });
  expect(board.log).not.toContain('write claimed');
});
