import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // The far circle is the earlier photo, the near one the photo that is the same everywhere.
  far: { fill: 'none', stroke: tokens.colorBrandStroke2, strokeWidth: '3px' },
  near: { fill: tokens.colorBrandBackground },
  face: { fill: tokens.colorNeutralForegroundOnBrand },
});

/** The app's mark: one face, the same in both circles. */
export function AppMark() {
  const styles = useStyles();
  return (
    <svg width="96" height="72" viewBox="0 0 96 72" aria-hidden="true" focusable="false">
      <circle className={styles.far} cx="62" cy="36" r="31" />
      <circle className={styles.near} cx="36" cy="36" r="33" />
      <circle className={styles.face} cx="36" cy="29" r="10" />
      <path className={styles.face} d="M17 55a19 15 0 0 1 38 0a33 33 0 0 1-38 0Z" />
    </svg>
  );
}
