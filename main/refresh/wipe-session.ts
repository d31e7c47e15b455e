import type { WipeRecord } from '../../contract/attempt.ts';

/** What clearing needs of Electron's `Session`. */
export interface ClearableSession {
  readonly clearStorageData: () => Promise<void>;
  readonly clearCache: () => Promise<void>;
  readonly clearAuthCache: () => Promise<void>;
  readonly clearHostResolverCache: () => Promise<void>;
  readonly clearCodeCaches: (options: object) => Promise<void>;
  readonly closeAllConnections: () => Promise<void>;
  readonly getCacheSize: () => Promise<number>;
  readonly getStoragePath: () => string | null;
  readonly isPersistent: () => boolean;
  readonly cookies: { readonly get: (filter: object) => Promise<readonly unknown[]> };
}

/**
 * Clear everything that a session keeps, in memory too, then look what is left. One part that can't be cleared keeps
 * no other from being cleared: what is claimed is what was found afterwards.
 */
export async function wipeSession(session: ClearableSession): Promise<WipeRecord> {
  const clearing = [
    // Connections first: an answer still on its way could set a cookie again.
    () => session.closeAllConnections(),
    () => session.clearStorageData(),
    () => session.clearCache(),
    () => session.clearAuthCache(),
    () => session.clearHostResolverCache(),
    () => session.clearCodeCaches({}),
  ];
  let isCleared = true;
  for (const clear of clearing) {
    try {
      await clear();
    } catch {
      isCleared = false;
    }
  }
  const left = await lookAt(session);
  const isInMemory = !session.isPersistent() && session.getStoragePath() === null;
  const isClean = isCleared && isInMemory && left?.cookies === 0 && left.cacheBytes === 0;
  return { at: new Date().toISOString(), cookies: left?.cookies ?? 0, cacheBytes: left?.cacheBytes ?? 0, isClean };
}

/** Null where it can't be looked, which is never "clean". */
async function lookAt(session: ClearableSession) {
  try {
    return { cookies: (await session.cookies.get({})).length, cacheBytes: await session.getCacheSize() };
  } catch {
    return null;
  }
}
