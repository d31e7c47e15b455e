import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BackspaceRegular, SpacebarRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useStationText } from '../words/station-text-context.tsx';
import { KEYBOARD_LAYOUTS, type LayoutId } from './keyboard-layouts.ts';
import { type KeyPlace, moveInRows } from './move-in-rows.ts';
import type { TypingAction } from './typing.ts';

/** A group has neither frame nor room of its own. */
const BARE = { minWidth: 0, margin: 0, padding: 0, border: 'none' } as const;

const useStyles = makeStyles({
  keyboard: { ...BARE, display: 'grid', gap: '6px', userSelect: 'none' },
  row: { ...BARE, display: 'flex', gap: '6px', justifyContent: 'center', borderRadius: '14px' },
  key: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    height: '60px',
    padding: 0,
    border: `1px solid rgb(255 255 255 / 18%)`,
    borderRadius: '12px',
    backgroundColor: 'rgb(255 255 255 / 10%)',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '1.75rem',
    lineHeight: 1,
    cursor: 'pointer',
    display: 'grid',
    placeItems: 'center',
    ':hover': { backgroundColor: 'rgb(255 255 255 / 18%)' },
    ':active': { backgroundColor: tokens.colorBrandBackground },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  // The digits of a PIN: larger, since there are few.
  large: { height: '76px', fontSize: '2.5rem', flex: '0 0 calc((100% - 12px) / 3)' },
  // Nought stands in the middle, as on every pad.
  end: { justifyContent: 'flex-end' },
  wide: { flexGrow: 5 },
  quiet: { backgroundColor: 'transparent', fontSize: '1.5rem' },
  pressed: { backgroundColor: tokens.colorBrandBackground },
});

interface Key {
  readonly id: string;
  readonly face: ReactNode;
  readonly label: string;
  readonly action: TypingAction | 'next-layout';
  readonly look?: 'wide' | 'quiet';
  readonly isPressed?: boolean;
}

interface OnScreenKeyboardProps {
  /** Which there are, the first in front at the start. */
  readonly layouts: readonly LayoutId[];
  readonly isMore: boolean;
  readonly onTyped: (action: TypingAction) => void;
}

/**
 * A keyboard to touch. By the keys of a real one it is one stop for Tab, and the arrows move in it; by two buttons
 * its rows are stops, and the keys of a row are for who went into it.
 */
export function OnScreenKeyboard({ layouts, isMore, onTyped }: OnScreenKeyboardProps) {
  const styles = useStyles();
  const text = useStationText();
  const keyboardRef = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState(0);
  const [place, setPlace] = useState<KeyPlace>({ row: 0, column: 0 });
  const layout = layouts[chosen % layouts.length] ?? 'latin';
  const rows = useRows(layouts, layout, isMore);
  const press = ({ action }: Key) => {
    if (action === 'next-layout') setChosen(chosen + 1);
    else onTyped(action);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const lengths = rows.map(({ length }) => length);
    const next = moveInRows(place, event.key, lengths);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    keyAt(keyboardRef.current, next)?.focus();
  };
  const isStop = (row: number, column: number) => {
    const row0 = Math.min(place.row, rows.length - 1);
    const column0 = Math.min(place.column, (rows[row0]?.length ?? 1) - 1);
    return row === row0 && column === column0;
  };
  return (
    // Always from left to right: a keyboard is a physical thing.
    <fieldset
      ref={keyboardRef}
      className={styles.keyboard}
      dir="ltr"
      aria-label={text.say('station.keyboard')}
      // Fingers that type leave the focus where it is.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {rows.map((keys, row) => (
        <fieldset
          key={keys[0]?.id}
          className={mergeClasses(styles.row, layout === 'digits' && styles.end)}
          aria-label={text.say('station.keyboard.row', { row: row + 1 })}
          tabIndex={-1}
          data-scan="row"
        >
          {keys.map((key, column) => (
            <button
              key={key.id}
              type="button"
              className={mergeClasses(
                styles.key,
                layout === 'digits' && styles.large,
                key.look && styles[key.look],
                key.isPressed === true && styles.pressed,
              )}
              aria-label={key.label}
              aria-pressed={key.isPressed}
              tabIndex={isStop(row, column) ? 0 : -1}
              data-scan="key"
              onFocus={() => setPlace({ row, column })}
              onClick={() => press(key)}
            >
              {key.face}
            </button>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}

function keyAt(keyboard: HTMLElement | null, { row, column }: KeyPlace): HTMLElement | undefined {
  const rows = keyboard?.querySelectorAll('[data-scan="row"]');
  return rows?.[row]?.querySelectorAll<HTMLElement>('[data-scan="key"]')[column];
}

function useRows(layouts: readonly LayoutId[], layout: LayoutId, isMore: boolean): readonly (readonly Key[])[] {
  const text = useStationText();
  const { letters, more, moreSign } = KEYBOARD_LAYOUTS[layout];
  const shown = isMore && more !== null ? more : letters;
  const rows: Key[][] = shown.map((row) => row.map(letterKey));
  const erase: Key = {
    id: 'delete',
    face: <BackspaceRegular fontSize="2rem" />,
    label: text.say('station.keyboard.delete'),
    action: { type: 'deleted' },
    look: 'quiet',
  };
  if (layout === 'digits') return [...rows.slice(0, -1), [...(rows.at(-1) ?? []), erase]];
  const others = layouts.filter((other) => other !== layout);
  const bottom: (Key | false)[] = [
    more !== null && {
      id: 'more',
      face: moreSign,
      label: text.say('station.keyboard.more'),
      action: { type: 'more-toggled' },
      look: 'quiet',
      isPressed: isMore,
    },
    others[0] !== undefined && {
      id: 'layout',
      face: KEYBOARD_LAYOUTS[others[0]].sign,
      label: text.say('station.keyboard.layout', { sign: KEYBOARD_LAYOUTS[others[0]].sign }),
      action: 'next-layout',
      look: 'quiet',
    },
    {
      id: 'space',
      face: <SpacebarRegular fontSize="2rem" />,
      label: text.say('station.keyboard.space'),
      action: { type: 'letter', letter: ' ' },
      look: 'wide',
    },
    erase,
  ];
  return [...rows, bottom.filter((key) => key !== false)];
}

function letterKey(letter: string): Key {
  // Marks that go above or below a letter are shown on a circle that stands for one.
  const face = /\p{Mark}/u.test(letter) ? `\u25cc${letter}` : letter;
  return { id: letter, face, label: letter, action: { type: 'letter', letter } };
}
