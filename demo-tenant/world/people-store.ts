import { findCause } from './causes/all-causes.ts';
import type { DemoRecord } from './demo-record.ts';
import { createHealthyPerson } from './healthy-person.ts';
import { ADMIN_UPN, FIRST_UPN, PEOPLE } from './people.ts';
import { toDemoRecord } from './to-demo-record.ts';
import { upgradePerson } from './upgrade-person.ts';
import type { WorldClock } from './world-clock.ts';
import type { PersonState, SavedWorld } from './world-state.ts';

/** The people and how things stand with each. */
export interface PeopleStore {
  /** Throws where nobody has that exact UPN: callers hold a person already. */
  readonly stateOf: (upn: string) => PersonState;
  readonly records: () => readonly DemoRecord[];
  readonly find: (idOrUpn: string) => DemoRecord | undefined;
  readonly applyCause: (upn: string, cause: string | null) => boolean;
  readonly save: () => SavedWorld['people'];
  readonly reset: () => void;
}

export interface PeopleStoreSetup {
  readonly saved: SavedWorld['people'];
  readonly clock: WorldClock;
}

export function createPeopleStore({ saved, clock }: PeopleStoreSetup): PeopleStore {
  const states = new Map<string, PersonState>();

  function arrange(upn: string, cause: string | null): void {
    const at = clock.now().getTime();
    const person = createHealthyPerson(upn, at);
    person.cause = cause;
    const colleague = upn === ADMIN_UPN ? FIRST_UPN : ADMIN_UPN;
    if (cause !== null) findCause(cause)?.arrange(person, { upn, at, colleague });
    states.set(upn, person);
  }
  function stateOf(upn: string): PersonState {
    const state = states.get(upn);
    if (!state) throw new Error(`Expected the UPN of a person of the demo tenant but received ${upn}`);
    return state;
  }
  function find(idOrUpn: string): DemoRecord | undefined {
    const wanted = idOrUpn.toLowerCase();
    const seed = PEOPLE.find(({ oid, upn }) => oid === wanted || upn.toLowerCase() === wanted);
    return seed && toDemoRecord(seed, stateOf(seed.upn), clock.now().getTime());
  }

  for (const { upn, cause } of PEOPLE) {
    const known = saved[upn];
    if (known) states.set(upn, upgradePerson(upn, known, clock.now().getTime()));
    else arrange(upn, cause);
  }

  return {
    stateOf,
    find,
    records: () => {
      const now = clock.now().getTime();
      return PEOPLE.map((seed) => toDemoRecord(seed, stateOf(seed.upn), now));
    },
    applyCause: (upn, cause) => {
      const person = find(upn);
      if (!person || (cause !== null && !findCause(cause))) return false;
      arrange(person.upn, cause);
      return true;
    },
    save: () => structuredClone(Object.fromEntries(states)),
    reset: () => {
      for (const { upn, cause } of PEOPLE) arrange(upn, cause);
    },
  };
}
