import type { DemoRecord } from './demo-record.ts';
import { describeWorld, type WorldDescription } from './describe-world.ts';
import { createDriveStore, type DriveStore } from './drive/drive-store.ts';
import { createOnboarding, type Onboarding } from './onboarding/onboarding.ts';
import { createPeopleStore, type NewPerson } from './people-store.ts';
import { createPhotoStore, type PhotoStore } from './photo-store.ts';
import { createProfileStore, type ProfileStore } from './profile-store.ts';
import { createRenditions, type DrawPortrait } from './renditions.ts';
import { DEFAULT_SWITCHES, parseSwitches, type Switches } from './switches.ts';
import { createWorldClock, type WorldClock } from './world-clock.ts';
import type { PersonState, PhotoUpdateSettings, SavedWorld } from './world-state.ts';

/** Everything in the demo tenant but sign-in: people, their photos, SharePoint's copies and the clock. */
export interface World {
  readonly clock: WorldClock;
  readonly people: readonly DemoRecord[];
  /** Those of the first day: what pages show that show everybody. */
  readonly namedPeople: readonly DemoRecord[];
  /** Today's new colleagues. */
  readonly onboarding: Pick<Onboarding, 'list' | 'group'>;
  readonly photos: PhotoStore;
  readonly profiles: ProfileStore;
  readonly drives: DriveStore;
  readonly switches: Switches;
  readonly photoUpdateSettings: PhotoUpdateSettings;
  readonly find: (idOrUpn: string) => DemoRecord | undefined;
  /** Let people join; how many did: an account that is taken is left alone. */
  readonly addPeople: (people: readonly NewPerson[]) => number;
  /** Everything that can change about a person, to change it. Throws where nobody has that exact UPN. */
  readonly changeState: (upn: string, change: (state: PersonState) => void) => void;
  /** Begin a person anew with a cause, or well with null. False where the person or the cause is unknown. */
  readonly applyCause: (upn: string, cause: string | null) => boolean;
  readonly setPublishDelay: (seconds: number) => void;
  /** Switches that are left out go back to their default. Throws on an unknown name or value. */
  readonly setSwitches: (switches: unknown) => void;
  readonly setPhotoUpdateSettings: (settings: PhotoUpdateSettings) => void;
  /** JSON-able; uploaded photos included. */
  readonly save: () => SavedWorld;
  readonly describe: () => WorldDescription;
  /** Hear of each change worth saving. Returns the way to stop. */
  readonly onChange: (listener: () => void) => () => void;
  /** Back to the first day, clock and faults included. */
  readonly reset: () => void;
}

export interface WorldOptions {
  readonly saved: SavedWorld | null;
  readonly now?: () => number;
  readonly drawPortrait: DrawPortrait;
}

const NO_PHOTO_POLICY: PhotoUpdateSettings = { source: null, allowedRoles: [] };

/** Begin a world, or go on with a saved one. A person that the saved one doesn't know joins as on the first day. */
export function createWorld({ saved, now = Date.now, drawPortrait }: WorldOptions): World {
  const { notify, onChange } = createListeners();
  const settings: WorldSettings = {
    switches: parseSwitches(saved?.switches ?? {}),
    photoUpdateSettings: saved?.photoUpdateSettings ?? NO_PHOTO_POLICY,
  };
  const parts = createParts({ saved, now, drawPortrait }, () => settings.switches, notify);
  const { clock, people, onboarding, photos, profiles, drives } = parts;
  const change = (changes: Partial<WorldSettings>) => {
    Object.assign(settings, changes);
    notify();
  };

  return {
    clock,
    photos,
    profiles,
    drives,
    onboarding,
    find: people.find,
    addPeople: (joining) => {
      const joined = joining.filter((person) => people.add(person));
      if (joined.length > 0) notify();
      return joined.length;
    },
    changeState: (upn, changeIt) => {
      changeIt(people.stateOf(upn));
      notify();
    },
    onChange,
    setPublishDelay: photos.setPublishDelay,
    setSwitches: (wanted) => change({ switches: parseSwitches(wanted) }),
    setPhotoUpdateSettings: (photoUpdateSettings) => change({ photoUpdateSettings }),
    get people() {
      return people.records();
    },
    get namedPeople() {
      return people.namedRecords();
    },
    get switches() {
      return settings.switches;
    },
    get photoUpdateSettings() {
      return settings.photoUpdateSettings;
    },
    applyCause: (upn, cause) => {
      const isDone = people.applyCause(upn, cause);
      if (isDone) notify();
      return isDone;
    },
    save: () => ({
      version: 1,
      clockOffsetMs: clock.offsetMs,
      ...settings,
      people: people.save(),
      added: people.added(),
      onboarding: onboarding.save(),
    }),
    describe: () => describeWorld({ clock, people: people.records(), photos, profiles, drives, ...settings }),
    reset: () => {
      clock.reset();
      photos.setPublishDelay(0);
      people.reset();
      onboarding.reset();
      change({ switches: DEFAULT_SWITCHES, photoUpdateSettings: NO_PHOTO_POLICY });
    },
  };
}

/** The stores, each with what it needs of the others. */
function createParts(
  { saved, now, drawPortrait }: Required<WorldOptions>,
  switches: () => Switches,
  notify: () => void,
) {
  const clock = createWorldClock({ now, offsetMs: saved?.clockOffsetMs ?? 0, onAdvance: notify });
  const people = createPeopleStore({ saved: saved?.people ?? {}, savedSeeds: saved?.added ?? [], clock });
  const shared = {
    stateOf: people.stateOf,
    clock,
    renditions: createRenditions(drawPortrait),
    switches,
    onChange: notify,
  };
  const photos = createPhotoStore(shared);
  return {
    clock,
    people,
    onboarding: createOnboarding({
      saved: saved?.onboarding,
      now: () => clock.now().getTime(),
      onChange: notify,
    }),
    photos,
    profiles: createProfileStore({ ...shared, servedPhoto: photos.served }),
    drives: createDriveStore({
      stateOf: people.stateOf,
      givenNameOf: (upn) => people.find(upn)?.givenName ?? '',
      drawPortrait,
      now,
      onChange: notify,
    }),
  };
}

interface WorldSettings {
  switches: Switches;
  photoUpdateSettings: PhotoUpdateSettings;
}

function createListeners() {
  const listeners = new Set<() => void>();
  return {
    notify: () => {
      for (const listener of listeners) listener();
    },
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
