import { makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  clip: { position: 'absolute', inset: 0, overflow: 'hidden', display: 'grid', placeItems: 'center' },
  // Where the face belongs: as large as the plain ring of the camera page.
  ring: { height: '84%', maxWidth: '92%', aspectRatio: '1', overflow: 'visible' },
  shade: { borderRadius: '50%', boxShadow: '0 0 0 200vmax rgb(0 0 0 / 28%)' },
  track: { fill: 'none', stroke: 'rgb(255 255 255 / 65%)', strokeWidth: '2px', strokeDasharray: '5 5' },
  // A dark edge keeps the arc apart from a light wall.
  edge: { fill: 'none', stroke: 'rgb(0 0 0 / 45%)', strokeWidth: '12px', strokeLinecap: 'round' },
  arc: {
    fill: 'none',
    stroke: '#ffffff',
    strokeWidth: '8px',
    strokeLinecap: 'round',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  turning: {
    transitionProperty: 'stroke-dashoffset',
    transitionDuration: '200ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  well: { stroke: '#9ad29a' },
  hidden: { opacity: 0 },
});

interface ClosingRingProps {
  /** 0 to 1. */
  readonly share: number;
  readonly isWell: boolean;
}

/** A circle that closes as things get right. It says nothing that the hint does not say. */
export function ClosingRing({ share, isWell }: ClosingRingProps) {
  const styles = useStyles();
  const circle = {
    cx: 200,
    cy: 200,
    r: 196,
    pathLength: 1,
    strokeDasharray: '1',
    transform: 'rotate(-90 200 200)',
  };
  const empty = share === 0 && styles.hidden;
  return (
    <div className={styles.clip} aria-hidden>
      <svg
        className={mergeClasses(styles.ring, styles.shade)}
        viewBox="0 0 400 400"
        aria-hidden
        data-closed={share.toFixed(2)}
      >
        <circle className={styles.track} cx={200} cy={200} r={196} />
        <circle
          className={mergeClasses(styles.edge, styles.turning, empty)}
          {...circle}
          strokeDashoffset={1 - share}
        />
        <circle
          className={mergeClasses(styles.arc, styles.turning, isWell && styles.well, empty)}
          {...circle}
          strokeDashoffset={1 - share}
        />
      </svg>
    </div>
  );
}
