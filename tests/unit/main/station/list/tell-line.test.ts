import { beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../../contract/result.ts';
import type { PersonProgress } from '../../../../../contract/station/listed-person.ts';
import { CLAIM_MS } from '../../../../../main/station/list/line-words.ts';
import type { LineState } from '../../../../../main/station/list/list-reader.ts';
import { tellLine } from '../../../../../main/station/list/tell-line.ts';
import { FakeBoard, OFFLINE, toolsOf } from './fake-board.ts';

let board: FakeBoard;
beforeEach(() => {
  board = new FakeBoard();
});

/** Tell of a line that this station read before the others wrote into it. */
async function tell(progress: PersonProgress, others: Partial<LineState> | null = null) {
  const tools = toolsOf(board);
  if (others !== null) board.put(others);
  return tellLine(tools, 7, progress);
}

describe('this station’s own line', () => {
  it.each(['missing', 'waiting', 'waiting-for-account', 'done', 'declined'] as const)(
    'gets %s',
    async (progress) => {
      board.put({ status: 'claimed', station: 'us' });
      expect(await tell(progress)).toEqual(succeed('written'));
      expect(board.state).toMatchObject({ status: progress, station: progress === 'missing' ? null : 'us' });
    },
  );

  it('is left alone where it says so already, as after an answer that was lost', async () => {
    board.put({ status: 'done', station: 'us' });
    expect(await tell('done')).toEqual(succeed('needless'));
    expect(board.log).toEqual([]);
  });

  it('is freed again when a photo was taken back', async () => {
    board.put({ status: 'done', station: 'us' });
    expect(await tell('missing')).toEqual(succeed('written'));
    expect(board.state).toMatchObject({ status: 'missing', station: null });
  });

  it('is not overwritten where the organisation forbade a photo meanwhile', async () => {
    board.put({ status: 'claimed', station: 'us' });
    expect(await tell('done', { status: 'blocked', station: 'us' })).toEqual(succeed('needless'));
  });
});

describe('a line that is another’s by now', () => {
  it.each([
    ['done', 'claimed', 'done'],
    ['waiting', 'claimed', 'waiting'],
    ['done', 'waiting', 'done'],
    ['waiting', 'done', 'done'],
    ['done', 'done', 'done'],
    ['missing', 'claimed', 'claimed'],
    ['declined', 'claimed', 'claimed'],
    ['declined', 'done', 'done'],
    ['missing', 'declined', 'declined'],
    ['done', 'declined', 'done'],
    ['done', 'unknown', 'done'],
    ['missing', 'unknown', 'unknown'],
  ] as const)('told %s over their %s says %s', async (progress, theirs, said) => {
    board.put({ status: 'claimed', station: 'us' });
    expect(await tell(progress, { status: theirs, station: 'them' })).toMatchObject({ ok: true });
    expect(board.state.status).toBe(said);
  });

  it('whose claim has ended takes "no photo"', async () => {
    board.put({ status: 'claimed', station: 'them' });
    board.nowMs += CLAIM_MS;
    expect(await tell('declined')).toEqual(succeed('written'));
  });
});

it.each(['elsewhere', 'blocked'] as const)('never tells %s, which is others’ to say', async (progress) => {
  expect(await tell(progress)).toEqual(succeed('needless'));
  expect(board.log).toEqual([]);
});

it('is told later where the service can’t be asked', async () => {
  board.trouble.push({ failure: OFFLINE }, { failure: OFFLINE });
  expect(await tell('done')).toEqual(fail(OFFLINE));
});
