import { findCause } from './causes/all-causes.ts';
import type { DemoRecord } from './demo-record.ts';
import { createHealthyPerson } from './healthy-person.ts';
import { ADMIN_UPN, FIRST_UPN, PEOPLE, type PersonSeed } from './people.ts';
import { toDemoRecord } from './to-demo-record.ts';
import { upgradePerson } from './upgrade-person.ts';
import type { WorldClock } from './world-clock.ts';
import type { PersonState, SavedWorld } from './world-state.ts';

/** Somebody who joins, and how things stand with them. */
export interface NewPerson {
  readonly seed: PersonSeed;
  readonly state: PersonState;
}

/** The people and how things stand with each. */
export interface PeopleStore {
  /** Throws where nobody has that exact UPN: callers hold a person already. */
  readonly stateOf: (upn: string) => PersonState;
  readonly records: () => readonly DemoRecord[];
  /** Those of the first day, without who was added since. */
  readonly namedRecords: () => readonly DemoRecord[];
  /** Let somebody join. False where the account is taken. */
  readonly add: (person: NewPerson) => boolean;
  /** Who was added, oldest first. */
  readonly added: () => readonly PersonSeed[];
  readonly find: (idOrUpn: string) => DemoRecord | undefined;
  readonly applyCause: (upn: string, cause: string | null) => boolean;
  readonly save: () => SavedWorld['people'];
  readonly reset: () => void;
}

export interface PeopleStoreSetup {
  readonly saved: SavedWorld['people'];
  readonly savedSeeds: readonly PersonSeed[];
  readonly clock: WorldClock;
}

export function createPeopleStore({ saved, savedSeeds, clock }: PeopleStoreSetup): PeopleStore {
  const states = new Map<string, PersonState>();
  const added: PersonSeed[] = [...savedSeeds];
  const seeds = new Map<string, PersonSeed>();

  /** By both names that somebody is asked for. */
  function index(seed: PersonSeed): void {
    seeds.set(seed.oid, seed);
    seeds.set(seed.upn.toLowerCase(), seed);
  }
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
    const seed = seeds.get(idOrUpn.toLowerCase());
    return seed && toDemoRecord(seed, stateOf(seed.upn), clock.now().getTime());
  }
  function recordsOf(those: readonly PersonSeed[]): readonly DemoRecord[] {
    const now = clock.now().getTime();
    return those.map((seed) => toDemoRecord(seed, stateOf(seed.upn), now));
  }

  for (const seed of [...PEOPLE, ...added]) {
    index(seed);
    const { upn, cause } = seed;
    const known = saved[upn];
    if (known) states.set(upn, upgradePerson(upn, known, clock.now().getTime()));
    else arrange(upn, cause);
  }

  return {
    stateOf,
    find,
    records: () => recordsOf([...PEOPLE, ...added]),
    namedRecords: () => recordsOf(PEOPLE),
    added: () => [...added],
    add: ({ seed, state }) => {
      if (seeds.has(seed.upn.toLowerCase()) || seeds.has(seed.oid)) return false;
      index(seed);
      added.push(seed);
      states.set(seed.upn, state);
      return true;
    },
    applyCause: (upn, cause) => {
      const person = find(upn);
      if (!person || (cause !== null && !findCause(cause))) return false;
      arrange(person.upn, cause);
      return true;
    },
    save: () => structuredClone(Object.fromEntries(states)),
    reset: () => {
      added.length = 0;
      seeds.clear();
      states.clear();
      for (const seed of PEOPLE) {
        index(seed);
        arrange(seed.upn, seed.cause);
      }
    },
  };
}
