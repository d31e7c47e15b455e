import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import type { PersonProgress } from '../../../contract/station/listed-person.ts';
import type { ListSummary } from '../../../contract/station/set-up.ts';
import type {
  Claim,
  ClaimRefusal,
  KnownPhoto,
  ListEntry,
  TodaysList,
} from '../../../main/station/list/todays-list.ts';

const PROGRESSES: readonly PersonProgress[] = [
  'missing',
  'elsewhere',
  'waiting',
  'waiting-for-account',
  'done',
  'declined',
  'blocked',
];

/** Somebody on the list; the key and what a test says are theirs alone. */
export function listEntry(key: string, more: Partial<ListEntry> = {}): ListEntry {
  return {
    key,
    id: `id-of-${key}`,
    upn: `${key}@station.example`,
    employeeId: null,
    displayName: `Name of ${key}`,
    department: 'Sales',
    jobTitle: 'Trainee',
    secondIdentifier: `Desk of ${key}`,
    isBlocked: false,
    locale: null,
    progress: 'missing',
    ...more,
  };
}

/** A list in memory that nobody else shares. */
export class FakeList implements TodaysList {
  readonly settled: [string, PersonProgress][] = [];
  readonly claimed: string[] = [];
  /** What the next claims answer. */
  refusal: ClaimRefusal | Failure | null = null;
  entries: readonly ListEntry[];
  isClosed = false;
  #isLoaded = false;

  constructor(entries: readonly ListEntry[] = [listEntry('ann'), listEntry('bo')]) {
    this.entries = entries;
  }

  async load(): Promise<Result<ListSummary>> {
    this.#isLoaded = true;
    const summary = this.summary();
    return summary === null ? fail({ kind: 'offline' }) : succeed(summary);
  }

  summary(): ListSummary | null {
    if (!this.#isLoaded) return null;
    return {
      kind: 'csv',
      name: 'today.csv',
      people: this.entries.length,
      at: '2026-03-02T08:00:00.000Z',
      isShared: false,
    };
  }

  search(text: string, limit: number, offset = 0) {
    const found = this.entries.filter(({ displayName }) => displayName.toLowerCase().includes(text.toLowerCase()));
    return { people: found.slice(offset, offset + limit), total: found.length };
  }

  find(key: string): ListEntry | null {
    return this.entries.find((entry) => entry.key === key) ?? null;
  }

  findByAccount({ id }: { readonly id: string }): ListEntry | null {
    return this.entries.find((entry) => entry.id === id) ?? null;
  }

  counts() {
    const counted = PROGRESSES.map((progress) => [
      progress,
      this.entries.filter((entry) => entry.progress === progress).length,
    ]);
    return { ...(Object.fromEntries(counted) as Record<PersonProgress, number>), people: this.entries.length };
  }

  knownPhoto(): KnownPhoto {
    return { kind: 'none' };
  }

  learnPhoto(): void {}

  async claim(key: string): Promise<Result<Claim, ClaimRefusal | Failure>> {
    this.claimed.push(key);
    return this.refusal === null ? succeed({ key, isShared: false }) : fail(this.refusal);
  }

  async settle(key: string, progress: PersonProgress): Promise<void> {
    this.settled.push([key, progress]);
    this.entries = this.entries.map((entry) => (entry.key === key ? { ...entry, progress } : entry));
  }

  onChanged() {
    return () => {};
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }
}
