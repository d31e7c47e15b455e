import { expect, it } from 'vitest';
import { createSaver } from '../../../../demo-tenant/state/saver.ts';

it('writes nothing where nothing changed, and changes once', async () => {
  let writes = 0;
  const saver = createSaver(async () => {
    writes += 1;
  });
  await saver.flush();
  expect(writes).toBe(0);
  saver.changed();
  saver.changed();
  await saver.flush();
  await saver.flush();
  expect(writes).toBe(1);
});

it('never writes twice at once, and writes what changed meanwhile', async () => {
  let running = 0;
  const seen: number[] = [];
  let value = 1;
  const saver = createSaver(async () => {
    running += 1;
    expect(running).toBe(1);
    seen.push(value);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  });
  saver.changed();
  const first = saver.flush();
  await Promise.resolve();
  value = 2;
  saver.changed();
  await Promise.all([first, saver.flush()]);
  expect(seen.at(-1)).toBe(2);
});

it('tells of a failed write and tries again', async () => {
  let works = false;
  const saver = createSaver(async () => {
    if (!works) throw new Error('disk full');
  });
  saver.changed();
  await expect(saver.flush()).rejects.toThrow('disk full');
  works = true;
  await expect(saver.flush()).resolves.toBeUndefined();
});
