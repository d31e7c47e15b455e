import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, QrCodeRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { CameraStage } from '../../camera/camera-stage.tsx';
import { useCamera } from '../../camera/use-camera.ts';
import { useBadgeReader } from '../badge/use-badge-reader.ts';
import { StationButton } from '../frame/station-button.tsx';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { getCameraAccess, reportCamera } from './station-camera.ts';
import { useCameraReport } from './use-camera-report.ts';
import { useRecovery } from './use-recovery.ts';

const useStyles = makeStyles({
  stage: { height: 'clamp(200px, 34vh, 420px)', display: 'flex', flexDirection: 'column', position: 'relative' },
  words: { margin: 0, fontSize: '1.75rem', lineHeight: 1.4, color: tokens.colorNeutralForeground2 },
  read: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignContent: 'center',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '1rem',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: 'rgb(6 40 16 / 85%)',
    color: '#ffffff',
    fontSize: '2.25rem',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  icon: { fontSize: '3rem', height: '3rem', color: '#9ad29a' },
});

/** Long enough to be seen, short enough to try another badge. */
const SIGN_MS = 2000;

interface BadgeCameraProps {
  /** What the code on the badge says. */
  readonly onBadge: (key: string) => void;
}

/**
 * Reads a QR code that somebody holds up. Nobody has read the privacy notice yet, so the camera waits to be asked,
 * unless it is the only way to be found.
 */
export function BadgeCamera({ onBadge }: BadgeCameraProps) {
  const text = useStationText();
  const { bySearch, byList } = useStation().state.finding;
  const [isOpen, setOpen] = useState(!bySearch && !byList);
  if (isOpen) return <OpenBadgeCamera onBadge={onBadge} />;
  return (
    <StationButton icon={<QrCodeRegular />} onPress={() => setOpen(true)}>
      {text.say('station.badge.open')}
    </StationButton>
  );
}

function OpenBadgeCamera({ onBadge }: BadgeCameraProps) {
  const styles = useStyles();
  const text = useStationText();
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const { state, stream, dispatch } = useCamera(getCameraAccess);
  useRecovery(state, dispatch);
  useCameraReport(state, reportCamera);
  const { isShown, show } = useReadSign();
  useBadgeReader(video, state.phase === 'live', (key) => {
    show();
    onBadge(key);
  });
  const onFrame = useCallback(() => dispatch({ type: 'frame-came' }), [dispatch]);
  if (state.phase === 'unavailable') {
    return (
      <p className={styles.words} role="status">
        {text.say('station.badge.no-camera')}
      </p>
    );
  }
  return (
    <>
      <p className={styles.words}>{text.say('station.badge.preview')}</p>
      <div className={styles.stage}>
        <CameraStage state={state} stream={stream} onFrame={onFrame} onVideo={setVideo} overlay={null} />
        <div role="status">
          {isShown && (
            <div className={styles.read}>
              <CheckmarkCircleFilled className={styles.icon} aria-hidden />
              {text.say('station.badge.read')}
            </div>
          )}
        </div>
      </div>
    </>
  );
}

/** Seen, and heard by who listens. */
function useReadSign() {
  const text = useStationText();
  const { speaker } = useStation();
  const [count, setCount] = useState(0);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (count === 0) return undefined;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SIGN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [count]);
  const show = () => {
    speaker.say(text.say('station.badge.read'));
    setCount((before) => before + 1);
  };
  return { isShown, show };
}
