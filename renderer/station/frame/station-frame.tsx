import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { isolate } from '../../text/text.ts';
import { useNoSecondPress } from '../keys/use-no-second-press.ts';
import { useStationKeys } from '../keys/use-station-keys.ts';
import { useSpokenPage } from '../speech/use-spoken-page.ts';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { LockCorner } from './lock-corner.tsx';
import { ProgressDots } from './progress-dots.tsx';
import { SessionTools } from './session-tools.tsx';
import { StationButton } from './station-button.tsx';

/** Room at the sides; on very wide screens what is left beside lines that can still be read. */
const SIDES = 'max(16px, min(4vw, 72px), 50vw - 960px)';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    backgroundImage: 'radial-gradient(120% 90% at 50% 0%, #232c6b 0%, #12142c 45%, #08090f 100%)',
    backgroundAttachment: 'fixed',
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundImage: 'none' },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    padding: `12px ${SIDES} 0`,
  },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', marginInlineStart: 'auto' },
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    padding: `8px ${SIDES} 24px`,
    display: 'flex',
    flexDirection: 'column',
    gap: '1.5rem',
  },
  heading: {
    margin: 0,
    fontSize: 'clamp(2.25rem, 1.5rem + 2vw, 3.5rem)',
    lineHeight: 1.15,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  headingFocus: { ':focus-visible': { outlineStyle: 'none' } },
  centred: { justifyContent: 'center', alignItems: 'center', textAlign: 'center' },
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '16px',
    alignItems: 'center',
    justifyContent: 'flex-end',
    padding: `16px ${SIDES} 24px`,
    backgroundImage: 'linear-gradient(to top, #08090f 70%, transparent)',
    // In small windows and at high zoom a bar that stays would hide the page it belongs to.
    '@media (max-height: 640px)': { position: 'static' },
    '@media (forced-colors: active)': { backgroundImage: 'none', backgroundColor: 'Canvas' },
  },
  back: { marginInlineEnd: 'auto' },
});

interface StationFrameProps {
  readonly heading: string;
  readonly isCentred?: boolean;
  /** At the very top; it has the way back, so that there is none at the bottom. */
  readonly bar?: ReactNode;
  /** Above the heading. */
  readonly ornament?: ReactNode;
  /** Esc, and a quiet button at the start of the bottom bar. */
  readonly onBack?: (() => void) | undefined;
  readonly backLabel?: string;
  /** Another quiet choice, at the start of the bottom bar. */
  readonly aside?: ReactNode;
  /** The choices, the primary one last: it stands at the end of the bottom bar. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * One page of the station. It takes the focus when it opens: what has `data-first-focus`, else the primary button,
 * else the heading, which always gets it where a screen reader is to read the page.
 */
export function StationFrame({
  bar,
  ornament,
  heading,
  isCentred,
  onBack,
  backLabel,
  aside,
  actions,
  children,
}: StationFrameProps) {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const pageRef = useRef<HTMLDivElement>(null);
  useFirstFocus(pageRef, state.screenReader);
  useStationKeys(pageRef, onBack);
  useSpokenPage(pageRef, heading);
  useEffect(() => {
    document.title = text.say(state.isDemo ? 'app.title.demo' : 'app.title', { page: heading });
  }, [text, heading, state.isDemo]);
  const hasBack = onBack !== undefined && bar === undefined;
  const Arrow = text.direction === 'rtl' ? ArrowRightRegular : ArrowLeftRegular;
  return (
    <div ref={pageRef} className={styles.page} onClickCapture={useNoSecondPress()}>
      {bar}
      <TopBar />
      <main className={mergeClasses(styles.main, isCentred && styles.centred)}>
        {ornament}
        <h1 className={mergeClasses(styles.heading, styles.headingFocus)} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </main>
      {(actions !== undefined || hasBack) && (
        <footer className={styles.footer} data-choices="">
          <div className={styles.back}>
            {aside}
            {hasBack && (
              <StationButton look="subtle" icon={<Arrow />} onPress={onBack}>
                {backLabel ?? text.say('station.back')}
              </StationButton>
            )}
          </div>
          {actions}
        </footer>
      )}
    </div>
  );
}

function TopBar() {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const isInSession = state.front === 'session' && state.session.stage !== 'idle';
  return (
    <header className={styles.top}>
      <ProgressDots />
      {state.isDemo && (
        <Badge appearance="filled" color="severe" size="extra-large">
          {text.say('app.demo')}
        </Badge>
      )}
      {isInSession && state.isAssisted && (
        <Badge appearance="tint" size="extra-large">
          {text.say('station.assisted')}
        </Badge>
      )}
      {!isInSession && state.managedBy !== null && (
        <Text>{text.say('station.managed-by', { name: isolate(state.managedBy) })}</Text>
      )}
      <div className={styles.end}>
        {isInSession && <SessionTools />}
        {state.front === 'session' && <LockCorner />}
      </div>
    </header>
  );
}

function useFirstFocus(pageRef: React.RefObject<HTMLDivElement | null>, hasScreenReader: boolean) {
  const isRead = useRef(hasScreenReader);
  useEffect(() => {
    const wanted = isRead.current ? ['h1'] : ['[data-first-focus]', '[data-primary]:enabled', 'h1'];
    const found = wanted.map((selector) => pageRef.current?.querySelector<HTMLElement>(selector));
    found.find((element) => element)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pageRef]);
}
