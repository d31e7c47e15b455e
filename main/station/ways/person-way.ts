import { fail } from '../../../contract/result.ts';
import type { Log } from '../../log/log.ts';
import type { PersonVisit } from '../person-sign-in/person-visit.ts';
import type { Session } from '../session/session.ts';
import type { StationAudit, StationEvent } from '../station-audit.ts';
import type { SignInWindow } from '../station-shell.ts';
import type { Claims } from './claims.ts';
import type { WayDeeds } from './way-deeds.ts';

export interface PersonWayOptions {
  readonly claims: Claims;
  /** A new one for every sign-in: nothing of the last is known to it. */
  readonly createVisit: () => PersonVisit;
  readonly wakesSharePoint: boolean;
  readonly audit: Pick<StationAudit, 'note'>;
  readonly log: Log;
}

/** Each person signs in and publishes for themselves, from memory: there is no queue in this way. */
export function createPersonWay(options: PersonWayOptions): WayDeeds {
  const { audit, claims, createVisit, log, wakesSharePoint } = options;
  let visit: PersonVisit | null = null;
  let waking = new AbortController();
  /** Aborted as soon as another sign-in begins or this one is nobody's any more. */
  let opening = new AbortController();

  /** Windows of this session, for the wipe: whoever cancels and signs in anew has had several. */
  let windows: readonly SignInWindow[] = [];

  /** Its window, which is told to go. */
  async function endVisit(): Promise<SignInWindow | null> {
    const ending = visit;
    const window = ending?.window() ?? null;
    visit = null;
    waking.abort();
    if (window !== null) windows = [...windows, window];
    await ending?.end();
    return window;
  }

  function wake(): void {
    if (visit === null || !wakesSharePoint) return;
    waking = new AbortController();
    // Nobody waits for it: the result is on the screen, and the wipe ends it.
    visit
      .wakeSharePoint(waking.signal)
      .catch((error: unknown) => log.warn('sharepoint-not-woken', { error: String(error) }));
  }

  return {
    claim: claims.take,
    signIn: async (onStep) => {
      const own = new AbortController();
      opening.abort();
      opening = own;
      const left = await endVisit();
      await left?.wiped;
      if (own.signal.aborted) return fail({ kind: 'stopped' });
      visit = createVisit();
      const found = await visit.signIn(onStep);
      return own.signal.aborted ? fail({ kind: 'stopped' }) : found;
    },
    closeSignIn: async () => {
      opening.abort();
      await endVisit();
    },
    publish: async (session, onStep, signal) => {
      const { shot } = session;
      if (visit === null || shot === null) return { kind: 'failed', failure: { kind: 'sign-in-needed' } };
      const published = await visit.publish(shot.photo, onStep, signal);
      await audit.note(noteOf(session, published));
      if (!published.ok) return { kind: 'failed', failure: published.failure };
      wake();
      return { kind: 'published' };
    },
    onStep: claims.onStep,
    release: async () => {
      opening.abort();
      claims.drop();
      await endVisit();
      const all = windows;
      windows = [];
      return all;
    },
  };
}

function noteOf(
  { id, person, shot }: Session,
  published: Awaited<ReturnType<PersonVisit['publish']>>,
): StationEvent {
  const answer: object = published.ok ? published.value : published.failure;
  const requestId = 'requestId' in answer && typeof answer.requestId === 'string' ? answer.requestId : null;
  return {
    kind: published.ok ? 'photo-published' : 'photo-refused',
    session: id,
    person: { key: person?.key ?? '', id: person?.id ?? null, name: person?.displayName ?? '' },
    sha256: shot?.photo.photo.sha256 ?? '',
    ...(published.ok ? {} : { reason: published.failure.kind }),
    ...(requestId === null ? {} : { requestId }),
  };
}
