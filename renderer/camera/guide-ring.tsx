import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  place: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center' },
  ring: {
    boxSizing: 'border-box',
    height: '84%',
    maxWidth: '92%',
    aspectRatio: '1',
    borderRadius: '50%',
    border: '2px dashed rgb(255 255 255 / 75%)',
    boxShadow: '0 0 0 200vmax rgb(0 0 0 / 28%)',
  },
  clip: { position: 'absolute', inset: 0, overflow: 'hidden' },
});

/** Where the face belongs: the circle that the photo will be shown in. */
export function GuideRing() {
  const styles = useStyles();
  return (
    <div className={styles.clip} aria-hidden>
      <div className={styles.place}>
        <div className={styles.ring} />
      </div>
    </div>
  );
}
