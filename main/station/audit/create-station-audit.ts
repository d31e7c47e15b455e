import { type AuditHead, nameLog, writeNamedHead } from '../../log/audit/audit-head.ts';
import type { HeadSink } from '../../log/audit/head-sink.ts';
import { removeOldEntries } from '../../log/audit/remove-old-entries.ts';
import { appendEntry } from '../../log/audit-log.ts';
import type { Log } from '../../log/log.ts';
import type { StationAudit, StationEvent } from '../station-audit.ts';
import { stationFacts } from './station-facts.ts';

export interface StationAuditOptions {
  readonly stateDir: string;
  /** Whether names are kept beside ids. */
  readonly names: boolean;
  /** Days that entries are kept. */
  readonly days: number;
  /** This machine among those of an event; its host name where nobody named it. */
  readonly stationName: string;
  /** Where the end of the log is told, so that nobody can cut it off unnoticed. */
  readonly sink: HeadSink;
  readonly log: Log;
  readonly now?: () => Date;
}

const DAY_MS = 24 * 3600 * 1000;
/** The system's log is not to be filled by a desk where a person a minute comes by. */
const HEAD_EVERY_MS = 60_000;

/**
 * The audit log of a station. What is past its time is removed at once, and once a day as long as it runs; not during
 * a session: a log of a year takes seconds to walk.
 */
export function createStationAudit(options: StationAuditOptions): StationAudit {
  return new DiskStationAudit(options);
}

class DiskStationAudit implements StationAudit {
  private readonly options: StationAuditOptions;
  private readonly now: () => Date;
  private head: AuditHead | null = null;
  private headToldAt = Number.NEGATIVE_INFINITY;
  private retainedAt = Number.NEGATIVE_INFINITY;
  private isTellingHeads = true;
  private isKeeping = true;
  /** Entries are added in the order in which they were noted. */
  private last: Promise<void>;
  private telling: Promise<void> = Promise.resolve();

  constructor(options: StationAuditOptions) {
    this.options = options;
    this.now = options.now ?? (() => new Date());
    this.last = this.begin();
  }

  readonly note = (event: StationEvent): Promise<void> => {
    // Whatever breaks here, the next entry is added: nobody's photo or PIN waits for this one.
    this.last = this.last.then(() => this.add(event)).catch((error: unknown) => this.broke(error));
    return this.last;
  };

  readonly close = async (): Promise<void> => {
    this.last = this.last.then(() => this.tellHead());
    await this.last;
    await this.telling;
  };

  private broke(error: unknown): void {
    this.options.log.error('audit-broke', {
      error: error instanceof Error ? (error.stack ?? '') : String(error),
    });
  }

  private async begin(): Promise<void> {
    await this.retain();
    this.tellHead();
  }

  private async add(event: StationEvent): Promise<void> {
    const isInSession = 'session' in event && event.session !== null;
    if (!isInSession && this.now().getTime() - this.retainedAt >= DAY_MS) await this.retain();
    const { stateDir, stationName, names, log } = this.options;
    const added = await appendEntry(stateDir, stationFacts(event, stationName, names), this.now());
    if (added.ok) this.head = added.value;
    else if (this.isKeeping) log.warn('audit-not-kept', { kind: added.failure.kind });
    this.isKeeping = added.ok;
    const isDue = this.now().getTime() - this.headToldAt >= HEAD_EVERY_MS;
    if (event.kind === 'session-wiped' && isDue) this.tellHead();
  }

  private async retain(): Promise<void> {
    const { stateDir, days, log } = this.options;
    this.retainedAt = this.now().getTime();
    const retained = await removeOldEntries(stateDir, days, this.now());
    if (retained.ok) this.head = retained.value.head ?? this.head;
    else log.warn('audit-not-shortened', { kind: retained.failure.kind });
  }

  /** Nobody waits for the system's log but who closes. */
  private tellHead(): void {
    const { head } = this;
    if (head === null) return;
    this.headToldAt = this.now().getTime();
    this.telling = this.telling.then(() => this.send(head));
  }

  private async send(head: AuditHead): Promise<void> {
    const { stateDir, sink, log } = this.options;
    const isTaken = await sink(writeNamedHead({ log: await nameLog(stateDir), ...head }));
    if (!isTaken && this.isTellingHeads) log.warn('audit-head-not-told');
    this.isTellingHeads = isTaken;
  }
}
