import { expect, it } from 'vitest';
import { QUEUE_STATES } from '../../../../../contract/station/operator-panel.ts';
import { canBeSent, mayPublishAnyway } from '../../../../../renderer/station/panel/queue-actions.ts';

it('asks for the word of the operator only where that is what is missing', () => {
  expect(QUEUE_STATES.filter(mayPublishAnyway)).toEqual(['conflict', 'unknown-before']);
});

it('offers to send now what needs nobody’s word, is not under way and not gone', () => {
  expect(QUEUE_STATES.filter((state) => canBeSent({ state }))).toEqual([
    'waiting',
    'waiting-for-account',
    'refused',
  ]);
});
