import { expect, it } from 'vitest';
import { createTurn } from '../../../../main/station/in-turn.ts';

it('does one after the other, and goes on past one that fails', async () => {
  const inTurn = createTurn();
  const done: string[] = [];
  const slow = inTurn(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push('slow');
    return 1;
  });
  const failing = inTurn(async () => {
    done.push('failing');
    throw new Error('expected');
  });
  const last = inTurn(async () => done.push('last'));
  await expect(failing).rejects.toThrow('expected');
  expect(await slow).toBe(1);
  await last;
  expect(done).toEqual(['slow', 'failing', 'last']);
});
