import type { Listed } from './make-entries.ts';
import { createPeopleIndex, type PeopleIndex } from './people-index.ts';

/** The people of the list that was read last, by what they are found by. */
export interface ListInMemory {
  readonly entries: readonly Listed[];
  readonly index: PeopleIndex<Listed>;
  readonly byKey: (key: string) => Listed | null;
  /** By object id, else by account. */
  readonly byAccount: (account: { readonly id: string; readonly upn: string }) => Listed | null;
}

export function holdInMemory(entries: readonly Listed[]): ListInMemory {
  const keys = new Map(entries.map((entry) => [entry.key, entry]));
  const ids = new Map(entries.flatMap((entry) => (entry.id === null ? [] : [[entry.id, entry] as const])));
  const upns = new Map(
    entries.flatMap((entry) => (entry.upn === null ? [] : [[entry.upn.toLowerCase(), entry] as const])),
  );
  return {
    entries,
    index: createPeopleIndex(entries),
    byKey: (key) => keys.get(key) ?? null,
    byAccount: ({ id, upn }) => {
      const byId = ids.get(id.toLowerCase());
      if (byId !== undefined) return byId;
      const byUpn = upns.get(upn.toLowerCase());
      // An account of the same name and another id is another person's: names are given anew.
      return byUpn === undefined || byUpn.id !== null ? null : byUpn;
    },
  };
}
