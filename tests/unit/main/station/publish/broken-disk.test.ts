import { describe, expect, it } from 'vitest';
import { openQueueFolder, type QueueFolder } from '../../../../../main/station/queue/queue-folder.ts';
import { CUT, onlyOne, setUpStations } from './set-up-stations.ts';

const { demo, joinOne, open, publish, puts, served, strike } = setUpStations();

/** A disk that takes no change of files with this ending, for as long as a test wants. */
function stubbornDisk(ending: string, isStubborn: () => boolean) {
  const refuse = (name: string) => {
    if (isStubborn() && name.endsWith(ending)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  return async (dir: string): Promise<QueueFolder> => {
    const real = await openQueueFolder(dir);
    return {
      ...real,
      write: async (name, content) => {
        refuse(name);
        await real.write(name, content);
      },
      remove: async (name) => {
        refuse(name);
        await real.remove(name);
      },
    };
  };
}

describe('a disk that fails', () => {
  it('while a photo is kept: it is published from memory', async () => {
    const station = await open({ queue: { openFolder: stubbornDisk('.photo', () => true) } });
    const person = await joinOne();
    expect(await publish(station, person)).toEqual({ kind: 'published' });
    expect(await served(person)).toBe('new');
    await strike(CUT);
    expect(await publish(station, person, 'other')).toMatchObject({
      failure: { kind: 'photo-lost', reason: 'offline' },
    });
  });

  it('before a photo is sent: nothing is, because nobody would know after a power cut', async () => {
    let isStubborn = true;
    const station = await open({ queue: { openFolder: stubbornDisk('.state', () => isStubborn) } });
    const person = await joinOne();
    const sent = await puts();
    expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'operator' });
    expect(await puts()).toBe(sent);
    expect(onlyOne(station).state).toBe('waiting');
    isStubborn = false;
    await station.publisher.publishWaiting();
    expect(await served(person)).toBe('new');
  });

  it('after it was published: told so once, and off the disk as soon as it can be', async () => {
    let isStubborn = true;
    const openFolder = stubbornDisk('.photo', () => isStubborn && hasBegun);
    let hasBegun = false;
    const station = await open({ name: 'stubborn', queue: { openFolder } });
    const person = await joinOne();
    await strike(CUT);
    await publish(station, person);
    hasBegun = true;
    await strike();
    await station.publisher.publishWaiting();
    expect(await served(person)).toBe('new');
    expect(station.queue?.list()).toHaveLength(1);
    expect(station.publisher.queue()).toEqual([]);
    await station.publisher.publishWaiting();
    expect(station.audited.filter(({ kind }) => kind === 'photo-published')).toHaveLength(1);
    isStubborn = false;
    await station.publisher.publishWaiting();
    expect(station.queue?.list()).toEqual([]);
  });

  it('or after it was published and the power went too: read back, and gone', async () => {
    let hasBegun = false;
    const openFolder = stubbornDisk('.photo', () => hasBegun);
    const before = await open({ name: 'stubborn-once', queue: { openFolder } });
    const person = await joinOne();
    await strike(CUT);
    await publish(before, person);
    hasBegun = true;
    await strike();
    await before.publisher.publishWaiting();
    await before.close();
    const station = await open({ name: 'stubborn-once' });
    const sent = await puts();
    await station.publisher.publishWaiting();
    expect(await puts()).toBe(sent);
    expect(station.publisher.queue()).toEqual([]);
    expect((await demo().graph.photo(person.oid)).ok).toBe(true);
  });

  it('while it is dropped: it is still there, and said to be', async () => {
    let hasBegun = false;
    const station = await open({ queue: { openFolder: stubbornDisk('.photo', () => hasBegun) } });
    await strike(CUT);
    await publish(station, await joinOne());
    hasBegun = true;
    const { id } = onlyOne(station);
    expect(await station.publisher.drop(id)).toEqual({
      ok: false,
      failure: { kind: 'cannot-write', name: 'queue' },
    });
    expect(onlyOne(station).id).toBe(id);
  });
});
