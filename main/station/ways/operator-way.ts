import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result } from '../../../contract/result.ts';
import type { SessionOutcome } from '../../../contract/station/session-state.ts';
import type { ListEntry, TodaysList } from '../list/todays-list.ts';
import type { OperatorDesk } from '../operator/operator-desk.ts';
import type { PublishOrder, StationPublisher } from '../publish/station-publisher.ts';
import type { Session } from '../session/session.ts';
import type { StationAudit } from '../station-audit.ts';
import type { CheckIdentity } from '../station-parts.ts';
import type { Claims } from './claims.ts';
import type { WayDeeds } from './way-deeds.ts';

export interface OperatorWayOptions {
  readonly claims: Claims;
  /** Without list or publisher the station does not lock, and nobody gets here. */
  readonly list: Pick<TodaysList, 'knownPhoto'> | null;
  readonly publisher: Pick<StationPublisher, 'publish'> | null;
  readonly operator: Pick<OperatorDesk, 'check'>;
  readonly checkIdentity: CheckIdentity;
  readonly audit: Pick<StationAudit, 'note'>;
  readonly noticeVersion: string;
}

const NOT_READY = 'expected a person, a photo and a publisher, one is missing';

/** The operator publishes: only for somebody on the list, by way of the queue. */
export function createOperatorWay(options: OperatorWayOptions): WayDeeds {
  const { audit, checkIdentity, claims, list, noticeVersion, operator, publisher } = options;
  let stop = new AbortController();
  let checked: { readonly key: string; readonly answer: Promise<Result<void, Failure>> } | null = null;

  /** Asked while the notice is read, so that nobody waits for it after the shutter. */
  function beginCheck(entry: ListEntry): Promise<Result<void, Failure>> {
    const answer = checkIdentity(entry, stop.signal);
    // Whoever needs it hears of what went wrong.
    answer.catch(() => undefined);
    checked = { key: entry.key, answer };
    return answer;
  }

  function orderOf({ id, person, shot }: Session, onStep: PublishOrder['onStep']): PublishOrder {
    if (person === null || shot === null) throw new Error(NOT_READY);
    const { override, photo } = shot;
    const before = list?.knownPhoto(person.key) ?? { kind: 'unknown' };
    const session = id === null ? {} : { session: id };
    return { entry: person, photo, before, noticeVersion, override, onStep, ...session };
  }

  async function isSomebodyElse(entry: ListEntry): Promise<boolean> {
    const early = checked?.key === entry.key ? await checked.answer : null;
    const answer = early?.ok === false && early.failure.kind !== 'identity-mismatch' ? null : early;
    const said = answer ?? (await beginCheck(entry));
    return !said.ok && said.failure.kind === 'identity-mismatch';
  }

  async function refuse({ id, person, shot }: Session): Promise<SessionOutcome> {
    const failure: Failure = { kind: 'identity-mismatch' };
    if (person !== null && shot !== null) {
      await audit.note({
        kind: 'photo-refused',
        session: id,
        person: { key: person.key, id: person.id, name: person.displayName },
        sha256: shot.photo.photo.sha256,
        reason: failure.kind,
      });
    }
    return { kind: 'failed', failure };
  }

  return {
    claim: async (session, onBusy) => {
      if (session.person !== null) void beginCheck(session.person);
      return claims.take(session, onBusy);
    },
    signIn: async () => fail({ kind: 'not-configured' }),
    closeSignIn: async () => undefined,
    publish: async (session, { onStep }, signal) => {
      if (publisher === null) throw new Error(NOT_READY);
      const order = orderOf(session, onStep);
      const [isMismatch] = await Promise.all([isSomebodyElse(order.entry), operator.check(false)]);
      if (isMismatch) return refuse(session);
      const outcome = await publisher.publish(order, signal);
      // Tokens may still come while the service no longer takes them.
      if (outcome.kind === 'waiting' && outcome.for === 'operator') await operator.check(true);
      return outcome;
    },
    onStep: claims.onStep,
    release: async () => {
      stop.abort();
      stop = new AbortController();
      checked = null;
      claims.drop();
      return [];
    },
  };
}
