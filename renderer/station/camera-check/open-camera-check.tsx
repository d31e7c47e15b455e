import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { CameraChoice } from '../../camera/camera-choice.tsx';
import { CameraStage } from '../../camera/camera-stage.tsx';
import { GuideRing } from '../../camera/guide-ring.tsx';
import { judgeSharpness } from '../../camera/judge-sharpness.ts';
import { takeBestShot } from '../../camera/take-shots.ts';
import { useCamera } from '../../camera/use-camera.ts';
import { useFrameWatch } from '../../camera/use-frame-watch.ts';
import { useShutter } from '../../camera/use-shutter.ts';
import { useCoachEyes } from '../../coach/use-coach-eyes.ts';
import { useJudgeShots } from '../../coach/use-judge-shots.ts';
import { getCameraAccess, reportCamera } from '../camera/station-camera.ts';
import { useCameraReport } from '../camera/use-camera-report.ts';
import { useRecovery } from '../camera/use-recovery.ts';
import { CardActions, Line } from '../operator/card.tsx';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { TestShot } from './test-shot.tsx';

const useStyles = makeStyles({
  stage: { width: '100%', height: 'min(46vh, 360px)', display: 'flex', flexDirection: 'column' },
});

/** The live picture, small; the camera to use; and a test shot. */
export function OpenCameraCheck({ onClose }: { readonly onClose: () => void }) {
  const { state: station } = useStation();
  return station.faceAnalysis ? (
    <SeeingCheck onClose={onClose} />
  ) : (
    <Check judge={judgeSharpness} onClose={onClose} />
  );
}

function SeeingCheck({ onClose }: { readonly onClose: () => void }) {
  const { eyes } = useCoachEyes();
  return <Check judge={useJudgeShots(eyes, false)} onClose={onClose} />;
}

interface CheckProps {
  readonly judge: Parameters<typeof takeBestShot>[1];
  readonly onClose: () => void;
}

function Check({ judge, onClose }: CheckProps) {
  const styles = useStyles();
  const text = useStationText();
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const { state, stream, dispatch, chooseCamera } = useCamera(getCameraAccess);
  useShutter(state, video, { take: takeBestShot, judge }, dispatch);
  useFrameWatch(video, state.phase === 'live', dispatch);
  useRecovery(state, dispatch);
  useCameraReport(state, reportCamera);
  const onFrame = useCallback(() => dispatch({ type: 'frame-came' }), [dispatch]);
  if (state.phase === 'choosing' || state.phase === 'opening') {
    const again = () => dispatch({ type: 'retake-asked' });
    return <TestShot shot={state.shots[state.chosen]} onAgain={again} onClose={onClose} />;
  }
  return (
    <>
      {state.phase === 'unavailable' ? (
        <div role="alert">
          <Line>{text.say(`camera.trouble.${state.trouble}`, { platform: state.platform })}</Line>
          <Line isQuiet>{text.say(`camera.trouble.${state.trouble}.do`, { platform: state.platform })}</Line>
        </div>
      ) : (
        <div className={styles.stage}>
          <CameraStage state={state} stream={stream} onFrame={onFrame} onVideo={setVideo} overlay={<GuideRing />} />
        </div>
      )}
      <CameraChoice
        cameras={state.cameras}
        wanted={state.wanted}
        isDisabled={state.phase === 'taking'}
        onChoose={chooseCamera}
      />
      <CardActions>
        <Button disabledFocusable={state.phase !== 'live'} onClick={() => dispatch({ type: 'shots-asked' })}>
          {text.say('station.camera-check.shoot')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {text.say('station.camera-check.close')}
        </Button>
      </CardActions>
    </>
  );
}
