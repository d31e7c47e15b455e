import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  circle: {
    borderRadius: tokens.borderRadiusCircular,
    objectFit: 'cover',
    display: 'block',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    forcedColorAdjust: 'none',
  },
  empty: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
    forcedColorAdjust: 'auto',
  },
});

interface PhotoCircleProps {
  /** Null where there is no photo. */
  readonly url: string | null;
  readonly edgePixels: number;
  readonly label: string;
  readonly isDecorative?: boolean;
}

/** A photo as people see it. It shows only what a place really serves. */
export function PhotoCircle({ url, edgePixels, label, isDecorative = false }: PhotoCircleProps) {
  const styles = useStyles();
  const size = { width: `${edgePixels}px`, height: `${edgePixels}px` };
  if (url !== null) {
    return <img className={styles.circle} style={size} src={url} alt={isDecorative ? '' : label} />;
  }
  const semantics = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div
      className={mergeClasses(styles.circle, styles.empty)}
      style={{ ...size, fontSize: `${edgePixels * 0.4}px` }}
      {...semantics}
    >
      <PersonRegular />
    </div>
  );
}
