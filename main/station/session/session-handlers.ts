import { randomUUID } from 'node:crypto';
import { fail, succeed } from '../../../contract/result.ts';
import type { SessionAction } from '../../../contract/station/session-state.ts';
import type { StationState } from '../../../contract/station/station-state.ts';
import { type TodaysList, toListedPerson } from '../list/todays-list.ts';
import type { StationHandlers } from '../station-handlers.ts';
import type { SessionRunner } from './runner.ts';
import type { SessionEvent } from './session-event.ts';
import { createTakeShot, type ShotTools } from './take-shot.ts';

const MOST_PEOPLE = 20;

type SessionHandlers = Pick<
  StationHandlers,
  | 'session:act'
  | 'session:search'
  | 'session:take-shot'
  | 'station:get-photo'
  | 'station:set-text-size'
  | 'station:set-spoken'
>;

export interface SessionHandlersOptions extends ShotTools {
  readonly runner: SessionRunner;
  readonly list: Pick<TodaysList, 'search' | 'find'> | null;
  readonly finding: StationState['finding'];
  readonly languages: readonly string[];
  readonly maySpeak: boolean;
  /** Whether the session is in front: behind the PIN page it waits. */
  readonly isInFront: () => boolean;
}

/** What a person at the station does. */
export function sessionHandlers(options: SessionHandlersOptions): SessionHandlers {
  const { finding, isInFront, list, maySpeak, runner } = options;
  const takeShot = createTakeShot(runner, options);

  /** Whoever wants larger letters before anything else has come. */
  const sendFromAnywhere = (event: SessionEvent) => {
    if (!isInFront()) return;
    runner.send({ type: 'begin', id: randomUUID() });
    runner.send(event);
  };

  return {
    'session:act': (action) => {
      const event = isInFront() ? toEvent(action, options) : null;
      if (event !== null) runner.send(event);
    },
    'session:search': (text) => {
      // Without a letter or digit everybody is found.
      const isAllowed = !/[\p{L}\p{N}]/u.test(text) ? finding.byList : finding.byList || finding.bySearch;
      if (list === null || !isAllowed || !isInFront() || runner.session().stage !== 'who') return succeed([]);
      runner.send({ type: 'stay' });
      return succeed(list.search(text, MOST_PEOPLE).people.map(toListedPerson));
    },
    'session:take-shot': (bytes) => (isInFront() ? takeShot(bytes) : fail({ kind: 'portrait-closed' })),
    'station:get-photo': () => {
      const { shot, stage } = runner.session();
      return stage === 'review' && isInFront() ? (shot?.photo.photo.jpeg ?? null) : null;
    },
    'station:set-text-size': (size) => sendFromAnywhere({ type: 'set-text-size', size }),
    'station:set-spoken': (isSpoken) => {
      if (maySpeak || !isSpoken) sendFromAnywhere({ type: 'set-spoken', isSpoken });
    },
  };
}

function toEvent(action: SessionAction, { finding, languages, list }: SessionHandlersOptions): SessionEvent | null {
  switch (action.type) {
    case 'begin':
      return { type: 'begin', id: randomUUID() };
    case 'choose-language':
      return languages.includes(action.locale) ? action : null;
    case 'choose-person':
      return { type: 'choose-person', entry: list?.find(action.key) ?? null };
    case 'read-badge':
      return finding.byBadge ? { type: 'choose-person', entry: list?.find(action.key) ?? null } : null;
    default:
      return action;
  }
}
