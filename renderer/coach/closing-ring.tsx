import { makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  clip: { position: 'absolute', inset: 0, overflow: 'hidden' },
  // Where the face belongs: as large as the plain ring of the camera page.
  ring: { position: 'absolute', top: '8%', left: '4%', width: '92%', height: '84%', overflow: 'visible' },
  shade: { fill: 'none', stroke: 'rgb(0 0 0 / 28%)', strokeWidth: '4000px' },
  track: { fill: 'none', stroke: 'rgb(255 255 255 / 75%)', strokeWidth: '2px', strokeDasharray: '6 6' },
  // A dark edge keeps the arc apart from a light wall.
  edge: { stroke: 'rgb(0 0 0 / 45%)', strokeWidth: '12px' },
  arc: { stroke: '#ffffff', strokeWidth: '8px', '@media (forced-colors: active)': { stroke: 'Highlight' } },
  turning: {
    fill: 'none',
    strokeLinecap: 'round',
    transitionProperty: 'stroke-dashoffset',
    transitionDuration: '200ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  well: { stroke: '#9ad29a' },
});

interface ClosingRingProps {
  /** 0 to 1. */
  readonly share: number;
  readonly isWell: boolean;
}

/** A circle that closes as things get right. It says nothing that the hint does not say. */
export function ClosingRing({ share, isWell }: ClosingRingProps) {
  const styles = useStyles();
  const circle = { cx: 200, cy: 200, r: 196 };
  const open = { ...circle, pathLength: 1, strokeDasharray: '1', strokeDashoffset: 1 - share };
  return (
    <div className={styles.clip} aria-hidden>
      <svg className={styles.ring} viewBox="0 0 400 400" aria-hidden>
        <circle className={styles.shade} cx={200} cy={200} r={2200} />
        <circle className={styles.track} {...circle} />
        {share > 0 && (
          <g transform="rotate(-90 200 200)">
            <circle className={mergeClasses(styles.turning, styles.edge)} {...open} />
            <circle className={mergeClasses(styles.turning, styles.arc, isWell && styles.well)} {...open} />
          </g>
        )}
      </svg>
    </div>
  );
}
