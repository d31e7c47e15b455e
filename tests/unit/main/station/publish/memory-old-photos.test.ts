import { expect, it } from 'vitest';
import { createMemoryOldPhotos } from '../../../../../main/station/publish/memory-old-photos.ts';

const at = new Date('2026-11-25T12:00:00.000Z');
const picture = (text: string) => ({ bytes: Buffer.from(text), width: 648, height: 648 });

it('keeps both photos of a change until it is removed', async () => {
  const store = createMemoryOldPhotos(() => at);
  const first = await store.add({ before: picture('old'), published: picture('new'), etagBefore: '"1"' });
  const second = await store.add({ before: null, published: picture('newer'), etagBefore: null });
  expect(await store.list()).toEqual([second, first]);
  expect(first).toMatchObject({ storedAt: at.toISOString(), publishedAt: null, undoneAt: null });
  expect(first.before && (await store.read(first.before))).toEqual(Buffer.from('old'));

  await store.update({ ...first, publishedAt: at.toISOString() });
  expect((await store.list())[1]).toEqual({ ...first, publishedAt: at.toISOString() });

  await store.remove(first);
  expect(await store.list()).toEqual([second]);
  expect(first.before && (await store.read(first.before))).toBeNull();
  expect(await store.read(second.published)).toEqual(Buffer.from('newer'));
});
