import type { AttemptRecord } from './attempt.ts';
import type { Person } from './person.ts';
import type { Place, PlaceReading, Verdict } from './place.ts';

/** Where a fact comes from: checked in Microsoft's text, seen by others, or our inference (domain facts' grades). */
export type Grade = 'confirmed' | 'reported' | 'assumed';

export interface Evidence {
  readonly fact: string;
  readonly value: string;
  readonly from: string;
}

export interface Remedy {
  readonly id: string;
  readonly who: 'person' | 'admin' | 'microsoft' | 'time';
  readonly text: string;
}

/** A page that says more. */
export interface CauseLink {
  readonly text: string;
  readonly address: string;
}

/** A named reason why a copy is not `same`, with what shows it. */
export interface Cause {
  readonly id: string;
  readonly title: string;
  /** What happens there, in plain words. */
  readonly explanation: string;
  readonly confidence: 'likely' | 'possible';
  readonly grade: Grade;
  readonly evidence: readonly Evidence[];
  readonly remedies: readonly Remedy[];
  readonly links: readonly CauseLink[];
  /** Ids of causes that the same evidence would show; empty where this one is told apart. */
  readonly alikeCauses: readonly string[];
}

/** What a place serves now and served the last time it was asked from this machine. */
export interface PlaceChange {
  readonly place: Place;
  /** Null where it was not asked before. */
  readonly before: Verdict | null;
  readonly after: Verdict;
  /** When it was asked before: ISO 8601 UTC. */
  readonly since: string | null;
}

export interface HistoryEntry {
  /** ISO 8601 UTC, the service's clock. */
  readonly at: string;
  readonly places: readonly PlaceReading[];
}

/** Record of a publish, an undo, a diagnosis or an attempt. Other programs read it: members may be added, never renamed. */
export interface Receipt {
  readonly action: 'set' | 'undo' | 'diagnose' | 'refresh' | 'watch';
  readonly tenantId: string;
  readonly person: Person;
  readonly actor: { readonly upn: string };
  readonly photo: {
    /** Of the bytes uploaded here, else of the largest photo Graph serves; null where there is no photo. */
    readonly sha256: string | null;
    readonly width: number | null;
    readonly height: number | null;
    /** When it was published from this machine; null where it was not. ISO 8601 UTC. */
    readonly publishedAt: string | null;
    readonly etagBefore?: string;
    readonly etagAfter?: string;
    readonly requestId?: string;
    readonly clientRequestId?: string;
    /** The service took only the version under 100,000 bytes: the person has no mailbox (domain facts 1.2). */
    readonly small?: true;
  };
  readonly places: readonly PlaceReading[];
  readonly history: readonly HistoryEntry[];
  readonly causes: readonly Cause[];
  /** What is new since the last time this machine asked; empty the first time. */
  readonly changes: readonly PlaceChange[];
  /** About the person, the tenant and the permissions that were used, each with how it was asked. */
  readonly facts: readonly Evidence[];
  /** The visit that this receipt measured; null for every other action. */
  readonly attempt: AttemptRecord | null;
  /** What could not be asked, by name: Teams, Outlook, phones, other tenants. */
  readonly notAsked: readonly string[];
  readonly appVersion: string;
}
