import type { SessionStage } from '../../contract/station/session-stage.ts';
import type { SharePointWord } from '../../contract/station/session-state.ts';
import type { StationWipeRecord } from './wipe/wipe-record.ts';

/** What the station writes down: ids and hashes, no pictures; names only where policy wants them. */
export type StationEvent =
  | {
      readonly kind:
        | 'station-started'
        | 'station-closed'
        | 'unlocked'
        | 'wrong-pin'
        | 'pin-locked'
        | 'pin-set'
        | 'panel-opened';
    }
  | { readonly kind: 'locked'; readonly missing: readonly string[] }
  | {
      readonly kind: 'operator-signed-in' | 'operator-signed-out' | 'operator-died';
      readonly operator: string;
      readonly biggerRoles: readonly string[];
    }
  | { readonly kind: 'list-read'; readonly people: number }
  | { readonly kind: 'session-begun'; readonly session: string; readonly isAssisted: boolean }
  | {
      readonly kind: 'person-confirmed' | 'declined' | 'blocked';
      readonly session: string;
      readonly person: AuditPerson;
    }
  | {
      readonly kind: 'notice-accepted';
      readonly session: string;
      readonly person: AuditPerson;
      readonly noticeVersion: string;
    }
  | {
      readonly kind:
        | 'photo-published'
        | 'photo-queued'
        | 'photo-refused'
        | 'photo-dropped'
        | 'photo-expired'
        | 'photo-undone'
        | 'conflict-overruled';
      readonly session: string | null;
      readonly person: AuditPerson;
      readonly sha256: string;
      readonly reason?: string;
      readonly requestId?: string;
    }
  | {
      readonly kind: 'sharepoint-asked';
      readonly session: string | null;
      readonly person: AuditPerson;
      readonly sharePoint: SharePointWord;
    }
  | {
      readonly kind: 'session-wiped';
      readonly session: string;
      readonly stage: SessionStage;
      readonly wipe: StationWipeRecord;
    };

export interface AuditPerson {
  readonly key: string;
  readonly id: string | null;
  /** Left out by the log where policy wants no names. */
  readonly name: string;
}

export interface StationAudit {
  /** On the disk when it answers. A log that can't be written is told once and holds nothing up. */
  readonly note: (event: StationEvent) => Promise<void>;
  readonly close: () => Promise<void>;
}
