import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { type DeskAction, moveInList, reduceDesk } from '../../../../renderer/desk/desk-state.ts';

const SITI = { id: 's', upn: 'siti@selfsame.example', displayName: 'Siti Rahmawati' };
const searching = reduceDesk({ phase: 'idle' }, { type: 'asked', text: 'siti' });
const found = reduceDesk(searching, { type: 'answered', text: 'siti', result: succeed([SITI]) });

describe('reduceDesk', () => {
  it('shows who was found', () => {
    expect(found).toEqual({ phase: 'found', text: 'siti', found: [SITI] });
  });

  it('keeps them in sight while somebody types on', () => {
    expect(reduceDesk(found, { type: 'asked', text: 'siti r' })).toEqual({
      phase: 'searching',
      text: 'siti r',
      found: [SITI],
    });
  });

  it('drops the answer to anything but the last question', () => {
    const next = reduceDesk(searching, { type: 'asked', text: 'siti r' });
    expect(reduceDesk(next, { type: 'answered', text: 'siti', result: succeed([SITI]) })).toBe(next);
    const late: DeskAction = { type: 'answered', text: 'siti', result: fail({ kind: 'stopped' }) };
    expect(reduceDesk(next, late)).toBe(next);
    expect(reduceDesk({ phase: 'idle' }, late)).toEqual({ phase: 'idle' });
  });

  it('says what went wrong, and begins anew', () => {
    const failed = reduceDesk(searching, { type: 'answered', text: 'siti', result: fail({ kind: 'offline' }) });
    expect(failed).toEqual({ phase: 'failed', failure: { kind: 'offline' } });
    expect(reduceDesk(failed, { type: 'asked', text: 's' })).toMatchObject({ phase: 'searching', found: [] });
    expect(reduceDesk(found, { type: 'cleared' })).toEqual({ phase: 'idle' });
  });
});

describe('moveInList', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, null],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 1, 1],
  ])('%s at %i leads to %s', (key, at, next) => {
    expect(moveInList(key, at, 3)).toBe(next);
  });
});
