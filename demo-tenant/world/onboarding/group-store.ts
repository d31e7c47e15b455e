import { PEOPLE } from '../people.ts';
import { firstLines } from './line-seeds.ts';

/** Members of the group by object id, in the order in which they joined. */
export interface SavedGroup {
  readonly members: readonly string[];
}

/** The group "Onboarding today". */
export interface GroupStore {
  readonly members: () => readonly string[];
  readonly add: (oids: readonly string[]) => void;
  readonly clear: () => void;
  readonly save: () => SavedGroup;
  readonly reset: () => void;
}

export interface GroupStoreSetup {
  readonly saved: SavedGroup | undefined;
  readonly onChange: () => void;
}

export function createGroupStore({ saved, onChange }: GroupStoreSetup): GroupStore {
  const members = new Set(saved?.members ?? firstMembers());
  return {
    members: () => [...members],
    add: (oids) => {
      for (const oid of oids) members.add(oid);
      onChange();
    },
    clear: () => {
      members.clear();
      onChange();
    },
    save: () => ({ members: [...members] }),
    reset: () => {
      members.clear();
      for (const oid of firstMembers()) members.add(oid);
    },
  };
}

/** Everybody on the list who has an account. */
function firstMembers(): readonly string[] {
  const accounts = new Set(firstLines().map(({ Account }) => Account));
  return PEOPLE.filter(({ upn }) => accounts.has(upn)).map(({ oid }) => oid);
}
