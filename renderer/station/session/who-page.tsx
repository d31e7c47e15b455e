import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ContactCardRegular, SearchRegular } from '@fluentui/react-icons';
import { type Dispatch, useReducer } from 'react';
import { wordFailure } from '../../text/word-failure.ts';
import { BadgeCamera } from '../camera/badge-camera.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { layoutsFor } from '../keyboard/keyboard-layouts.ts';
import { OnScreenKeyboard } from '../keyboard/on-screen-keyboard.tsx';
import { NOTHING_TYPED, reduceTyping, type Typing, type TypingAction } from '../keyboard/typing.ts';
import { useStation } from '../station-context.tsx';
import type { StationText } from '../words/station-text.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { PersonList } from './person-list.tsx';
import { LEAST_LETTERS, useListSearch } from './use-list-search.ts';

const useStyles = makeStyles({
  body: { flexGrow: 1, display: 'flex', flexWrap: 'wrap', gap: '1.5rem 2.5rem', alignItems: 'stretch' },
  search: { flex: '3 1 40rem', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '1rem' },
  people: { flex: '2 1 22rem', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '1rem' },
  // Beside the keyboard the list scrolls by itself; below it the page does.
  scroll: {
    '@media (min-width: 1100px)': {
      flexGrow: 1,
      flexBasis: 0,
      minHeight: '12rem',
      overflowY: 'auto',
      padding: '6px',
    },
  },
  field: {
    width: '100%',
    minHeight: '80px',
    borderRadius: '16px',
    fontSize: '2rem',
    '& input': { fontSize: '2rem', userSelect: 'text' },
    '& .fui-Input__contentBefore': { fontSize: '2.25rem' },
  },
  words: { margin: 0, fontSize: '1.75rem', lineHeight: 1.4, color: tokens.colorNeutralForeground2 },
  badge: { display: 'flex', alignItems: 'center', gap: '1rem' },
  badgeIcon: { flexShrink: 0, fontSize: '3rem', color: tokens.colorBrandForeground1 },
  notFound: {
    padding: '1rem 1.5rem',
    borderRadius: '16px',
    border: `2px solid ${tokens.colorPaletteYellowForeground1}`,
    color: tokens.colorNeutralForeground1,
  },
});

interface WhoPageProps {
  readonly isNotFound: boolean;
}

/** Find yourself on today's list: by search, by the list itself, or by badge, as policy allows. */
export function WhoPage({ isNotFound }: WhoPageProps) {
  const styles = useStyles();
  const text = useStationText();
  const { finding } = useStation().state;
  const [typing, dispatch] = useReducer(reduceTyping, NOTHING_TYPED);
  const found = useListSearch(typing.text, finding.byList);
  const isTyped = finding.bySearch || finding.byList;
  return (
    <StationFrame heading={text.say('station.who')} onBack={() => void window.station.act({ type: 'back' })}>
      {isNotFound && (
        <p className={mergeClasses(styles.words, styles.notFound)} role="alert" data-spoken="">
          {text.say('station.who.not-found')}
        </p>
      )}
      <div className={styles.body}>
        {finding.bySearch && <Search typing={typing} dispatch={dispatch} />}
        <div className={styles.people}>
          {finding.byBadge && (
            <>
              <p className={mergeClasses(styles.words, styles.badge)} data-spoken="">
                <ContactCardRegular className={styles.badgeIcon} />
                {text.say(isTyped ? 'station.who.or-badge' : 'station.who.badge')}
              </p>
              <BadgeCamera onBadge={readBadge} />
            </>
          )}
          {isTyped && (
            <div className={styles.scroll}>
              {found?.ok && <PersonList people={found.value} />}
              <p className={styles.words} role="status">
                {hintOf(text, typing.text, found)}
              </p>
            </div>
          )}
        </div>
      </div>
    </StationFrame>
  );
}

interface SearchProps {
  readonly typing: Typing;
  readonly dispatch: Dispatch<TypingAction>;
}

function Search({ typing, dispatch }: SearchProps) {
  const styles = useStyles();
  const text = useStationText();
  const { languages } = useStation().state;
  return (
    <div className={styles.search}>
      <Input
        className={styles.field}
        size="large"
        contentBefore={<SearchRegular />}
        type="text"
        // The station has a keyboard of its own, and the system's would cover the list.
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        placeholder={text.say('station.who.name')}
        aria-label={text.say('station.who.name')}
        data-first-focus=""
        value={typing.text}
        onChange={(_event, { value }) => dispatch({ type: 'changed', text: value })}
      />
      <OnScreenKeyboard layouts={layoutsFor(text.locale, languages)} isMore={typing.isMore} onTyped={dispatch} />
    </div>
  );
}

function hintOf(text: StationText, typed: string, found: ReturnType<typeof useListSearch>): string {
  if (found === null) return text.say('station.who.type', { count: LEAST_LETTERS });
  if (!found.ok) {
    const { what } = wordFailure(text, found.failure);
    return `${what} ${text.say('station.ask-operator')}`;
  }
  return found.value.length === 0 && typed.trim() !== '' ? text.say('station.who.nobody') : '';
}

function readBadge(key: string) {
  void window.station.act({ type: 'read-badge', key });
}
