import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { AppMark } from '../../shared/app-mark.tsx';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStation } from '../station-context.tsx';
import { nameOfLanguage } from '../words/name-of-language.ts';
import { useStationText } from '../words/station-text-context.tsx';

/** Keys that mean something else: they move the focus, or are held with others. */
const OTHER_KEYS = new Set(['Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'PageUp', 'PageDown', 'Escape']);

const useStyles = makeStyles({
  // Behind what is on the page, so that the lock and the button stay their own.
  anywhere: { position: 'fixed', inset: 0, cursor: 'pointer' },
  centre: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    gap: '2rem',
    pointerEvents: 'none',
    '& button': { pointerEvents: 'auto' },
  },
  mark: {
    pointerEvents: 'none',
    '& img': { width: 'clamp(96px, 24vmin, 280px)', height: 'auto', display: 'block', borderRadius: '22%' },
    // Rings that go out from it: seen from across the room.
    '& img:first-child': {
      animationName: {
        from: { boxShadow: '0 0 0 0 rgb(124 140 255 / 55%)' },
        to: { boxShadow: '0 0 0 72px rgb(124 140 255 / 0%)' },
      },
      animationDuration: '3s',
      animationIterationCount: 'infinite',
      animationTimingFunction: 'ease-out',
      '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    },
  },
  what: { margin: 0, fontSize: '2rem', lineHeight: 1.4, maxWidth: '28em', color: tokens.colorNeutralForeground2 },
  begin: { minHeight: '96px', minWidth: '18rem', fontSize: '2.25rem' },
  languages: {
    margin: 0,
    fontSize: '1.75rem',
    color: tokens.colorNeutralForeground3,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: '1.25em',
  },
});

/** Nobody is here. Any key and any touch begin. */
export function IdlePage() {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      const isPress = event.key === 'Enter' || event.key === ' ';
      if (OTHER_KEYS.has(event.key) || (isOnButton && isPress) || event.defaultPrevented) return;
      begin();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <StationFrame
      heading={text.say('station.idle')}
      isCentred
      ornament={
        <div className={styles.mark}>
          <AppMark />
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for fingers alone; keys have the button and the page. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: any key does the same. */}
      <div className={styles.anywhere} onClick={begin} />
      <div className={styles.centre}>
        <p className={styles.what}>{text.say('station.idle.what')}</p>
        <StationButton look="primary" isPrimary className={styles.begin} onPress={begin}>
          {text.say('station.idle.begin')}
        </StationButton>
        {state.languages.length > 1 && (
          <p className={styles.languages}>
            {state.languages.map((language) => (
              <bdi key={language} lang={language}>
                {nameOfLanguage(language)}
              </bdi>
            ))}
          </p>
        )}
      </div>
    </StationFrame>
  );
}

function begin() {
  void window.station.act({ type: 'begin' });
}
