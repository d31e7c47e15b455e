import { randomUUID } from 'node:crypto';
import type { Failure } from '../../../contract/failure.ts';
import { type Result, succeed } from '../../../contract/result.ts';
import type { OperatorAction } from '../../../contract/station/operator-panel.ts';
import type { Front } from '../front.ts';
import { type TodaysList, toListedPerson } from '../list/todays-list.ts';
import type { StationPublisher } from '../publish/station-publisher.ts';
import type { SessionRunner } from '../session/runner.ts';
import type { StationHandlers } from '../station-handlers.ts';

const PAGE_SIZE = 50;

type OperatorHandlers = Pick<
  StationHandlers,
  'operator:ask' | 'operator:cancel' | 'operator:enter-pin' | 'operator:act' | 'operator:list-people'
>;

export interface OperatorHandlersOptions {
  readonly front: Front;
  readonly runner: Pick<SessionRunner, 'send'>;
  readonly list: Pick<TodaysList, 'search'> | null;
  readonly publisher: Pick<StationPublisher, 'publishAnyway' | 'drop' | 'undo'> | null;
  readonly publishWaiting: () => Promise<void>;
  readonly reloadList: () => Promise<Result<void, Failure>>;
  /** Out of the kiosk, to the set-up page. */
  readonly unlock: () => Promise<void>;
  readonly showsNames: boolean;
}

/** What the operator does in front of everybody and behind the PIN. */
export function operatorHandlers(options: OperatorHandlersOptions): OperatorHandlers {
  const { front, list, showsNames } = options;
  return {
    'operator:ask': () => front.ask(),
    'operator:cancel': () => front.cancel(),
    'operator:enter-pin': (pin) => front.enterPin(pin),
    'operator:act': async (action) => {
      if (front.page !== 'panel') return succeed(undefined);
      front.touched();
      return act(action, options);
    },
    'operator:list-people': ({ offset, text }) => {
      if (list === null || !showsNames || front.page !== 'panel') return { people: [], total: 0 };
      front.touched();
      const { people, total } = list.search(text, PAGE_SIZE, offset);
      return { people: people.map(toListedPerson), total };
    },
  };
}

async function act(action: OperatorAction, options: OperatorHandlersOptions): Promise<Result<void, Failure>> {
  const { front, publisher, runner } = options;
  const done = succeed(undefined);
  switch (action.type) {
    case 'go-on':
      front.show('session');
      return done;
    case 'end-session':
      runner.send({ type: 'end-session' });
      front.show('session');
      return done;
    case 'assist':
      runner.send({ type: 'assist', id: randomUUID() });
      front.show('session');
      return done;
    case 'let-pass':
      runner.send(action);
      front.show('session');
      return done;
    case 'publish-waiting':
      await options.publishWaiting();
      return done;
    case 'publish-anyway':
      return publisher?.publishAnyway(action.id) ?? done;
    case 'drop':
      return publisher?.drop(action.id) ?? done;
    case 'undo':
      return publisher?.undo(action.id) ?? done;
    case 'reload-list':
      return options.reloadList();
    case 'unlock':
      await options.unlock();
      return done;
  }
}
