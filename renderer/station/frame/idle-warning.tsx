import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { StationButton } from './station-button.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(90vw, 56rem)', padding: '2.5rem', borderRadius: '28px' },
  body: { gap: '1.5rem' },
  title: { fontSize: '2.75rem', lineHeight: 1.2 },
  content: {
    overflowY: 'visible',
    display: 'flex',
    alignItems: 'center',
    gap: '2rem',
    fontSize: '1.75rem',
    lineHeight: 1.4,
  },
  count: {
    flexShrink: 0,
    minWidth: '2ch',
    textAlign: 'center',
    fontSize: '5rem',
    lineHeight: 1,
    fontWeight: tokens.fontWeightBold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
  },
  // The first is where the focus goes, and it stands at the end.
  actions: { gap: '16px', flexWrap: 'wrap', flexDirection: 'row-reverse', justifyContent: 'flex-start' },
});

/** Nobody has done anything for a while: what will happen, when, and two large ways on. */
export function IdleWarningDialog() {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const warning = state.front === 'session' ? state.idleWarning : null;
  const stay = () => void window.station.act({ type: 'stay' });
  return (
    <Dialog open={warning !== null} modalType="alert" onOpenChange={stay}>
      <DialogSurface className={styles.surface} onKeyDown={({ key }) => key === 'Escape' && stay()}>
        <DialogBody className={styles.body}>
          <DialogTitle as="h2" className={styles.title}>
            {text.say('station.idle-warning')}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <span className={styles.count} aria-hidden>
              {new Intl.NumberFormat(text.locale).format(warning?.secondsLeft ?? 0)}
            </span>
            <span>{text.say('station.idle-warning.what')}</span>
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <StationButton look="primary" isPrimary onPress={stay}>
              {text.say('station.idle-warning.stay')}
            </StationButton>
            <StationButton onPress={() => void window.station.act({ type: 'leave' })}>
              {text.say('station.idle-warning.leave')}
            </StationButton>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
