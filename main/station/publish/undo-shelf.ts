import type { UndoablePhoto } from '../../../contract/station/operator-panel.ts';
import type { OldPhotoStore } from '../../publish/old-photo-store.ts';
import type { AuditPerson } from '../station-audit.ts';

const MINUTE_MS = 60_000;

/** A publish that can be taken back, with the photo that it replaced. */
export interface Shelved {
  readonly id: string;
  readonly personId: string;
  readonly person: AuditPerson;
  readonly session: string | null;
  /** Of what was published. */
  readonly sha256: string;
  readonly store: OldPhotoStore;
}

/** What the operator can take back: in memory, each for so many minutes. */
export interface UndoShelf {
  readonly put: (shelved: Shelved) => void;
  readonly find: (id: string) => Shelved | null;
  readonly remove: (id: string) => void;
  /** Newest first. */
  readonly list: () => readonly UndoablePhoto[];
  readonly clear: () => void;
}

export interface UndoShelfOptions {
  /** 0: nothing is kept. */
  readonly minutes: number;
  readonly showsNames: boolean;
  readonly now: () => Date;
  readonly onChanged: () => void;
}

export function createUndoShelf({ minutes, now, onChanged, showsNames }: UndoShelfOptions): UndoShelf {
  const entries = new Map<string, { shelved: Shelved; publishedAt: Date; timer: NodeJS.Timeout }>();

  /** A machine that slept is late to take it away. */
  const isInTime = ({ publishedAt }: { readonly publishedAt: Date }) =>
    now().getTime() < publishedAt.getTime() + minutes * MINUTE_MS;

  const remove = (id: string) => {
    clearTimeout(entries.get(id)?.timer);
    if (entries.delete(id)) onChanged();
  };

  return {
    put: (shelved) => {
      if (minutes === 0) return;
      const timer = setTimeout(() => remove(shelved.id), minutes * MINUTE_MS);
      timer.unref();
      entries.set(shelved.id, { shelved, publishedAt: now(), timer });
      onChanged();
    },
    find: (id) => {
      const entry = entries.get(id);
      return entry !== undefined && isInTime(entry) ? entry.shelved : null;
    },
    remove,
    list: () =>
      [...entries.values()]
        .filter(isInTime)
        .reverse()
        .map(({ shelved, publishedAt }) => ({
          id: shelved.id,
          personName: showsNames ? shelved.person.name : null,
          publishedAt: publishedAt.toISOString(),
          until: new Date(publishedAt.getTime() + minutes * MINUTE_MS).toISOString(),
        })),
    clear: () => {
      for (const { timer } of entries.values()) clearTimeout(timer);
      entries.clear();
    },
  };
}
