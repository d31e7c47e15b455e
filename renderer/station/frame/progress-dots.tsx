import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { progressOf } from './progress-of.ts';

const useStyles = makeStyles({
  dots: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '64px' },
  dot: {
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    transitionProperty: 'width, background-color',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  done: {
    backgroundColor: tokens.colorBrandForeground1,
    border: `2px solid ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  current: {
    width: '44px',
    backgroundColor: '#ffffff',
    border: '2px solid #ffffff',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** How far the session is: done, now, still to come. */
export function ProgressDots() {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const progress = progressOf(state);
  if (progress === null) return null;
  const { step, steps } = progress;
  const dots = Array.from({ length: steps }, (_, index) => index + 1);
  return (
    <div className={styles.dots} role="img" aria-label={text.say('station.progress', { step, steps })}>
      {dots.map((dot) => (
        <span
          key={dot}
          className={mergeClasses(styles.dot, dot < step && styles.done, dot === step && styles.current)}
        />
      ))}
    </div>
  );
}
