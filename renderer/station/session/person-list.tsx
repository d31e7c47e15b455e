import { Button, makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ListedPerson } from '../../../contract/station/listed-person.ts';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  person: {
    width: '100%',
    maxWidth: '100%',
    minHeight: '80px',
    padding: '10px 1.5rem',
    borderRadius: '16px',
    ...shorthands.borderWidth('2px'),
    justifyContent: 'space-between',
    textAlign: 'start',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { display: 'grid', overflowWrap: 'anywhere' },
  name: { fontSize: '1.75rem', lineHeight: 1.25, fontWeight: tokens.fontWeightSemibold },
  department: {
    fontSize: '1.5rem',
    lineHeight: 1.3,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  chevron: { flexShrink: 0, fontSize: '2rem' },
});

interface PersonListProps {
  readonly people: readonly ListedPerson[];
}

/** People who fit. What tells two of one name apart comes on the next page: here strangers may look on. */
export function PersonList({ people }: PersonListProps) {
  const styles = useStyles();
  const text = useStationText();
  const Chevron = text.direction === 'rtl' ? ChevronLeftRegular : ChevronRightRegular;
  return (
    <ul className={styles.list} aria-label={text.say('station.who.found')}>
      {people.map(({ key, displayName, department }) => (
        <li key={key}>
          <Button
            className={styles.person}
            data-primary={people.length === 1 ? '' : undefined}
            onClick={() => void window.station.act({ type: 'choose-person', key })}
          >
            <span className={styles.words}>
              <span className={styles.name}>
                <bdi>{displayName}</bdi>
              </span>
              {department !== null && (
                <span className={styles.department}>
                  <bdi>{department}</bdi>
                </span>
              )}
            </span>
            <Chevron className={styles.chevron} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
