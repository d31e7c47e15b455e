import { makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { OneDriveEntry } from '../../contract/onedrive.ts';
import { useText } from '../text/text-context.tsx';
import { EntryTile } from './entry-tile.tsx';
import { moveInGrid } from './move-in-grid.ts';

const useStyles = makeStyles({
  grid: {
    listStyleType: 'none',
    // The tiles have room around them; the pictures are what lines up with the page.
    marginBlock: 0,
    marginInline: '-7px',
    padding: 0,
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(146px, 100%), 1fr))',
  },
  // What is focused must not hide behind the bar at the bottom.
  cell: { minWidth: 0, scrollMarginBlock: '16px 96px' },
});

interface EntryGridProps {
  readonly entries: readonly OneDriveEntry[];
  readonly activeId: string | null;
  readonly openingId: string | null;
  /** Whether the keyboard should go on in the grid: the person came here through it. */
  readonly takesFocus: boolean;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (entry: OneDriveEntry) => void;
}

/** Folders and pictures. One stop for Tab; arrow keys, Home and End move within, Enter and space open. */
export function EntryGrid({ entries, activeId, openingId, takesFocus, onFocus, onOpen }: EntryGridProps) {
  const styles = useStyles();
  const text = useText();
  const listRef = useRef<HTMLUListElement>(null);
  const active = Math.max(
    0,
    entries.findIndex(({ id }) => id === activeId),
  );
  useEffect(() => {
    if (takesFocus) buttonsOf(listRef.current)[active]?.focus();
  }, [takesFocus, active]);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = buttonsOf(listRef.current);
    const index = moveInGrid(event.key, {
      index: active,
      count: buttons.length,
      columns: columnsOf(buttons),
      isRightToLeft: text.direction === 'rtl',
    });
    if (index === null) return;
    event.preventDefault();
    buttons[index]?.focus();
  };
  return (
    <ul ref={listRef} className={styles.grid} aria-label={text.say('onedrive.entries')} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => (
        <li key={entry.id} className={styles.cell}>
          <EntryTile
            entry={entry}
            isActive={index === active}
            isOpening={entry.id === openingId}
            onFocus={() => onFocus(entry.id)}
            onOpen={() => onOpen(entry)}
          />
        </li>
      ))}
    </ul>
  );
}

function buttonsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('button[data-entry]') ?? [])];
}

/** As many as start at the height of the first. */
function columnsOf(buttons: readonly HTMLElement[]): number {
  const top = buttons[0]?.offsetTop;
  const below = buttons.findIndex(({ offsetTop }) => offsetTop !== top);
  return Math.max(1, below < 0 ? buttons.length : below);
}
