import type { OperatorPanel } from '../../../contract/station/operator-panel.ts';
import type { OperatorSignIn } from '../../../contract/station/set-up.ts';
import { type TodaysList, toListedPerson } from '../list/todays-list.ts';
import type { StationPublisher } from '../publish/station-publisher.ts';
import type { Session } from '../session/session.ts';
import type { LastErrors } from './last-errors.ts';

export interface PanelSources {
  readonly list: Pick<TodaysList, 'counts' | 'summary'> | null;
  readonly publisher: Pick<StationPublisher, 'queue' | 'queueState' | 'undoable'> | null;
  readonly operator: OperatorSignIn;
  readonly errors: LastErrors;
  readonly showsNames: boolean;
  readonly session: Session;
}

const NO_COUNTS: OperatorPanel['counts'] = {
  people: 0,
  done: 0,
  missing: 0,
  waiting: 0,
  declined: 0,
  blocked: 0,
  elsewhere: 0,
};

/** What the operator sees; names only where policy wants them. */
export function describePanel(sources: PanelSources): OperatorPanel {
  const { errors, list, operator, publisher, session, showsNames } = sources;
  const nameless = <T extends { readonly personName: string | null }>(items: readonly T[]): readonly T[] =>
    showsNames ? items : items.map((item) => ({ ...item, personName: null }));
  return {
    counts: countsOf(list),
    list: list?.summary() ?? null,
    operator,
    queueState: publisher?.queueState() ?? 'not-used',
    queue: nameless(publisher?.queue() ?? []),
    errors: errors.all,
    undoable: nameless(publisher?.undoable() ?? []),
    showsNames,
    interrupted: interruptedOf(session, showsNames),
  };
}

function countsOf(list: PanelSources['list']): OperatorPanel['counts'] {
  if (list === null) return NO_COUNTS;
  const { people, done, missing, waiting, declined, blocked, elsewhere, ...rest } = list.counts();
  return { people, done, missing, waiting: waiting + rest['waiting-for-account'], declined, blocked, elsewhere };
}

function interruptedOf({ stage, person }: Session, showsNames: boolean): OperatorPanel['interrupted'] {
  if (stage === 'idle' || stage === 'wiping') return null;
  return { stage, person: showsNames && person !== null ? toListedPerson(person) : null };
}
