import type { Adapter, AdapterPayload } from 'oidc-provider';

/** One record of the provider library, as JSON. */
export interface SavedRecord {
  readonly key: string;
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970, real time; null: does not expire. */
  readonly expiresAt: number | null;
}

/** The provider library's storage: in memory, and saved as a list so that a restart keeps everybody signed in. */
export interface ProviderStore {
  readonly adapterFor: (model: string) => Adapter;
  /** Forget every grant and browser session of a person: their refresh tokens stop working. */
  readonly revokePerson: (oid: string) => void;
  readonly clear: () => void;
  /** What is still valid; the rest is dropped. */
  readonly save: () => readonly SavedRecord[];
}

export function createProviderStore(saved: readonly SavedRecord[], onChange: () => void): ProviderStore {
  const records = new Map(saved.map((record) => [record.key, record]));
  const isAlive = ({ expiresAt }: SavedRecord) => expiresAt === null || expiresAt > Date.now();
  const deleteWhere = (matches: (record: SavedRecord) => boolean) => {
    for (const record of [...records.values()]) if (matches(record)) records.delete(record.key);
    onChange();
  };
  const findWhere = (model: string, matches: (payload: AdapterPayload) => boolean) =>
    [...records.values()].find((one) => one.key.startsWith(`${model}:`) && isAlive(one) && matches(one.payload))
      ?.payload;

  return {
    adapterFor: (model) => ({
      async upsert(id, payload, expiresInSeconds) {
        const key = `${model}:${id}`;
        const expiresAt = expiresInSeconds === undefined ? null : Date.now() + expiresInSeconds * 1000;
        records.set(key, { key, payload, expiresAt });
        onChange();
      },
      async find(id) {
        const record = records.get(`${model}:${id}`);
        return record && isAlive(record) ? record.payload : undefined;
      },
      findByUid: async (uid) => findWhere(model, (payload) => payload.uid === uid),
      findByUserCode: async (userCode) => findWhere(model, (payload) => payload.userCode === userCode),
      async consume(id) {
        const record = records.get(`${model}:${id}`);
        if (record) record.payload.consumed = Math.floor(Date.now() / 1000);
        onChange();
      },
      async destroy(id) {
        deleteWhere(({ key }) => key === `${model}:${id}`);
      },
      async revokeByGrantId(grantId) {
        deleteWhere(({ payload }) => payload.grantId === grantId);
      },
    }),
    revokePerson: (oid) =>
      deleteWhere(({ key, payload }) => /^(Grant|Session):/.test(key) && payload.accountId === oid),
    clear: () => deleteWhere(() => true),
    save() {
      for (const [key, record] of records) if (!isAlive(record)) records.delete(key);
      return [...records.values()];
    },
  };
}
