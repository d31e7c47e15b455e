import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useReducer } from 'react';
import type { ListedPerson } from '../../../contract/station/listed-person.ts';
import type { OperatorPanel } from '../../../contract/station/operator-panel.ts';
import { NOTHING_TYPED, reduceTyping, type TypingAction } from '../keyboard/typing.ts';
import { Card, CardActions, Line } from '../operator/card.tsx';
import { TypedInput } from '../operator/typed-input.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { PAGE_SIZE, usePeople } from './use-people.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '2px 16px',
    paddingBlock: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  field: { width: '100%' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type PeopleCardProps = Pick<OperatorPanel, 'showsNames' | 'counts'>;

/** Today's list with how far each is, where policy allows names. */
export function PeopleCard({ showsNames, counts }: PeopleCardProps) {
  const text = useStationText();
  return (
    <Card heading={text.say('station.panel.people')}>
      {showsNames ? <People counts={counts} /> : <Line isQuiet>{text.say('station.panel.people.no-names')}</Line>}
    </Card>
  );
}

function People({ counts }: Pick<PeopleCardProps, 'counts'>) {
  const styles = useStyles();
  const text = useStationText();
  const [typing, dispatch] = useReducer(reduceTyping, NOTHING_TYPED);
  const { people, total, offset, turnTo } = usePeople(typing.text, counts);
  const onTyped = (action: TypingAction) => {
    dispatch(action);
    if (action.type !== 'more-toggled') turnTo(0);
  };
  return (
    <>
      <Field className={styles.field} label={text.say('station.panel.people.search')}>
        <TypedInput typing={typing} onTyped={onTyped} />
      </Field>
      <div role="status">
        {people !== null && (
          <Line isQuiet>
            {total === 0
              ? text.say('station.panel.people.none')
              : text.say('station.panel.people.range', { from: offset + 1, to: offset + people.length, total })}
          </Line>
        )}
      </div>
      <ul className={styles.list}>
        {people?.map((person) => (
          <PersonItem key={person.key} person={person} />
        ))}
      </ul>
      {total > PAGE_SIZE && (
        <CardActions>
          <Button disabled={offset === 0} onClick={() => turnTo(offset - PAGE_SIZE)}>
            {text.say('station.panel.people.before')}
          </Button>
          <Button disabled={offset + PAGE_SIZE >= total} onClick={() => turnTo(offset + PAGE_SIZE)}>
            {text.say('station.panel.people.after')}
          </Button>
        </CardActions>
      )}
    </>
  );
}

function PersonItem({ person }: { readonly person: ListedPerson }) {
  const styles = useStyles();
  const text = useStationText();
  const details = [person.department, person.jobTitle, person.secondIdentifier].filter((detail) => detail !== null);
  return (
    <li className={styles.item}>
      <span>
        <bdi>{person.displayName}</bdi> <span className={styles.quiet}>{details.join(', ')}</span>
      </span>
      <span>{text.say(`station.progress.${person.progress}`)}</span>
    </li>
  );
}
