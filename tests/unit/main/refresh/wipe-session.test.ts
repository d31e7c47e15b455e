import { expect, it } from 'vitest';
import { type ClearableSession, wipeSession } from '../../../../main/refresh/wipe-session.ts';

/** A session that says what was done to it, in order. */
function fakeSession(changes: Partial<ClearableSession> = {}) {
  const done: string[] = [];
  const does = (name: string) => async () => {
    done.push(name);
  };
  const session: ClearableSession = {
    clearStorageData: does('storage'),
    clearCache: does('cache'),
    clearAuthCache: does('credentials'),
    clearHostResolverCache: does('hosts'),
    clearCodeCaches: does('code'),
    closeAllConnections: does('connections'),
    getCacheSize: async () => 0,
    getStoragePath: () => null,
    isPersistent: () => false,
    cookies: { get: async () => [] },
    ...changes,
  };
  return { session, done };
}

const fails = async () => {
  throw new Error('gone');
};

it('clears everything, connections first, and says what it found', async () => {
  const { done, session } = fakeSession();
  expect(await wipeSession(session)).toMatchObject({ cookies: 0, cacheBytes: 0, isClean: true });
  expect(done).toEqual(['connections', 'storage', 'cache', 'credentials', 'hosts', 'code']);
});

it('one part that can’t be cleared keeps no other from it, and is not called clean', async () => {
  const { done, session } = fakeSession({ closeAllConnections: fails, clearCache: fails });
  expect(await wipeSession(session)).toMatchObject({ cookies: 0, isClean: false });
  expect(done).toEqual(['storage', 'credentials', 'hosts', 'code']);
});

it.each<[string, Partial<ClearableSession>, object]>([
  ['a cookie is left', { cookies: { get: async () => [{}] } }, { cookies: 1 }],
  ['something is in the cache', { getCacheSize: async () => 12 }, { cacheBytes: 12 }],
  ['the session is kept on disk', { isPersistent: () => true }, { cookies: 0 }],
  ['the session has a folder', { getStoragePath: () => '/somewhere' }, { cookies: 0 }],
  ['it can’t be looked', { cookies: { get: fails } }, {}],
])('%s: that is not clean', async (_name, changes, found) => {
  expect(await wipeSession(fakeSession(changes).session)).toMatchObject({ isClean: false, ...found });
});
