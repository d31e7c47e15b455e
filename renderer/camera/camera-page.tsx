import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { OpenedPortrait } from '../../contract/photo.ts';
import type { Page } from '../app-state.ts';
import type { CoachProps } from '../coach/coach-props.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { useText } from '../text/text-context.tsx';
import { PrimaryButton, SecondaryButton } from './camera-buttons.tsx';
import { CameraChoice } from './camera-choice.tsx';
import type { CameraHost } from './camera-host.ts';
import { cameraKeysOf } from './camera-keys-of.ts';
import { CameraStage } from './camera-stage.tsx';
import type { CameraState } from './camera-state.ts';
import { CameraUnavailable } from './camera-unavailable.tsx';
import { announceCamera, headingOf } from './describe-camera.ts';
import { Filmstrip } from './filmstrip.tsx';
import { GuideRing } from './guide-ring.tsx';
import { judgeSharpness } from './judge-sharpness.ts';
import { type JudgeShots, type Shot, takeShots } from './take-shots.ts';
import { type CameraControls, useCamera } from './use-camera.ts';
import { useCameraKeys } from './use-camera-keys.ts';
import { useFrameWatch } from './use-frame-watch.ts';
import { useOpenShot } from './use-open-shot.ts';
import { useShutter } from './use-shutter.ts';

const useStyles = makeStyles({
  start: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface CameraPageProps {
  readonly host: CameraHost;
  readonly isDemo: boolean;
  readonly go: (page: Page) => void;
  /**
   * Drawn over the picture and exactly as large, in place of the plain ring, from the first frame until the shots
   * are taken. The pointer goes through it unless it says otherwise.
   */
  readonly coach?: (props: CoachProps) => ReactNode;
  /** Below the live picture, until the shots are taken. */
  readonly settings?: ReactNode;
  /** Whether the coach may take the photo by itself. */
  readonly isAutomatic?: boolean;
  /** Finds the best shot of a burst; without it the sharpest. Must be the same function on every render. */
  readonly judgeShots?: JudgeShots;
  /** Told of the shot that is chosen, first the proposed one; null where none is. As `judgeShots`, always the same. */
  readonly onShot?: (shot: Shot | null) => void;
}

/** Take a photo: live picture, countdown, burst, choice. It goes on to the crop page. */
export function CameraPage({ host, isDemo, go, coach, settings, isAutomatic = false, ...burst }: CameraPageProps) {
  const styles = useStyles();
  const text = useText();
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const onOpened = useCallback(
    (portrait: OpenedPortrait) => go({ name: 'crop', portrait, adjustment: null, cameFrom: 'camera' }),
    [go],
  );
  const camera = useCamera(host.getAccess);
  const { state, dispatch } = camera;
  const openShot = useOpenShot(camera, host.openShot, onOpened);
  useShutter(state, video, { take: takeShots, judge: burst.judgeShots ?? judgeSharpness }, dispatch);
  useChosenShot(state, burst.onShot);
  useFrameWatch(video, state.phase === 'live', dispatch);
  const back = () => go({ name: 'change-photo', failure: null });
  const keys = cameraKeysOf(camera, { openShot, leave: back });
  usePageKeys(keys);
  useCameraKeys(keys);
  const takePhoto = useCallback(() => dispatch({ type: 'shots-asked' }), [dispatch]);
  const isLive = state.phase === 'live' && state.fault === null;
  const overlay = coach === undefined || video === null ? <GuideRing /> : coach({ video, isLive, takePhoto });
  return (
    <PageFrame
      title={text.say('camera.title')}
      isDemo={isDemo}
      heading={text.say(headingOf(state))}
      secondary={
        <div className={styles.start}>
          <SecondaryButton phase={state.phase} dispatch={dispatch} onBack={back} />
          <Choice camera={camera} />
        </div>
      }
      primary={<PrimaryButton state={state} dispatch={dispatch} onUse={openShot} />}
    >
      <Body host={host} camera={camera} overlay={overlay} settings={settings} onVideo={setVideo} />
      <div className={styles.hidden} aria-live={state.phase === 'counting' ? 'assertive' : 'polite'}>
        {announceCamera(text, state, isAutomatic)}
      </div>
    </PageFrame>
  );
}

function useChosenShot(state: CameraState, onShot: ((shot: Shot | null) => void) | undefined) {
  const areShotsThere = state.phase === 'choosing' || state.phase === 'opening';
  const shot = areShotsThere ? (state.shots[state.chosen] ?? null) : null;
  useEffect(() => onShot?.(shot), [shot, onShot]);
}

function Choice({ camera: { state, chooseCamera } }: { readonly camera: CameraControls }) {
  const { phase, cameras, wanted } = state;
  if (phase === 'choosing' || phase === 'opening') return null;
  const isBusy = phase === 'counting' || phase === 'taking';
  return <CameraChoice cameras={cameras} wanted={wanted} isDisabled={isBusy} onChoose={chooseCamera} />;
}

interface BodyProps {
  readonly host: CameraHost;
  readonly camera: CameraControls;
  readonly overlay: ReactNode;
  readonly settings: ReactNode;
  readonly onVideo: (video: HTMLVideoElement | null) => void;
}

function Body({ host, camera: { state, stream, dispatch }, overlay, settings, onVideo }: BodyProps) {
  const onFrame = useCallback(() => dispatch({ type: 'frame-came' }), [dispatch]);
  switch (state.phase) {
    case 'choosing':
    case 'opening':
      return (
        <>
          {state.phase === 'choosing' && state.failure !== null && <FailureNotice failure={state.failure} />}
          <Filmstrip
            shots={state.shots}
            proposed={state.proposed}
            chosen={state.chosen}
            onChoose={(index) => dispatch({ type: 'shot-chosen', index })}
          />
        </>
      );
    case 'unavailable':
      return (
        <CameraUnavailable trouble={state.trouble} platform={state.platform} onOpenSettings={host.openSettings} />
      );
    default:
      return (
        <>
          <CameraStage state={state} stream={stream} onFrame={onFrame} onVideo={onVideo} overlay={overlay} />
          {settings}
        </>
      );
  }
}
