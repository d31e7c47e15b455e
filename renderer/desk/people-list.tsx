import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import type { Person } from '../../contract/person.ts';
import { moveInList } from './desk-state.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    width: '100%',
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  account: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface PeopleListProps {
  readonly label: string;
  readonly people: readonly Person[];
  readonly onChoose: (person: Person) => void;
  /** From the first row upwards. */
  readonly onLeave: () => void;
}

/** People who were found: Tab or arrows lead through them, Enter opens one. */
export function PeopleList({ label, people, onChoose, onLeave }: PeopleListProps) {
  const styles = useStyles();
  const listRef = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(listRef.current?.querySelectorAll('button') ?? [])];
    const at = rows.findIndex((row) => row.matches(':focus'));
    const next = moveInList(event.key, at, rows.length);
    if (next === at) return;
    event.preventDefault();
    if (next === null) onLeave();
    else rows[next]?.focus();
  };
  return (
    <ul ref={listRef} className={styles.list} aria-label={label}>
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" className={styles.row} onClick={() => onChoose(person)} onKeyDown={onKeyDown}>
            <Avatar size={32} name={person.displayName} color="colorful" aria-hidden />
            <span className={styles.who}>
              <bdi className={styles.name}>{person.displayName}</bdi>
              <bdi className={styles.account}>{person.upn}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
