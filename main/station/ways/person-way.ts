import { fail } from '../../../contract/result.ts';
import type { Log } from '../../log/log.ts';
import type { Clock } from '../clock.ts';
import type { PersonVisit } from '../person-sign-in/person-visit.ts';
import type { Session } from '../session/session.ts';
import type { StationAudit, StationEvent } from '../station-audit.ts';
import type { SignInWindow } from '../station-shell.ts';
import { withPatience } from '../wipe/with-patience.ts';
import type { Claims } from './claims.ts';
import type { PublishListener, WayDeeds } from './way-deeds.ts';

/** Nobody waits at the desk for it: the next person may come after this. */
const WAKE_PATIENCE_MS = 10_000;

export interface PersonWayOptions {
  readonly claims: Claims;
  /** A new one for every sign-in: nothing of the last is known to it. */
  readonly createVisit: () => PersonVisit;
  readonly wakesSharePoint: boolean;
  readonly clock: Pick<Clock, 'after'>;
  readonly audit: Pick<StationAudit, 'note'>;
  readonly log: Log;
}

/** Each person signs in and publishes for themselves, from memory: there is no queue in this way. */
export function createPersonWay(options: PersonWayOptions): WayDeeds {
  const { audit, claims, clock, createVisit, wakesSharePoint } = options;
  let visit: PersonVisit | null = null;
  let waking = { done: Promise.resolve(), stop: new AbortController() };
  /** Aborted as soon as another sign-in begins or this one is nobody's any more. */
  let opening = new AbortController();

  /** Windows of this session, for the wipe: whoever cancels and signs in anew has had several. */
  let windows: readonly SignInWindow[] = [];

  /** Its window, which is told to go. */
  async function endVisit(): Promise<SignInWindow | null> {
    const ending = visit;
    const window = ending?.window() ?? null;
    visit = null;
    waking.stop.abort();
    if (window !== null) windows = [...windows, window];
    await ending?.end();
    return window;
  }

  /** While the result is on the screen, and a little longer if it has to be. */
  function wake(session: Session, tell: PublishListener['onSharePoint']): void {
    if (visit === null || !wakesSharePoint) return;
    const stop = new AbortController();
    const done = askSharePoint(options, { visit, session, tell, signal: stop.signal });
    waking = { done, stop };
  }

  return {
    claim: claims.take,
    signIn: async (listener) => {
      const own = new AbortController();
      opening.abort();
      opening = own;
      const left = await endVisit();
      await left?.wiped;
      if (own.signal.aborted) return fail({ kind: 'stopped' });
      visit = createVisit();
      const found = await visit.signIn(listener);
      return own.signal.aborted ? fail({ kind: 'stopped' }) : found;
    },
    closeSignIn: async () => {
      opening.abort();
      await endVisit();
    },
    publish: async (session, { onStep, onSharePoint }, signal) => {
      const { shot } = session;
      if (visit === null || shot === null) return { kind: 'failed', failure: { kind: 'sign-in-needed' } };
      const published = await visit.publish(shot.photo, onStep, signal);
      await audit.note(noteOf(session, published));
      if (!published.ok) return { kind: 'failed', failure: published.failure };
      wake(session, onSharePoint);
      return { kind: 'published' };
    },
    onStep: claims.onStep,
    release: async () => {
      opening.abort();
      claims.drop();
      await withPatience(waking.done, undefined, clock, WAKE_PATIENCE_MS);
      await endVisit();
      const all = windows;
      windows = [];
      return all;
    },
  };
}

function noteOf(session: Session, published: Awaited<ReturnType<PersonVisit['publish']>>): StationEvent {
  const answer: object = published.ok ? published.value : published.failure;
  const requestId = 'requestId' in answer && typeof answer.requestId === 'string' ? answer.requestId : null;
  return {
    kind: published.ok ? 'photo-published' : 'photo-refused',
    ...aboutSession(session),
    sha256: session.shot?.photo.photo.sha256 ?? '',
    ...(published.ok ? {} : { reason: published.failure.kind }),
    ...(requestId === null ? {} : { requestId }),
  };
}

interface Asking {
  readonly visit: PersonVisit;
  readonly session: Session;
  readonly tell: PublishListener['onSharePoint'];
  readonly signal: AbortSignal;
}

async function askSharePoint(
  { audit, log }: Pick<PersonWayOptions, 'audit' | 'log'>,
  { session, signal, tell, visit }: Asking,
): Promise<void> {
  try {
    const sharePoint = await visit.wakeSharePoint(signal);
    tell(sharePoint);
    await audit.note({ ...aboutSession(session), kind: 'sharepoint-asked', sharePoint });
  } catch (error) {
    log.warn('sharepoint-not-woken', { error: String(error) });
  }
}

function aboutSession({ id, person }: Session) {
  return {
    session: id,
    person: { key: person?.key ?? '', id: person?.id ?? null, name: person?.displayName ?? '' },
  };
}
