import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../../../contract/failure.ts';
import { fail, succeed } from '../../../../../contract/result.ts';
import type { Graph } from '../../../../../main/graph/create-graph.ts';
import { createKnownPhotos, type KnownPhotos } from '../../../../../main/station/list/known-photos.ts';
import { listed } from './listed.ts';

type Answer = Awaited<ReturnType<Graph['photoMetadata']>>;
const etag = (text: string | null): Answer => succeed({ width: 648, height: 648, etag: text });
const failed = (failure: Failure): Answer => fail(failure);

let answers: Record<string, Answer>;
let asked: string[];
let atOnce: number;
let mostAtOnce: number;
let pauses: number[];
let onPause: () => void;
let photos: KnownPhotos;
let learnt: number;

beforeEach(() => {
  answers = {};
  asked = [];
  pauses = [];
  atOnce = 0;
  mostAtOnce = 0;
  learnt = 0;
  onPause = () => undefined;
  photos = createKnownPhotos({
    graph: {
      photoMetadata: async (person) => {
        const name = person.split('@')[0] ?? '';
        asked.push(name);
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        await new Promise((resolve) => setImmediate(resolve));
        atOnce -= 1;
        return answers[name] ?? failed({ kind: 'no-photo', status: 404 });
      },
    },
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
      onPause();
    },
    onLearnt: () => {
      learnt += 1;
    },
  });
});
afterEach(() => photos.close());

const known = (name: string, people = listed(name)) => photos.get(people[0]?.key ?? '');

describe('the photos of a list', () => {
  it('are asked for in its order, two at a time, and of nobody without an account', async () => {
    const people = listed('a', 'b', null, 'c', 'd');
    answers = { a: etag('"A"'), c: etag(null) };
    photos.read(people);
    await vi.waitFor(() => expect(learnt).toBe(4));
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    expect(mostAtOnce).toBe(2);
    expect(people.map(({ key }) => photos.get(key))).toEqual([
      { kind: 'etag', etag: '"A"' },
      { kind: 'none' },
      { kind: 'unknown' },
      { kind: 'unknown' },
      { kind: 'none' },
    ]);
  });

  it.each([
    ['person-not-found', 404],
    ['access-denied', 403],
    ['mailbox-unavailable', 404],
  ] as const)('are unknown where the service says %s, and not asked for again', async (kind, status) => {
    answers = { a: failed({ kind, status }) };
    photos.read(listed('a'));
    await vi.waitFor(() => expect(learnt).toBe(1));
    photos.read(listed('a'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual(['a']);
    expect(known('a')).toEqual({ kind: 'unknown' });
  });

  it('wait while the service can’t be asked, and go on with the same person', async () => {
    answers = { a: failed({ kind: 'throttled', status: 429, retryAfterSeconds: 90 }) };
    onPause = () => {
      answers = { a: etag('"A"') };
    };
    photos.read(listed('a'));
    await vi.waitFor(() => expect(known('a')).toEqual({ kind: 'etag', etag: '"A"' }));
    expect(pauses).toEqual([90_000]);
    expect(asked).toEqual(['a', 'a']);
  });

  it('are restored after a restart, and then asked for only where they are old or new', async () => {
    const people = listed('a', 'b', 'c');
    const [a, b] = people;
    const photo = { kind: 'none' } as const;
    photos.restore([
      [a?.key ?? '', { photo, atMs: Date.now() }],
      [b?.key ?? '', { photo, atMs: Date.now() - 13 * 60 * 60_000 }],
    ]);
    photos.read(people);
    await vi.waitFor(() => expect(learnt).toBe(2));
    expect(asked).toEqual(['b', 'c']);
    expect(photos.all()).toHaveLength(3);
  });

  it('stop when the list is closed', async () => {
    photos.read(listed(...Array.from({ length: 50 }, (_, index) => `p${index}`)));
    await photos.close();
    expect(asked.length).toBeLessThan(5);
    expect(learnt).toBe(0);
  });
});

describe('one person', () => {
  it('is asked for at once, and not a second time', async () => {
    const people = listed('a', 'b', 'c', 'd');
    photos.read(people);
    const [, , , last] = people;
    if (last) await photos.refresh(last);
    await vi.waitFor(() => expect(learnt).toBe(4));
    expect(asked).toEqual(['a', 'b', 'd', 'c']);
  });

  it('keeps what a publish told while the question was under way', async () => {
    const [person] = listed('a');
    answers = { a: etag('"before"') };
    const asking = person === undefined ? null : photos.refresh(person);
    photos.learn(person?.key ?? '', { kind: 'etag', etag: '"published"' });
    await asking;
    expect(known('a')).toEqual({ kind: 'etag', etag: '"published"' });
  });

  it('is asked for later where it can’t be now', async () => {
    const [person] = listed('a');
    answers = { a: failed({ kind: 'offline' }) };
    onPause = () => {
      answers = {};
    };
    if (person) await photos.refresh(person);
    await vi.waitFor(() => expect(known('a')).toEqual({ kind: 'none' }));
  });
});
