import { describe, expect, it } from 'vitest';
import type { OneDriveEntry } from '../../../../contract/onedrive.ts';
import {
  isAtStart,
  type OneDriveAction,
  type OneDriveState,
  reduceOneDrive,
  START,
} from '../../../../renderer/onedrive/onedrive-state.ts';

const folder = (id: string): OneDriveEntry => ({ kind: 'folder', id, name: id, childCount: 1 });
const picture = (id: string): OneDriveEntry => ({ kind: 'picture', id, name: `${id}.jpg`, blocked: null });
const crumb = (id: string) => ({ id, name: id });
const reduced = (actions: readonly OneDriveAction[], from: OneDriveState = START) =>
  actions.reduce(reduceOneDrive, from);

const arrived = (
  request: number,
  entries: readonly OneDriveEntry[],
  next: string | null = null,
): OneDriveAction => ({
  type: 'arrived',
  request,
  page: { entries, next },
});
const idsOf = ({ view }: OneDriveState) => (view.phase === 'ready' ? view.entries.map(({ id }) => id) : view.phase);

describe('moving through the drive', () => {
  it('shows folders before pictures', () => {
    expect(idsOf(reduced([arrived(1, [picture('a'), folder('b'), picture('c'), folder('d')])]))).toEqual([
      'b',
      'd',
      'a',
      'c',
    ]);
  });

  it('goes down, and up to the folder it came from', () => {
    const deep = reduced([
      { type: 'folder-opened', folder: crumb('Pictures') },
      { type: 'folder-opened', folder: crumb('Roll') },
    ]);
    expect(deep).toMatchObject({
      path: [crumb('Pictures'), crumb('Roll')],
      request: 3,
      view: { phase: 'loading' },
    });
    expect(reduced([{ type: 'went-up', depth: 1 }], deep)).toMatchObject({
      path: [crumb('Pictures')],
      activeId: 'Roll',
      request: 4,
    });
    expect(reduced([{ type: 'went-up', depth: 0 }], deep)).toMatchObject({ path: [], activeId: 'Pictures' });
  });

  it('searches from anywhere and comes back to the folder', () => {
    const searching = reduced([
      { type: 'folder-opened', folder: crumb('Pictures') },
      { type: 'searched', query: 'garden' },
    ]);
    expect(searching).toMatchObject({ query: 'garden', path: [crumb('Pictures')] });
    expect(reduced([{ type: 'search-ended' }], searching)).toMatchObject({
      query: null,
      path: [crumb('Pictures')],
    });
    // A folder that was found may lie anywhere.
    expect(reduced([{ type: 'folder-opened', folder: crumb('Found') }], searching)).toMatchObject({
      query: null,
      path: [crumb('Found')],
    });
    expect(reduced([{ type: 'search-ended' }])).toBe(START);
  });

  it('goes back from a folder that a search found to what it found, and from there to where it was begun', () => {
    const deep = reduced([
      { type: 'folder-opened', folder: crumb('Pictures') },
      { type: 'searched', query: 'garden' },
      { type: 'folder-opened', folder: crumb('Found') },
      { type: 'folder-opened', folder: crumb('Within') },
    ]);
    const places: Partial<OneDriveState>[] = [];
    for (let state = deep; !isAtStart(state); ) {
      state = reduced([{ type: 'went-back' }], state);
      places.push({ path: state.path, query: state.query, activeId: state.activeId });
    }
    expect(places).toEqual([
      { path: [crumb('Found')], query: null, activeId: 'Within' },
      { path: [crumb('Pictures')], query: 'garden', activeId: 'Found' },
      { path: [crumb('Pictures')], query: null, activeId: null },
      { path: [], query: null, activeId: 'Pictures' },
    ]);
    expect(reduced([{ type: 'went-back' }])).toBe(START);
  });

  it('forgets the search where the person goes to the root by name', () => {
    const up = reduced([
      { type: 'searched', query: 'garden' },
      { type: 'folder-opened', folder: crumb('Found') },
      { type: 'went-up', depth: 0 },
    ]);
    expect(isAtStart(up)).toBe(true);
    const inside = reduced([{ type: 'folder-opened', folder: crumb('Pictures') }, { type: 'went-back' }], up);
    expect(inside).toMatchObject({ path: [], query: null });
  });

  it('takes no answer to an earlier question', () => {
    const moved = reduced([{ type: 'folder-opened', folder: crumb('Pictures') }]);
    for (const late of [
      arrived(1, [picture('a')]),
      { type: 'failed', request: 1, failure: { kind: 'stopped' } },
      { type: 'more-arrived', request: 1, page: { entries: [picture('a')], next: null } },
      { type: 'more-failed', request: 1, failure: { kind: 'offline' } },
    ] satisfies OneDriveAction[])
      expect(reduced([late], moved)).toBe(moved);
  });

  it('tells why there is nothing to show, and asks again', () => {
    const failed = reduced([{ type: 'failed', request: 1, failure: { kind: 'no-onedrive' } }]);
    expect(failed.view).toEqual({ phase: 'failed', failure: { kind: 'no-onedrive' } });
    expect(reduced([{ type: 'asked-again' }], failed)).toMatchObject({ view: { phase: 'loading' }, request: 2 });
  });
});

describe('more', () => {
  const first = reduced([arrived(1, [folder('f'), picture('a')], 'token')]);

  it('comes after what is there, each once, and takes the keyboard along', () => {
    const more: OneDriveAction = {
      type: 'more-arrived',
      request: 1,
      page: { entries: [picture('a'), picture('b'), picture('c')], next: null },
    };
    const loading = reduced([{ type: 'more-asked' }], first);
    expect(loading.view).toMatchObject({ isLoadingMore: true });
    const done = reduced([more], loading);
    expect(idsOf(done)).toEqual(['f', 'a', 'b', 'c']);
    expect(done).toMatchObject({ activeId: 'b', view: { next: null, isLoadingMore: false } });
  });

  it('may not come, and can be asked for again', () => {
    const failed = reduced(
      [{ type: 'more-asked' }, { type: 'more-failed', request: 1, failure: { kind: 'offline' } }],
      first,
    );
    expect(failed).toMatchObject({
      notice: { kind: 'offline' },
      view: { phase: 'ready', next: 'token', isLoadingMore: false },
    });
    expect(reduced([{ type: 'more-asked' }], failed).notice).toBeNull();
  });

  it('is nothing to ask for while nothing is there', () => {
    expect(reduced([{ type: 'more-asked' }])).toBe(START);
  });
});

describe('opening a picture', () => {
  const opening = reduced([arrived(1, [picture('a')]), { type: 'opening-started', picture: crumb('a') }]);

  it('ends in a sentence where it fails, and what was there stays', () => {
    const failed = reduced([{ type: 'opening-failed', failure: { kind: 'file-gone' } }], opening);
    expect(failed).toMatchObject({ opening: null, notice: { kind: 'file-gone' }, view: { phase: 'ready' } });
  });

  it('can be stopped, and then has nothing more to say', () => {
    const stopped = reduced([{ type: 'opening-stopped' }], opening);
    expect(stopped).toMatchObject({ opening: null, notice: null });
    expect(reduced([{ type: 'opening-failed', failure: { kind: 'stopped' } }], stopped)).toBe(stopped);
  });
});

it('says that the permission was refused, until something else is asked', () => {
  const refused = reduced([{ type: 'refused', failure: { kind: 'sign-in-cancelled' } }]);
  expect(refused.notice).toEqual({ kind: 'sign-in-cancelled' });
  expect(reduced([{ type: 'asked-again' }], refused).notice).toBeNull();
});
