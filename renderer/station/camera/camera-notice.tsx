import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CameraOffRegular } from '@fluentui/react-icons';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    justifyItems: 'center',
    gap: '0.5rem',
    maxWidth: '26em',
    padding: '1.5rem 2rem',
    textAlign: 'center',
    fontSize: '1.75rem',
    lineHeight: 1.35,
  },
  over: {
    position: 'absolute',
    insetInline: '16px',
    bottom: '16px',
    marginInline: 'auto',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: 'rgb(0 0 0 / 80%)',
    color: '#ffffff',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText', border: '1px solid' },
  },
  icon: { fontSize: '4rem', height: '4rem' },
  line: { margin: 0 },
  what: { fontWeight: tokens.fontWeightSemibold },
});

interface CameraNoticeProps {
  readonly what: 'lost' | 'unseen' | 'failed';
  /** Over the live picture, below the face. */
  readonly isOver?: boolean;
}

/** What is wrong with the camera, for people who can't mend it. */
export function CameraNotice({ what, isOver = false }: CameraNoticeProps) {
  const styles = useStyles();
  const text = useStationText();
  return (
    <div className={mergeClasses(styles.notice, isOver && styles.over)} role="alert" dir={text.direction}>
      {what === 'lost' && <CameraOffRegular className={styles.icon} aria-hidden />}
      <p className={mergeClasses(styles.line, styles.what)}>{text.say(`station.camera.${what}`)}</p>
      {what === 'lost' && <p className={styles.line}>{text.say('station.camera.lost.what')}</p>}
      {what === 'unseen' && <p className={styles.line}>{text.say('station.camera.unseen.do')}</p>}
    </div>
  );
}
