import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../contract/failure.ts';
import { CameraStage } from '../../camera/camera-stage.tsx';
import type { CameraState } from '../../camera/camera-state.ts';
import { GuideRing } from '../../camera/guide-ring.tsx';
import { type JudgeShots, takeBestShot } from '../../camera/take-shots.ts';
import { type CameraControls, useCamera } from '../../camera/use-camera.ts';
import { useFrameWatch } from '../../camera/use-frame-watch.ts';
import { useShutter } from '../../camera/use-shutter.ts';
import type { CoachProps } from '../../coach/coach-props.ts';
import { StationFrame } from '../frame/station-frame.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { CameraNotice } from './camera-notice.tsx';
import { announceShooting } from './describe-shooting.ts';
import { ShutterButton } from './shutter-button.tsx';
import { getCameraAccess, reportCamera } from './station-camera.ts';
import { useCameraReport } from './use-camera-report.ts';
import { useHandOver } from './use-hand-over.ts';
import { useRecovery } from './use-recovery.ts';
import { useSpokenCountdown } from './use-spoken-countdown.ts';

const useStyles = makeStyles({
  // As large as the page allows, and large enough to see oneself where it allows little.
  stage: { flexGrow: 1, minHeight: '280px', display: 'flex', flexDirection: 'column', position: 'relative' },
  waiting: {
    flexGrow: 1,
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: '#101010',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: 0,
  },
});

interface ShootingPageProps {
  /** Why the photo before this one came to nothing. */
  readonly failure: Failure | null;
  readonly judge: JudgeShots;
  /** Drawn over the picture in place of the plain ring. */
  readonly coach?: (props: CoachProps) => ReactNode;
  readonly isAutomatic: boolean;
}

/** Live picture, countdown, a short burst. Its best shot is handed to main at once; nothing of it stays here. */
export function ShootingPage({ failure, judge, coach, isAutomatic }: ShootingPageProps) {
  const styles = useStyles();
  const text = useStationText();
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const camera = useCamera(getCameraAccess);
  const { state, dispatch } = camera;
  useShutter(state, video, { take: takeBestShot, judge }, dispatch);
  useFrameWatch(video, state.phase === 'live', dispatch);
  useRecovery(state, dispatch);
  useCameraReport(state, reportCamera);
  useSpokenCountdown(state);
  const hasFailed = useHandOver(camera) || failure !== null;
  const takePhoto = useCallback(() => dispatch({ type: 'shots-asked' }), [dispatch]);
  const isLive = state.phase === 'live' && state.fault === null;
  const overlay = coach === undefined || video === null ? <GuideRing /> : coach({ video, isLive, takePhoto });
  return (
    <StationFrame
      heading={text.say('station.camera')}
      onBack={() => void window.station.act({ type: 'back' })}
      actions={<ShutterButton state={state} dispatch={dispatch} />}
    >
      <p className={styles.hidden} data-spoken="">
        {text.say(isAutomatic ? 'station.camera.automatic' : 'station.camera.by-button')}
      </p>
      <div className={styles.stage}>
        <Stage camera={camera} overlay={overlay} hasFailed={hasFailed} onVideo={setVideo} />
      </div>
      <div className={styles.hidden} aria-live={state.phase === 'counting' ? 'assertive' : 'polite'}>
        {announceShooting(text, state, isAutomatic)}
      </div>
    </StationFrame>
  );
}

interface StageProps {
  readonly camera: CameraControls;
  readonly overlay: ReactNode;
  readonly hasFailed: boolean;
  readonly onVideo: (video: HTMLVideoElement | null) => void;
}

function Stage({ camera: { state, stream, dispatch }, overlay, hasFailed, onVideo }: StageProps) {
  const styles = useStyles();
  const text = useStationText();
  const onFrame = useCallback(() => dispatch({ type: 'frame-came' }), [dispatch]);
  if (isHandingOver(state)) {
    return (
      <div className={styles.waiting}>
        <Spinner size="huge" label={text.say('station.camera.handing-over')} labelPosition="below" />
      </div>
    );
  }
  if (state.phase === 'unavailable') {
    return (
      <div className={styles.waiting}>
        <CameraNotice what="lost" />
      </div>
    );
  }
  return (
    <CameraStage
      state={state}
      stream={stream}
      onFrame={onFrame}
      onVideo={onVideo}
      overlay={overlay}
      notice={<LiveNotice state={state} hasFailed={hasFailed} />}
    />
  );
}

function isHandingOver({ phase }: CameraState): boolean {
  return phase === 'choosing' || phase === 'opening';
}

/** A failed photo is told until the next one is asked for. */
function LiveNotice({ state, hasFailed }: Pick<StageProps, 'hasFailed'> & { readonly state: CameraState }) {
  const [isOver, setOver] = useState(false);
  const isAsked = state.phase === 'counting' || state.phase === 'taking';
  useEffect(() => {
    if (isAsked) setOver(true);
  }, [isAsked]);
  if (state.phase !== 'live') return null;
  if (state.fault === 'no-shots') return <CameraNotice what="failed" isOver />;
  if (state.fault !== null) return <CameraNotice what="unseen" isOver />;
  return hasFailed && !isOver ? <CameraNotice what="failed" isOver /> : null;
}
