import { randomUUID } from 'node:crypto';
import type { Failure } from '../../../contract/failure.ts';
import type { Result } from '../../../contract/result.ts';
import type { Log } from '../../log/log.ts';
import type { Clock } from '../clock.ts';
import type { ListEntry } from '../list/todays-list.ts';
import type { StationAudit } from '../station-audit.ts';
import type { PublishListener, WayDeeds } from '../ways/way-deeds.ts';
import type { Wipe } from '../wipe/wipe-session.ts';
import { withPatience } from '../wipe/with-patience.ts';
import type { Deed } from './model.ts';
import type { SessionRunner } from './runner.ts';
import type { Session } from './session.ts';
import type { SessionEvent } from './session-event.ts';

export interface DeedsOptions {
  readonly ways: WayDeeds;
  readonly wipe: Wipe;
  readonly clock: Clock;
  readonly audit: Pick<StationAudit, 'note'>;
  readonly log: Log;
  readonly onFailure: (failure: Failure) => void;
  readonly sendFor: SessionRunner['sendFor'];
}

type Send = (event: SessionEvent) => void;

/**
 * What main does while a session goes on. Every deed belongs to the session that asked for it: what still comes of it
 * later changes no other.
 */
export class SessionDeeds {
  readonly #options: DeedsOptions;
  readonly #begun = new Set<Promise<unknown>>();
  #publishing: AbortController | null = null;

  constructor(options: DeedsOptions) {
    this.#options = options;
  }

  perform(deed: Deed, session: Session): void {
    const send: Send = (event) => this.#options.sendFor(session.id, event);
    const publishFailed = (failure: Failure) =>
      send({ type: 'publish-ended', outcome: { kind: 'failed', failure } });
    const deeds: Readonly<Record<Deed, () => void>> = {
      claim: () => this.#begin(this.#claim(session, send), turnAway(send)),
      'open-sign-in': () => this.#begin(this.#signIn(send), turnAway(send)),
      'close-sign-in': () => this.#begin(this.#options.ways.closeSignIn()),
      publish: () => this.#begin(this.#publish(session, send), publishFailed),
      'stop-publishing': () => this.#publishing?.abort(),
      wipe: () => this.#begin(this.#wipe(session, send)),
    };
    deeds[deed]();
  }

  /** Resolves once nothing of what was begun goes on any more. */
  async settled(): Promise<void> {
    this.#publishing?.abort();
    while (this.#begun.size > 0) await Promise.all(this.#begun);
  }

  /** A bug in a deed must not leave somebody in front of a page that never changes. */
  #begin(work: Promise<void>, orElse: (failure: Failure) => void = () => undefined): void {
    const { log, onFailure } = this.#options;
    const guarded = work
      .catch((error: unknown) => {
        const failure: Failure = { kind: 'unexpected', id: randomUUID() };
        log.error('session-deed-failed', {
          id: failure.id,
          error: error instanceof Error ? (error.stack ?? '') : String(error),
        });
        onFailure(failure);
        orElse(failure);
      })
      .finally(() => this.#begun.delete(guarded));
    this.#begun.add(guarded);
  }

  async #claim(session: Session, send: Send): Promise<void> {
    const told = await this.#options.ways.claim(session, () => send({ type: 'claim-waits' }));
    if (told !== null) send(told);
  }

  async #signIn(send: Send): Promise<void> {
    const found = await this.#options.ways.signIn({
      onStep: (step) => send({ type: 'sign-in-step', step }),
      onHost: (host) => send({ type: 'sign-in-site', host }),
    });
    if (!found.ok && found.failure.kind === 'stopped') return;
    if (!found.ok && found.failure.kind !== 'sign-in-cancelled') this.#options.onFailure(found.failure);
    send(signInEnd(found));
  }

  async #publish(session: Session, send: Send): Promise<void> {
    const own = new AbortController();
    this.#publishing = own;
    const listener: PublishListener = {
      onStep: (step) => send({ type: 'publish-step', step }),
      onSharePoint: (word) => send({ type: 'sharepoint-told', word }),
    };
    const outcome = await this.#options.ways.publish(session, listener, own.signal);
    this.#publishing = null;
    if (outcome.kind === 'failed') this.#options.onFailure(outcome.failure);
    send({ type: 'publish-ended', outcome });
  }

  async #wipe({ endedIn, id }: Session, send: Send): Promise<void> {
    const { audit, clock, ways, wipe } = this.#options;
    const others = [...this.#begun];
    try {
      const windows = await ways.release();
      await withPatience(Promise.all(others), [], clock);
      const record = await wipe.run(windows);
      if (id !== null)
        await audit.note({ kind: 'session-wiped', session: id, stage: endedIn ?? 'idle', wipe: record });
    } finally {
      send({ type: 'wiped' });
    }
  }
}

function turnAway(send: Send): (failure: Failure) => void {
  return (failure) => send({ type: 'turned-away', outcome: { kind: 'failed', failure } });
}

function signInEnd(found: Result<ListEntry, Failure>): SessionEvent {
  if (found.ok) return { type: 'signed-in', entry: found.value };
  const { failure } = found;
  switch (failure.kind) {
    case 'not-on-list':
    case 'identity-mismatch':
      return { type: 'turned-away', outcome: { kind: 'failed', failure } };
    // Whoever closed the window knows; every other reason is told.
    case 'sign-in-cancelled':
      return { type: 'sign-in-ended', failure: null };
    default:
      return { type: 'sign-in-ended', failure };
  }
}
